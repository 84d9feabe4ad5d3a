"""What the five texts are: title, outlet, date."""

from datetime import date

from articles.models import Article, Outlet


def test_two_texts_name_their_outlet_and_three_do_not(seed: dict[str, Article]) -> None:
    assert {digits: str(article.outlet or "") for digits, article in seed.items()} == {
        "000": "",
        "001": "Al Jazeera",
        "002": "",
        "003": "",
        "004": "The Moscow Times",
    }
    assert Outlet.objects.count() == 2


def test_unknown_outlets_say_so(seed: dict[str, Article]) -> None:
    assert {seed[digits].outlet_certainty for digits in ("000", "002", "003")} == {"unknown"}


def test_the_two_tellings_are_inferred_as_of_the_eleventh_of_march(seed: dict[str, Article]) -> None:
    for digits in ("000", "001"):
        assert seed[digits].published_on == date(2022, 3, 11)
        assert seed[digits].published_certainty == "inferred"


def test_the_inferred_date_shows_its_evidence(seed: dict[str, Article], page) -> None:
    words = page(seed["000"].get_absolute_url())
    assert "≈ 11 March 2022" in words
    assert "Feb. 24 invasion" in words.split("Why", 1)[1] or "Feb. 24 invasion" in words.split("why", 1)[1]


def test_the_nineteenth_month_is_an_interval_within_august_and_september_2023(seed) -> None:
    article = seed["003"]
    assert article.published_certainty == "inferred"
    assert date(2023, 8, 1) <= article.published_earliest < article.published_latest <= date(2023, 9, 30)


def test_no_date_is_stated_and_none_is_made_up(seed: dict[str, Article]) -> None:
    assert "stated" not in {article.published_certainty for article in seed.values()}
    assert seed["004"].published_latest is None
    for article in seed.values():
        assert article.published_latest is None or article.published_latest.year <= 2023


def test_headlines_are_stated_and_leads_stand_in_for_missing_ones(seed: dict[str, Article]) -> None:
    assert seed["002"].title == "Russian troops ‘already on ground in Syria’"
    assert seed["003"].title.startswith("The Kremlin recruits fighters in neighboring countries")
    assert seed["004"].title == "Ukraine Separatists Urge Russia to Send Modern Weapons"
    assert {seed[digits].title_certainty for digits in ("002", "003", "004")} == {"stated"}
    assert {seed[digits].title_certainty for digits in ("000", "001")} == {"inferred"}


def test_the_sixteen_thousand_and_its_sentence_are_read_as_a_number(seed: dict[str, Article]) -> None:
    for digits in ("000", "001"):
        assert 16000 in [number["value"] for number in seed[digits].reading["numbers"]]
