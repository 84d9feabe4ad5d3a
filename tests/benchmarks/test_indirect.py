"""What counts as a reported clause found, on texts of our own."""

from dataclasses import replace

from articles.reading.records import Certainty, Mention, NamedPerson, Quotation, QuotationKind
from benchmarks.accuracy.figures import Score
from benchmarks.accuracy.found import Found
from benchmarks.accuracy.gold import GoldArticle, GoldMention, GoldQuotation
from benchmarks.accuracy.indirect import Reported
from benchmarks.accuracy.quotations_compared import Heard

TEXT = "Ada Brook said that the old bridge was closed to lorries. The council said it would reopen in May."
BRIDGE, MAY = "the old bridge was closed to lorries", "it would reopen in May"


def labelled(words: str, speaker: str, kind: str, *, doubtful: bool = False) -> GoldQuotation:
    start = TEXT.index(words)
    reference = "name" if kind == "person" else "noun"
    return GoldQuotation(
        start, start + len(words), "indirect", speaker, kind, reference, "said", "body", doubtful=doubtful
    )


def found(words: str, speaker: str, speaker_text: str) -> Quotation:
    start = TEXT.index(words)
    stated = Certainty.STATED
    kind = QuotationKind.INDIRECT
    return Quotation(words, start, start + len(words), kind, speaker, speaker_text, "said", stated, "that")


def reported(labels: list[GoldQuotation], quotations: list[Quotation]) -> Reported:
    article = GoldArticle("a.txt", TEXT, (GoldMention(0, 9, "Ada Brook", "body"),), tuple(labels))
    people = (NamedPerson("Ada Brook", (Mention(0, 9, "Ada Brook"),)),)
    return Reported(Heard(article, Found(TEXT, (), people), tuple(quotations)))


BOTH = [labelled(BRIDGE, "Ada Brook", "person"), labelled(MAY, "the council", "organisation")]


def test_a_clause_found_a_little_longer_is_still_the_one_labelled():
    page = reported(BOTH, [found(f"that {BRIDGE}", "Ada Brook", "Ada Brook")])
    assert page.score("with the right speaker") == Score(1, 1, 2)


def test_less_than_half_a_clause_is_another():
    page = reported(BOTH, [found("closed to lorries", "Ada Brook", "Ada Brook")])
    assert page.score("clause") == Score(0, 1, 2)


def test_the_right_clause_of_the_wrong_speaker_is_wrong():
    page = reported(BOTH, [found(MAY, "Ada Brook", "Ada Brook")])
    assert page.score("clause") == Score(1, 1, 2)
    assert page.score("with the right speaker") == Score(0, 1, 2)
    assert page.score("of a person") == Score(0, 1, 1)


def test_a_clause_that_can_be_argued_about_counts_neither_way():
    doubtful = [labelled(BRIDGE, "Ada Brook", "person", doubtful=True)]
    assert reported(doubtful, [found(BRIDGE, "", "nobody")]).score("clause") == Score(0, 0, 0)
    assert reported(doubtful, []).score("clause") == Score(0, 0, 0)


def test_where_nothing_is_found_everything_is_missed():
    assert reported(BOTH, []).score("clause") == Score(0, 0, 2)
    assert len(reported(BOTH, []).mistakes()) == 2


def test_a_report_within_a_report_is_told_from_the_one_around_it():
    inner = labelled("the old bridge was closed", "the council", "organisation")
    page = reported([BOTH[0], inner], [found("the old bridge was closed", "", "the council")])
    assert page.score("with the right speaker") == Score(1, 1, 2)


def test_the_initials_of_an_organisation_name_it():
    label = replace(labelled(MAY, "Lisk Town Council", "organisation"), reference="name")
    assert reported([label], [found(MAY, "", "the LTC")]).score("with the right speaker") == Score(1, 1, 1)
    assert reported([label], [found(MAY, "", "the LTD")]).score("with the right speaker") == Score(0, 1, 1)
