"""What the name and the folders of a file say, by our own rules and by a pattern."""

from pathlib import PurePath

import pytest

from articles.reading.file_names import InvalidPattern, pattern_of, said_by_name
from articles.reading.records import Given

LONGEST_NAME = 255


def named(path: str) -> list[tuple[str, str]]:
    return [(given.rule, given.published or given.outlet) for given in said_by_name(PurePath(path))]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/texts/2022-03-11-mill.txt", "2022-03-11"),
        ("/texts/2022-03-11.txt", "2022-03-11"),
        ("/texts/2022_03_11 Mill turns.txt", "2022-03-11"),
        ("/texts/20220311_mill.txt", "2022-03-11"),
        ("/texts/2022-03-11T10:05:00Z-mill.txt", "2022-03-11"),
        ("/texts/mill-2022-03-11.txt", "2022-03-11"),
        ("mill_20220311.txt", "2022-03-11"),
    ],
)
def test_a_day_that_opens_or_closes_a_files_name_is_its_date(path: str, day: str) -> None:
    assert named(path) == [("file name", day)]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/texts/2022/03/11/mill.txt", "2022-03-11"),
        ("/texts/2022/3/11/mill.txt", "2022-03-11"),
        ("/texts/2022-03-11/mill.txt", "2022-03-11"),
        ("/texts/20220311/world/mill.txt", "2022-03-11"),
        ("/texts/2022/03/mill.txt", "2022-03"),
        ("/texts/2022-03/mill.txt", "2022-03"),
    ],
)
def test_folders_that_are_a_day_or_a_month_are_the_date(path: str, day: str) -> None:
    assert named(path) == [("folder name", day)]


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("/texts/aljazeera.com/mill.txt", "Al Jazeera"),
        ("/texts/www.reuters.com/mill.txt", "Reuters"),
        ("/texts/al-jazeera/world/mill.txt", "Al Jazeera"),
        ("/texts/The Moscow Times/mill.txt", "The Moscow Times"),
        ("/texts/moscow_times/mill.txt", "The Moscow Times"),
    ],
)
def test_a_folder_that_is_a_known_outlets_is_the_outlet(path: str, outlet: str) -> None:
    assert named(path) == [("folder name", outlet)]


@pytest.mark.parametrize(
    "path",
    [
        "/texts/000_a9f8ebcbdcf36659.txt",
        "/texts/120220311.txt",
        "/texts/20221399_mill.txt",
        "/texts/2022-02-30-mill.txt",
        "/texts/1985-03-11-mill.txt",
        "/texts/v2022-03-11-1.txt",
        "/texts/2022-03-11mill.txt",
        "/texts/2022/mill.txt",
        "/texts/crawl-2022-03-11/mill.txt",
        "/2022/03/11/a/b/c/d/mill.txt",
        "/texts/lisk-courier/mill.txt",
        "/texts/time/mill.txt",
        "/texts/mirror/mill.txt",
        "/texts/538/mill.txt",
        "/texts/the-register/mill.txt",
        "/texts/global-news/mill.txt",
        "/texts/getty/mill.txt",
        "/texts/reuters/a/b/mill.txt",
        "/home/reuters/mill.txt",
        "/home/reuters/texts/mill.txt",
        "/Users/reuters/mill.txt",
        "/mnt/c/Users/reuters/mill.txt",
        "reuters.txt",
        "/mill.txt",
        "https://.txt",
        "/texts/https%3A%2F%2F%00.txt",
    ],
)
def test_what_may_mean_anything_else_says_nothing(path: str) -> None:
    assert said_by_name(PurePath(path)) == ()


def test_an_escaped_address_is_the_pages() -> None:
    path = PurePath("/texts/https%3A%2F%2Flisk.example%2F2022%2F03%2F11%2Fmill.txt")
    assert said_by_name(path) == (Given(url="https://lisk.example/2022/03/11/mill", rule="file name"),)


def test_an_address_whose_slashes_are_lost_names_its_site_and_day_but_no_page() -> None:
    [given] = said_by_name(PurePath("/texts/https___www.lisk.example_2022_03_11_mill.txt"))
    assert (given.outlet, given.published, given.url) == ("lisk.example", "2022-03-11", "")


def said(pattern: str, path: str) -> dict[str, object] | None:
    found = pattern_of(pattern).said_of(PurePath(path))
    if found is None:
        return None
    names = ("title", "outlet", "published", "language", "authors")
    return {name: getattr(found.given, name) for name in names if getattr(found.given, name)}


@pytest.mark.parametrize(
    ("pattern", "path", "read"),
    [
        (
            "{date}_{outlet}_{title}",
            "/texts/20220311_al-jazeera_old_mill_turns.txt",
            {"title": "Old mill turns", "outlet": "Al Jazeera", "published": "2022-03-11"},
        ),
        (
            "{title} - {outlet}.txt",
            "/texts/Old mill turns - Lisk Courier.txt",
            {"title": "Old mill turns", "outlet": "Lisk Courier"},
        ),
        ("{date:%d.%m.%y} {title}", "/texts/11.03.22 Mill.txt", {"title": "Mill", "published": "2022-03-11"}),
        ("{date:%Y%m}-{_}", "/texts/202203-17.txt", {"published": "2022-03"}),
        (
            "{outlet}/{date}/{_}",
            "/texts/x/lisk.example/2022-03-11/17.txt",
            {"outlet": "lisk.example", "published": "2022-03-11"},
        ),
        (
            r"(?P<date>\d{8})-(?P<title>[^.]+)",
            "/texts/a-20220311-mill-turns.txt",
            {"title": "Mill turns", "published": "2022-03-11"},
        ),
        (r"/(?P<language>[a-z]{2})/", "/texts/de/17.txt", {"language": "de"}),
        ("{date}_{title}", "/texts/mill.txt", None),
        ("{date:%Y%m%d}", "/texts/mill.txt", None),
    ],
)  # fmt: skip
def test_a_pattern_reads_a_name(pattern: str, path: str, read: dict[str, object] | None) -> None:
    assert said(pattern, path) == read


def test_what_fits_and_is_no_date_is_a_problem() -> None:
    found = pattern_of("{date}_{title}").said_of(PurePath("/texts/2022-99-99_mill.txt"))
    assert found is not None
    assert found.given.title == "Mill"
    [problem] = found.problems
    assert problem.startswith("date: “2022-99-99” is no day of the calendar")


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "mill",
        "{tilte}",
        "{}",
        "{date",
        "date}",
        "{date}_{date}",
        "{_}{title}",
        "{date:%Q}",
        "{date:%Y%H}",
        "{date:%m-%d}",
        "{date:%Y-%d}",
        "(?P<date>[",
        "(?P<colour>.)",
    ],
)
def test_a_pattern_that_cannot_be_meant_is_refused_with_an_example(pattern: str) -> None:
    with pytest.raises(InvalidPattern, match=r"[Ww]rite for example"):
        pattern_of(pattern)


def test_a_long_name_is_matched_in_bounded_time() -> None:
    pattern = pattern_of("{date}_{_}_{_}_{_}_{_}_{outlet}_{_}_{title}!")
    assert pattern.said_of(PurePath("/texts/" + "a_" * (LONGEST_NAME // 2))) is None
