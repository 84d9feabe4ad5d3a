from collections import Counter

import pytest

from articles.reading.describing.outlets import find_outlet
from articles.reading.outlet_table import fold, known_outlets, name_from, outlet_at
from articles.reading.records import Finding
from tests.reading.texts import cleaned, seed

BODY = (
    "The council of Harrow Mills voted on Tuesday to close the old bridge for good,"
    " ending a quarrel of nine years."
)
MORE = (
    "Its engineers had warned that the piers would not stand another flood,"
    " and nobody on the council denied it."
)


def outlet_of(*lines: str) -> Finding[str]:
    return find_outlet(*cleaned("\n\n".join([BODY, MORE, *lines])))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Support The Dromel Post!", "The Dromel Post"),
        ("Support The Dromel Post! A year costs less than a loaf.", "The Dromel Post"),
        ("A Message from Al Varo:", "Al Varo"),
        ("By supporting The Dromel Post, you defend the free word.", "The Dromel Post"),
        ("Sign up for the Dromel Post newsletter", "Dromel Post"),
        ("© 2021 Dromel Post. All rights reserved.", "Dromel Post"),
        ("Subscribe to The Dromel Post today", "The Dromel Post"),
        ("Follow The Washington Post on Facebook and Twitter", "The Washington Post"),
        ("Write to tips@nationalpost.com. All rights reserved.", "National Post"),
        ("Subscribe to our newsletter at nationalpost.com", "National Post"),
        ("© 2021 The Nation. All rights reserved.", "The Nation"),
    ],
)
def test_the_outlets_own_machinery_states_it(line: str, name: str) -> None:
    outlet = outlet_of(line)
    assert (outlet.value, outlet.certainty) == (name, "stated")
    assert outlet.evidence
    assert outlet.rule.startswith("names itself")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Al Jazeera was not able to independently verify the report.", "Al Jazeera"),
        ("Al Varo could not independently verify the report.", "Al Varo"),
        ("The Dromel Post has been unable to reach him.", "The Dromel Post"),
        ("On Sunday CNN could not verify the report.", "CNN"),
        ("- CNN's Ida Brandt and Nils Aker contributed to this report.", "CNN"),
        ("Ida Brandt of the Dromel Post staff contributed to this report.", "Dromel Post"),
    ],
)
def test_prose_in_which_an_outlet_speaks_of_itself_infers_it(sentence: str, name: str) -> None:
    outlet = outlet_of(sentence)
    assert (outlet.value, outlet.certainty) == (name, "inferred")


@pytest.mark.parametrize(
    "line",
    [
        "The Wall Street Journal had quoted unnamed officials on Sunday.",
        "“It is over,” she told The Dromel Post.",
        "Reuters could not independently verify the report.",
        "The United Nations could not independently verify the figures.",
        "Kyiv was unable to confirm the report.",
        "Police were not able to verify the claim.",
        "The bridge in spring. Picture: AP",
        "Ida Brandt, head of the works. Nils Aker / TASS",
        "© 2021 The Associated Press. All rights reserved.",
        "© 2021 Harrow Features Syndicate",
        "Sign up to our Morning Brief newsletter",
        "Support Ukraine!",
        "She spoke after a meeting at the Pentagon.",
        "The Post could not be reached, and the Times could not verify the report.",
        "He did not respond to the Journal’s request for comment.",
        "He did not respond to the Dromel Post’s request for comment.",
        "Click here for more from The Wall Street Journal.",
        "https://www.cnn.com/2021/03/04/europe/bridge-closed/index.html",
        "She told CNN. CNN reported it first. “It is over,” she told CNN. He told CNN as well.",
    ],
)
def test_citing_an_outlet_or_printing_an_agencys_picture_does_not_name_one(line: str) -> None:
    outlet = outlet_of(line)
    assert (outlet.value, outlet.certainty) == (None, "unknown")


def test_a_cited_outlet_is_a_candidate() -> None:
    assert outlet_of("“It is over,” she told The Dromel Post.").candidates == ("The Dromel Post",)


def test_two_outlets_that_name_themselves_leave_it_unknown_with_both_as_candidates() -> None:
    outlet = outlet_of("Support The Dromel Post!", "© 2021 Kestrel Gazette. All rights reserved.")
    assert (outlet.value, outlet.candidates) == (None, ("The Dromel Post", "Kestrel Gazette"))


def test_the_same_outlet_with_and_without_the_is_one() -> None:
    outlet = outlet_of("Support The Dromel Post!", "© 2021 Dromel Post")
    assert (outlet.value, len(outlet.evidence)) == ("The Dromel Post", 2)


def test_what_people_tell_one_outlet_again_and_again_makes_it_a_candidate_no_more() -> None:
    sentence = "“It is over,” {} told The Dromel Post."
    outlet = outlet_of(*(sentence.format(name) for name in ("Ida Brandt", "Nils Aker", "Olga Roth")))
    assert (outlet.value, outlet.candidates) == (None, ("The Dromel Post",))


def test_a_section_over_the_headline_is_not_the_paper_of_that_name() -> None:
    assert find_outlet(*cleaned(f"NATION\n\nOld bridge closes for good\n\n{BODY}")).value is None


def test_a_byline_names_the_outlet_of_its_writer() -> None:
    content = f"Old bridge closes for good\n\nBy Ida Brandt, Dromel Post staff writer\n\n{BODY}\n\n{MORE}"
    assert find_outlet(*cleaned(content)).value == "Dromel Post"


def test_a_known_name_after_or_over_the_headline_is_the_outlet() -> None:
    after = find_outlet(*cleaned(f"Old bridge closes for good - BBC News\n\n{BODY}"))
    over = find_outlet(*cleaned(f"Kyiv Post\n\nOld bridge closes for good\n\n{BODY}"))
    assert (after.value, over.value) == ("BBC News", "Kyiv Post")


def test_the_table_of_outlets_has_no_name_twice() -> None:
    names = [fold(spelling) for known in known_outlets() for spelling in known.spellings]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert len([known for known in known_outlets() if not known.is_agency]) > 150


@pytest.mark.seeds
def test_the_seeds_outlets() -> None:
    found = [find_outlet(*cleaned(seed(number))) for number in ("000", "001", "002", "003", "004")]
    assert [outlet.value for outlet in found] == [None, "Al Jazeera", None, None, "The Moscow Times"]
    assert "The Wall Street Journal" in found[1].candidates


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("edition.cnn.com", "CNN"),
        ("money.cnn.com", "CNN"),
        ("news.bbc.co.uk", "BBC News"),
        ("www.bbc.com", "BBC News"),
        ("abcnews.go.com", "ABC News"),
        ("finance.yahoo.com", "Yahoo Finance"),
        ("NYTimes.com", "The New York Times"),
    ],
)
def test_all_domains_of_an_outlet_are_one_outlet(domain: str, name: str) -> None:
    known = outlet_at(domain)
    assert known is not None
    assert known.name == name


@pytest.mark.parametrize("domain", ["go.com", "co.uk", "notcnn.com", "cnn.com.example.org", "", ".", "com"])
def test_a_domain_that_only_resembles_one_is_nobodys(domain: str) -> None:
    assert outlet_at(domain) is None


def test_an_unknown_domain_is_made_readable_when_asked() -> None:
    domains = ["www.harrow-echo.co.uk", "news.dromelpost.com", "kestrel_gazette.org"]
    assert [name_from(domain) for domain in domains] == ["Harrow Echo", "Dromelpost", "Kestrel Gazette"]


def test_no_domain_stands_twice_in_the_table() -> None:
    domains = Counter(domain for known in known_outlets() for domain in known.domains)
    assert [domain for domain, times in domains.items() if times > 1] == []
