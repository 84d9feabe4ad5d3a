import pytest

from articles.reading.addresses import date_in, outlet_of, unwrapped


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.aljazeera.com/news/mill", "Al Jazeera"),
        ("https://edition.cnn.com/europe/mill", "CNN"),
        ("https://abcnews.go.com/mill", "ABC News"),
        ("https://www.lisk-courier.example/mill", "lisk-courier.example"),
        ("http://m.politics.lisk.co.uk/mill", "lisk.co.uk"),
        ("https://mill.substack.com/p/turns", "mill.substack.com"),
        ("www.lisk-courier.example/mill", "lisk-courier.example"),
        ("HTTPS://WWW.LISK-COURIER.EXAMPLE:8080/mill", "lisk-courier.example"),
    ],
)
def test_an_address_says_whose_the_page_is(address: str, outlet: str) -> None:
    assert outlet_of(address) == outlet


@pytest.mark.parametrize(
    "address",
    [
        "https://news.google.com/articles/CBMi",
        "https://t.co/abc",
        "http://192.168.0.1/mill",
        "http://[::1]/mill",
        "http://[::1",
        "http://localhost/mill",
        "file:///texts/mill.txt",
        "https://",
        "",
    ],
)
def test_an_address_that_is_everybodys_or_nobodys_names_no_outlet(address: str) -> None:
    assert outlet_of(address) == ""


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://lisk.example/2022/03/11/mill", "2022-03-11"),
        ("https://lisk.example/news/2022/3/9/mill", "2022-03-09"),
        ("https://lisk.example/world/2022/mar/11/mill", "2022-03-11"),
        ("https://lisk.example/mill-2022-03-11", "2022-03-11"),
        ("https://lisk.example/2022/0311/mill", "2022-03-11"),
        ("https://lisk.example/20220311/mill", "2022-03-11"),
        ("https://lisk.example/mill_20220311T1005.html", "2022-03-11"),
        ("https://lisk.example/2022/03/mill", "2022-03"),
        ("https://lisk.example/2016/september/2nd-night-of-the-fair", "2016-09"),
    ],
)
def test_an_address_often_says_of_which_day_or_month_the_page_is(address: str, day: str) -> None:
    assert date_in(address) == day


@pytest.mark.parametrize(
    "path",
    [
        "world-europe-60700000",
        "20201234",
        "2022/13/45/mill",
        "1820/03/11/mill",
        "id/120220311",
        "2022",
        "mill?date=2022-03-11",
        "",
    ],
)
def test_other_numbers_in_an_address_are_no_date(path: str) -> None:
    assert date_in(f"https://lisk.example/{path}") == ""


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://web.archive.org/web/20230101000000/http://lisk.example/mill", "http://lisk.example/mill"),
        ("https://web.archive.org/web/2023/https:/lisk.example/mill", "https://lisk.example/mill"),
        ("https://archive.ph/20230101/https://lisk.example/a?b=c", "https://lisk.example/a?b=c"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Flisk.example%2Fmill&x=1", "https://lisk.example/mill"),
        ("https://www.google.com/amp/s/amp.lisk.example/mill", "https://amp.lisk.example/mill"),
        ("https://lisk-example.cdn.ampproject.org/c/s/lisk.example/mill", "https://lisk.example/mill"),
        ("https://lisk.example/share?u=https://other.example/mill", "https://lisk.example/share?u=https://other.example/mill"),
        ("https://archive.ph/AbC12", "https://archive.ph/AbC12"),
    ],
)  # fmt: skip
def test_a_page_kept_by_an_archive_is_found_under_its_own_address(address: str, page: str) -> None:
    assert unwrapped(address) == page


def test_the_day_on_which_an_archive_kept_a_page_is_not_its_date() -> None:
    assert (
        date_in("https://web.archive.org/web/20230101000000/http://lisk.example/2022/03/11/mill")
        == "2022-03-11"
    )
    assert date_in("https://web.archive.org/web/20230101000000/http://lisk.example/mill") == ""
    assert date_in("https://archive.ph/20230101/AbC12") == ""


def test_an_endless_address_is_read_in_bounded_time() -> None:
    address = "https://archive.org/" + "https://archive.org/2022/" * 50_000
    assert (outlet_of(address), date_in(address)) == ("", "")
