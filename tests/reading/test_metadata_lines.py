"""Lines of metadata that a scraper put over a text: what they say, and that they are not the article."""

import pytest

from articles.reading.cleaning import clean
from articles.reading.describing import describe
from articles.reading.describing.metadata import metadata_in
from articles.reading.line_folds import fold_line
from articles.reading.records import Certainty, Given, LineRulings, Source
from tests.reading.texts import cleaned, kinds, text

BODY = (
    "The council of Harrow Mills voted on Tuesday to close the old bridge for good,"
    " ending a quarrel of nine years."
)
HEAD = """Title: Old bridge closes for good
URL: https://lisk.example/2022/03/11/bridge
Date: 11 March 2022
Author: Ada Brook and Bo Lind
Tags: bridges, rivers
"""


def said(content: str) -> Given:
    return metadata_in(*cleaned(content))


def body_of(content: str) -> list[str]:
    return [words for kind, words in kinds(content) if kind == "body"]


def test_labelled_lines_over_a_text_say_what_it_is() -> None:
    found = said(f"{HEAD}\n{BODY}")
    assert (found.title, found.url, found.published, found.authors) == (
        "Old bridge closes for good",
        "https://lisk.example/2022/03/11/bridge",
        "2022-03-11",
        ("Ada Brook", "Bo Lind"),
    )


def test_they_are_named_by_what_they_are_and_none_is_body() -> None:
    assert kinds(f"{HEAD}\n{BODY}") == [
        ("boilerplate", "Title:"),
        ("headline", "Old bridge closes for good"),
        ("boilerplate", "URL: https://lisk.example/2022/03/11/bridge"),
        ("dateline", "Date: 11 March 2022"),
        ("boilerplate", "Author:"),
        ("byline", "Ada Brook and Bo Lind"),
        ("boilerplate", "Tags: bridges, rivers"),
        ("body", BODY),
    ]


def test_each_value_rests_on_its_words_in_the_text() -> None:
    decoded, blocks = cleaned(f"{HEAD}\n{BODY}")
    for spans in metadata_in(decoded, blocks).evidence.values():
        for span in spans:
            assert decoded.content[span.start : span.end] == span.text
    [date] = describe(decoded, blocks).published.evidence
    assert date.text == "11 March 2022"


def test_what_the_file_says_is_stated_and_outranked_by_what_is_said_of_it() -> None:
    decoded, blocks = cleaned(f"{HEAD}\n{BODY}")
    found = describe(decoded, blocks)
    assert (found.title.certainty, found.title.rule) == (Certainty.STATED, "metadata in the file")
    assert (found.outlet.value, found.outlet.rule) == ("lisk.example", "address of the page")
    sidecar = Source("", b"", given=(Given(title="A bridge less", rule="sidecar"),))
    found = describe(decoded, blocks, sidecar)
    assert (found.title.value, found.title.candidates) == ("A bridge less", ("Old bridge closes for good",))


def test_what_the_file_says_outranks_its_name() -> None:
    named = Source("", b"", given=(Given(published="2022-03-09", rule="file name"),))
    found = describe(*cleaned(f"{HEAD}\n{BODY}"), named).published
    assert (found.value and found.value.iso, found.candidates) == ("2022-03-11", ("2022-03-09",))


FRONT_MATTER = """---
title: "Old bridge: closed for good"
date: 2022-03-11T10:00:00Z
authors:
  - Ada Brook
  - Bo Lind
tags: [bridges]
kicker: A long quarrel ends
---
"""


def test_front_matter_is_read_and_is_not_the_article() -> None:
    found = said(f"{FRONT_MATTER}\n{BODY}")
    assert (found.title, found.published, found.authors) == (
        "Old bridge: closed for good",
        "2022-03-11T10:00 UTC",
        ("Ada Brook", "Bo Lind"),
    )
    assert body_of(f"{FRONT_MATTER}\n{BODY}") == [BODY]


def test_prose_between_two_rules_is_no_front_matter() -> None:
    content = f"---\n{BODY}\n{BODY[:60]}: so it ended.\n---\n{BODY} Nobody spoke."
    assert BODY in body_of(content)
    assert said(content) == Given(rule="metadata in the file")


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("https://lisk.example/bridge", "https://lisk.example/bridge"),
        ("Source: https://lisk.example/bridge", "https://lisk.example/bridge"),
        ("link = www.lisk.example/bridge", "https://www.lisk.example/bridge"),
        ('Retrieved from "https://lisk.example/bridge" on 5 May 2023', "https://lisk.example/bridge"),
        ('<meta property="og:url" content="https://lisk.example/bridge">', "https://lisk.example/bridge"),
        ("**URL:** https://lisk.example/bridge", "https://lisk.example/bridge"),
    ],
)
def test_an_address_over_the_text_is_the_pages(line: str, url: str) -> None:
    content = f"{line}\n\nOld bridge closes\n\n{BODY}"
    assert said(content).url == url
    assert kinds(content) == [("boilerplate", line), ("headline", "Old bridge closes"), ("body", BODY)]


def test_an_address_on_the_last_line_is_the_pages() -> None:
    content = f"Old bridge closes\n\n{BODY}\n\nSource: https://lisk.example/bridge\n"
    assert said(content).url == "https://lisk.example/bridge"
    assert body_of(content) == [BODY]


def test_the_address_of_a_site_on_the_last_line_is_of_whom_the_text_cites() -> None:
    assert said(f"{BODY}\n\n{BODY}\n\nSource: https://www.lisk.example").url == ""


@pytest.mark.parametrize(
    "content",
    [
        f"Date: a fruit that ripens late\n\n{BODY}",
        f"Update: The bridge is open again after all, the council said.\n\n{BODY}",
        f"Source: Reuters\n\n{BODY}",
        f"Old bridge closes\nPublished: 14 May 2021\n\n{BODY}",
        f"{BODY}\n\nTitle: what the mayor wanted, and link: what he got.\n\n{BODY} He wept.",
        f"{BODY}\n\nURL: https://lisk.example/bridge\n\n{BODY} He wept.",
        f"The question: who pays?\n\n{BODY}",
        f"Name: Ida Brandt\nTitle: Head of the works\n\n{BODY}",
        f"Author: the man who wrote the law that closed it, and regrets it very much, he says.\n\n{BODY}",
    ],
)
def test_what_only_looks_like_metadata_is_left_alone(content: str) -> None:
    assert said(content) == Given(rule="metadata in the file")
    assert all(rule != "metadata in the file" for rule in (block.rule for block in cleaned(content)[1]))


def test_a_label_before_the_text_is_cut_off_and_the_text_stays() -> None:
    content = f"Title: Old bridge closes\nSource: Lisk Courier\nText: {BODY}"
    assert (said(content).outlet, body_of(content)) == ("Lisk Courier", [BODY])


def test_a_whole_article_on_the_line_of_its_label_stays() -> None:
    article = " ".join([BODY] * 30)
    assert body_of(f"URL: https://lisk.example/bridge\nText: {article}") == [article]


def test_a_title_that_the_text_repeats_as_its_headline_is_no_second_headline() -> None:
    content = f"Title: Old bridge closes\nURL: https://lisk.example/b\n\nOld bridge closes\n\n{BODY}"
    assert [words for kind, words in kinds(content) if kind == "headline"] == ["Old bridge closes"]


def test_what_a_scraper_did_not_know_is_not_known() -> None:
    found = said(f"Title: Old bridge closes\nDate: N/A\nAuthor:\nURL: null\n\n{BODY}")
    assert (found.title, found.published, found.authors, found.url) == ("Old bridge closes", "", (), "")
    assert body_of(f"Title: Old bridge closes\nDate: N/A\nAuthor:\nURL: null\n\n{BODY}") == [BODY]


def test_a_line_that_an_editor_gave_back_to_the_article_says_nothing_of_it() -> None:
    decoded = text(f"Title: Old bridge closes\nSource: Lisk Courier\n\n{BODY}")
    own = LineRulings(own=frozenset({fold_line("Source: Lisk Courier")}))
    found = metadata_in(decoded, clean(decoded, own))
    assert (found.title, found.outlet) == ("Old bridge closes", "")


def test_a_hard_wrapped_head_is_told_line_by_line() -> None:
    wrapped = (
        "Title: The council of Harrow Mills closes its bridge\n"
        "URL: https://lisk.example/2022/03/11/the-old-bridge\n\n"
        "The council voted on Tuesday to close the old bridge\n"
        "for good, ending a quarrel that had gone on for the\n"
        "better part of a long decade in which three mayors\n"
        "fell and two engineers left the town for good one by\none.\n"
    )
    assert said(wrapped).title == "The council of Harrow Mills closes its bridge"
    assert len(body_of(wrapped)) == 1


@pytest.mark.parametrize(
    "content", ["Title: " + "x" * 5_000_000, "Title:\n" * 200_000, "---\n" * 200_000, "=" * 500_000]
)
def test_odd_heads_take_bounded_time(content: str) -> None:
    decoded, blocks = cleaned(content)
    assert metadata_in(decoded, blocks).title == ""
