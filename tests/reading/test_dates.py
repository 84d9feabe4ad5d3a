from datetime import date

import pytest

from articles.reading.describing.dates import find_published
from articles.reading.records import Finding, Period
from tests.reading.texts import cleaned

HEADLINE = "Old bridge closes for good"
MORE = (
    "Nobody in the town will miss it much, said the miller, whose carts have taken the new road since spring."
)
MOST = (
    "The ferry, which is older than the bridge, will run until the council has found the money for a new one."
)
BODY = "The council of Harrow Mills has voted to close the old bridge, ending a quarrel of nine years."


def published(content: str) -> Finding[Period]:
    return find_published(*cleaned(content))


def days(finding: Finding[Period]) -> tuple[str, str, str]:
    assert finding.value
    ends = (finding.value.earliest.isoformat(), finding.value.latest.isoformat())
    return (*ends, finding.certainty.value)


@pytest.mark.parametrize(
    "line",
    [
        "Published 14 May 2021",
        "14 May 2021",
        "Friday, May 14, 2021",
        "Last updated: May 14, 2021 4:05 PM",
        "Posted on May 14, 2021 by Ida Brandt",
        "Published: 17:55, 14 May 2021",
        "Published\n14 May 2021",
        "First published on 14 May 2021",
        "4 min read · May 14, 2021",
        "editor — May 14, 2021 add comment",
        "By Ida Brandt - May 14, 2021",
        "by ibrandt | May 14, 2021 | Bridges |",
        "Updated 4:05 PM ET, Fri May 14, 2021",
        "May 14th, 2021 8:55 am",
        "Publish date: May 14, 2021",
        "May 14, 2021 by Ida Brandt",
        "2021.05.14",
        "Опубликовано: 14 мая 2021 г.",
        "This story was originally published May 14, 2021 5:00 AM.",
        "May 14, 2021, 10:15am EDT | 1,204 views",
        "May 14, 2021 / 7:45 PM / Moor Press",
        "2021-05-14T14:05:00Z",
        "14.05.2021",
        "05/14/2021",
        "HARROW MILLS, May 14, 2021",
        "Publicado el 14 de mayo de 2021",
        "14 мая 2021, 10:30",
    ],
)
def test_a_line_of_publication_states_the_date(line: str) -> None:
    assert days(published(f"{HEADLINE}\n\n{line}\n\n{BODY}")) == ("2021-05-14", "2021-05-14", "stated")


@pytest.mark.parametrize(
    "opening",
    [
        "UPDATED 3:09 AM EST May 14, 2021",
        "Moor Press May 14, 2021, 05.51AM IST",
        "Friday, May 14, 2021",
        "Published: May 14, 2021",
        "HARROW MILLS, May 14, 2021 /Mill Newswire/ --",
    ],
)
def test_a_date_left_before_the_first_sentence_states_it(opening: str) -> None:
    assert days(published(f"{HEADLINE}\n{opening} {BODY}\n{MORE}")) == ("2021-05-14", "2021-05-14", "stated")


def test_a_weekday_and_date_glued_to_the_headline_state_it() -> None:
    assert days(published(f"{HEADLINE} Friday, May 14, 2021\n{BODY}")) == (
        "2021-05-14",
        "2021-05-14",
        "stated",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Deadline: 14 May 2021",
        "Concerts on 14 May 2021",
        "Born 14 May 1951",
        "The council meets again on 14 May 2021",
        "Ida Brandt on the old bridge, 14 May 2021",
        "Photo taken 14 May 2021",
        "From the printed edition of 14 May 2021",
        "The fire of 14 May 2021",
    ],
)
def test_a_line_that_dates_something_else_states_nothing(line: str) -> None:
    assert published(f"{HEADLINE}\n\n{line}\n\n{BODY}").certainty != "stated"


def test_the_time_and_zone_of_a_stated_date_are_kept() -> None:
    finding = published(f"{HEADLINE}\n\nUpdated 4:05 PM ET, Fri May 14, 2021\n\n{BODY}")
    assert finding.value
    assert (finding.value.time, finding.value.zone) == ("16:05", "ET")


def test_published_goes_before_updated_which_stays_a_candidate() -> None:
    finding = published(f"{HEADLINE}\n\nUpdated 16 May 2021\nPublished 14 May 2021\n\n{BODY}")
    assert days(finding)[0] == "2021-05-14"
    assert finding.candidates == ("2021-05-16 (updated)",)


def test_of_two_dates_that_say_nothing_the_earlier_is_publication() -> None:
    finding = published(f"{HEADLINE}\n\nMay 14, 2021 at 9:51 AM May 16, 2021 at 10:12 AM\n\n{BODY}")
    assert days(finding)[0] == "2021-05-14"


def test_the_date_nearest_to_the_article_is_its_own() -> None:
    clock_of_the_page = "Sunday, May 16, 2021\nNews\nSports\nWeather\nContact\nAbout us"
    finding = published(f"{clock_of_the_page}\n{HEADLINE}\nMay 14, 2021\nBy Ida Brandt\n{BODY}\n{MORE}")
    assert days(finding)[0] == "2021-05-14"


def test_dates_of_other_articles_and_of_comments_are_not_its_own() -> None:
    comments = "\n".join(
        f"Oren Vale\nMay {n}, 2021 at 3:00 pm\nWell said, and about time too." for n in (15, 16, 17)
    )
    finding = published(f"{HEADLINE}\nMay 14, 2021\n{BODY}\n{MORE}\n{MOST}\n{comments}")
    assert (days(finding)[0], finding.candidates) == ("2021-05-14", ())


def test_a_list_of_links_with_dates_states_nothing() -> None:
    links = "\n".join(f"May {n}, 2021\nA bridge opens in town {n}\nRead on" for n in (11, 12, 13, 14))
    assert published(f"{links}\n{BODY}\n{MORE}").certainty == "unknown"


def test_a_date_in_the_middle_of_the_prose_is_not_the_articles() -> None:
    finding = published(f"{HEADLINE}\n{BODY}\n{MORE}\nMay 14, 2021\n{MOST}")
    assert finding.certainty == "unknown"


def test_the_days_of_a_chronicle_are_not_its_day() -> None:
    told = ((BODY, MORE), (MOST, f"{MORE} So it went."), (f"{BODY} At last.", f"{MOST} It is full."))
    days_told = (f"May {n}, 2021\n{one}\n{other}" for n, (one, other) in zip((3, 9, 14), told, strict=True))
    assert published(f"{HEADLINE}\n" + "\n".join(days_told)).certainty == "unknown"


def test_first_published_below_the_article_states_the_date() -> None:
    finding = published(f"{HEADLINE}\n{BODY}\n{MORE}\nFirst published on 14 May 2021")
    assert days(finding) == ("2021-05-14", "2021-05-14", "stated")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2202-01-01", "2202-01-01, refused: it lies in the future"),
        ("14 May 1521", "1521-05-14, refused: there were no newspapers yet"),
        ("February 31, 2021", "February 31, 2021, refused: there is no such day"),
        ("May 20, 2021", "2021-05-20, refused: it lies after 2021-05-16, when the text was found"),
    ],
)
def test_a_day_on_which_nothing_was_published_is_refused_with_a_note(line: str, reason: str) -> None:
    finding = find_published(*cleaned(f"{HEADLINE}\n\n{line}\n\n{BODY}"), date(2021, 5, 16))
    assert (finding.value, finding.candidates[0]) == (None, reason)


def test_a_day_after_the_text_was_found_is_left_to_time_zones() -> None:
    finding = find_published(*cleaned(f"{HEADLINE}\n\nMay 17, 2021\n\n{BODY}"), date(2021, 5, 16))
    assert days(finding)[0] == "2021-05-17"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Tuesday 03/08/2021", "2021-08-03"),
        ("03/08/2021 02:00pm BST", "2021-08-03"),
        ("03/08/2021 02:00pm PDT", "2021-03-08"),
        (
            "03/08/2021\n\nThe council voted on 2 August, and again on Monday, and that was that.",
            "2021-08-03",
        ),
        ("03/08/2021\n\nThe council voted on March 2, and again on Monday, and that was that.", "2021-03-08"),
        (
            "03/08/2021\n\nThe theatre at the centre of town was shut as well, nine in ten per cent.",
            "2021-08-03",
        ),
    ],
)
def test_figures_are_read_by_what_stands_beside_them(page: str, day: str) -> None:
    finding = published(f"{HEADLINE}\n\n{page}\n\n{BODY}")
    assert days(finding) == (day, day, "stated")
    assert "read with the" in finding.rule
    assert "read the other way" in finding.candidates[0]


def test_figures_of_another_language_have_the_day_first() -> None:
    body = (
        "Le vieux pont de la ville est fermé depuis hier soir, ont dit les habitants du village voisin. " * 4
    )
    assert days(published(f"Le vieux pont est fermé\n\n03/08/2021\n\n{body}"))[0] == "2021-08-03"


def test_other_figures_of_the_page_say_how_to_read_them() -> None:
    comments = "Oren Vale\n14/08/2021 at 3:00 pm\nWell said."
    assert days(published(f"{HEADLINE}\n\n03/08/2021\n\n{BODY}\n\n{MORE}\n\n{comments}"))[0] == "2021-08-03"


def test_figures_that_nothing_explains_are_an_interval_with_both_days_noted() -> None:
    finding = published(f"{HEADLINE}\n\n03/08/2021\n\n{BODY}")
    assert days(finding) == ("2021-03-08", "2021-08-03", "inferred")
    assert finding.candidates == ("2021-08-03", "2021-03-08")
    assert "two ways" in finding.rule


def test_a_dateline_with_its_year_states_the_date() -> None:
    finding = published(f"HARROW MILLS, March 3, 2021 (NPA) — {BODY}\n\n{BODY} Nobody was hurt.")
    assert days(finding) == ("2021-03-03", "2021-03-03", "stated")
