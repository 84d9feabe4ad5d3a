from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Event, ImportedFile, ImportRun
from tests.factories import NOON, make_article, make_event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "It turns again, and nobody thanked those who carried the stones up the hill for it,"

ADDRESSES = [
    "/",
    "/articles/",
    "ARTICLE",
    "ARTICLE?show=removed&show=dates&why=title",
    "ARTICLErevisions/",
    "/people/",
    "/people/ada-brook/",
    "/quotations/",
    "/events/",
    "EVENT",
    "EVENTcompare/",
    "/outlets/",
    "/outlets/harbour-post/",
    "/outlets/compare/?outlet=harbour-post&outlet=northern-wire",
    "/timeline/",
    "/imports/",
    "/imports/1/",
    "/method/",
    "/method/lines/",
]


@pytest.fixture
def archive(live_server: LiveServer) -> LiveServer:
    one = make_article(
        title="Mill reopens after a very long and Verylongunbrokenwordofthekindthatscrapersmake pause",
        body=f"“{WORDS}” said Ada Brook.\n\n"
        + "The town had waited for it a long time, and it came. " * 6
        + "\n\nhttps://example.com/a/very/long/address/that/never/breaks/and/goes/on/and/on/and/on/and/on",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook"],
        quotations=[
            (
                "It turns again, and nobody thanked those who carried the stones up the hill for it,",
                "Ada Brook",
            )
        ],
    )
    other = make_article(
        title="Old mill", body="Ada Brook came.", outlet="Northern Wire", people=["Ada Brook"]
    )
    make_event(one, other)
    run = ImportRun.objects.create(number=1, paths=["/texts"], started_at=NOON, new=2)
    ImportedFile.objects.create(run=run, path="/texts/" + "deep/" * 30 + "a.txt", bucket="new", article=one)
    return live_server


def address_of(archive: LiveServer, address: str) -> str:
    article = Article.objects.get(title__startswith="Mill").get_absolute_url()
    event = Event.objects.get().get_absolute_url()
    return f"{archive.url}{address.replace('ARTICLE', article).replace('EVENT', event)}"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_without_complaint_in_both_themes(
    archive: LiveServer, page: Page, complaints: list[str], address: str
) -> None:
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        response = page.goto(address_of(archive, address))
        assert response is not None
        assert response.status == 200
    assert complaints == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_never_scrolls_sideways_on_a_narrow_screen(
    archive: LiveServer, page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address_of(archive, address))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_one_heading_one_search_and_headings_in_order(
    archive: LiveServer, page: Page, address: str
) -> None:
    page.goto(address_of(archive, address))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("search")).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(each => +each.tagName[1])")
    assert [one for one, two in pairwise(levels) if two > one + 1] == []


def test_the_first_key_skips_to_the_content(archive: LiveServer, page: Page) -> None:
    page.goto(archive.url)
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_header_searches_the_articles(archive: LiveServer, page: Page) -> None:
    page.goto(f"{archive.url}/people/")
    page.get_by_role("searchbox").fill("mill")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/?q=mill")
    expect(page.get_by_role("searchbox")).to_have_value("mill")


def test_a_single_key_searches_until_it_is_switched_off(archive: LiveServer, page: Page) -> None:
    page.goto(f"{archive.url}/people/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_label("single keys on").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    expect(page.get_by_label("single keys on")).not_to_be_checked()


def test_j_and_k_go_from_paragraph_to_paragraph(archive: LiveServer, page: Page) -> None:
    page.goto(address_of(archive, "ARTICLE"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#p2")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#p1")).to_be_focused()


def test_a_key_typed_into_a_field_is_only_a_letter(archive: LiveServer, page: Page) -> None:
    page.goto(f"{archive.url}/people/")
    page.get_by_label("Name, in any spelling").fill("")
    page.keyboard.type("jk/?")
    expect(page.get_by_label("Name, in any spelling")).to_have_value("jk/?")


def test_the_keys_are_explained_on_demand(archive: LiveServer, page: Page) -> None:
    page.goto(archive.url)
    page.keyboard.press("?")
    expect(page.get_by_text("next and previous article, paragraph or quotation")).to_be_visible()


def test_the_speaker_stands_in_the_margin_beside_the_first_line(archive: LiveServer, page: Page) -> None:
    page.goto(address_of(archive, "ARTICLE"))
    speaker = page.locator(".speaker").first.bounding_box()
    words = page.locator(".said").first.bounding_box()
    assert speaker is not None
    assert words is not None
    assert speaker["x"] + speaker["width"] < words["x"]
    assert abs(speaker["y"] - words["y"]) < 16


def test_only_the_opening_quotation_mark_hangs_in_the_margin(archive: LiveServer, page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 900})
    page.goto(address_of(archive, "ARTICLE"))
    lines = page.evaluate("[...document.querySelector('.said').getClientRects()].map(line => line.x)")
    text = page.evaluate("document.querySelector('#p2').getBoundingClientRect().x")
    assert len(lines) > 1
    assert lines[0] < text
    assert all(line >= text for line in lines[1:])


def test_a_page_in_print_has_no_controls(archive: LiveServer, page: Page) -> None:
    page.goto(address_of(archive, "ARTICLE"))
    page.emulate_media(media="print")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.get_by_role("heading", name="Cite")).to_be_visible()
