"""Who says what in the five texts."""

from datetime import date

from articles.models import Article, Quotation


def said_by(name: str, kind: str = "full") -> list[str]:
    return list(
        Quotation.objects.filter(appearance__person__name=name, kind=kind)
        .order_by("article__places__path", "start")
        .values_list("text", flat=True)
    )


def test_putin_has_five_full_quotations_one_in_000_and_four_in_001(seed: dict[str, Article]) -> None:
    starts = [text.split()[:3] for text in said_by("Vladimir Putin")]
    assert starts == [
        ["We", "need", "to"],
        ["As", "you", "see,"],
        ["As", "to", "the"],
        ["Please", "do", "this,"],
        ["The", "Western", "sponsors"],
    ]


def test_zelenskyys_is_dated_when_he_said_it(seed: dict[str, Article]) -> None:
    (quotation,) = Quotation.objects.filter(appearance__person__name="Volodymyr Zelenskyy", kind="full")
    assert (quotation.said_earliest, quotation.said_latest) == (date(2022, 2, 27), date(2022, 2, 27))


def test_everyone_who_speaks_is_heard(seed: dict[str, Article]) -> None:
    speakers = ["Moshe Yaalon", "Sergey Lavrov", "Tatiana Stanovaya", "Denis Pushilin", "George Barros"]
    speakers += ["Hanna Maliar", "Dmitri Medvedev"]
    assert [name for name in speakers if not said_by(name) + said_by(name, "fragment")] == []


def test_nothing_is_pushilins_that_he_did_not_say(seed: dict[str, Article]) -> None:
    assert [text.split()[0] for text in said_by("Denis Pushilin")] == ["First", "We"]


def test_the_quotation_that_opens_curly_and_closes_with_a_double_prime_ends_there(seed) -> None:
    first = seed["003"].quotations.filter(text__startswith="Russia probably").get()
    assert first.text.endswith("election")
    assert first.appearance is None
