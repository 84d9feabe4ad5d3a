"""References as BibTeX and RIS, read back by small strict readers of the two formats."""

import re
from datetime import date

from articles.exports import Reference, bibtex_entry, ris_entry

TODAY = date(2024, 5, 2)
PLAIN = Reference(
    key="0123456789abcdef",
    title="Mill reopens",
    address="https://archive.example/articles/0123456789abcdef/mill-reopens/",
    outlet="The Harbour Post",
    authors=("Brook, Ada", "Hald, Tomas"),
    published="2023-04-02",
    language="en",
)
ODD = Reference(
    key="fedcba9876543210",
    title='Żürich } 5% of "A&B" {costs $3\x00_#\\~^\nER  - \r\n@book{x',
    address="https://archive.example/articles/fedcba9876543210/",
    note="Date estimated by the archive, not stated: March 2022",
)


def bibtex(entry: str) -> tuple[str, str, dict[str, str]]:
    """Read one entry as BibTeX does: braces are counted, whatever stands before them."""
    head = re.match(r"@(\w+)\{([^\s,{}]+)", entry)
    assert head
    fields, at, depth = {}, head.end(), 0
    for field in re.finditer(r",\n  (\w+) = \{", entry):
        at, depth = field.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            at += 1
        fields[field[1]] = entry[field.end() : at - 1]
    assert entry[at:] == "\n}\n"
    return head[1], head[2], fields


def ris(record: str) -> list[tuple[str, str]]:
    lines = record.split("\r\n")
    assert lines[-2:] == ["", ""]
    read = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines[:-2]]
    assert all(read)
    return [(line[1], line[2]) for line in read if line]


def test_an_article_of_an_outlet_is_an_article_with_its_stated_day() -> None:
    kind, key, fields = bibtex(bibtex_entry(PLAIN, TODAY))

    assert (kind, key) == ("article", "article-0123456789abcdef")
    assert fields["title"] == "{Mill reopens}"
    assert fields["author"] == "Brook, Ada and Hald, Tomas"
    assert fields["journal"] == "The Harbour Post"
    assert (fields["date"], fields["year"], fields["urldate"]) == ("2023-04-02", "2023", "2024-05-02")


def test_what_bibtex_would_take_for_its_own_signs_is_escaped() -> None:
    kind, _, fields = bibtex(bibtex_entry(ODD, TODAY))

    assert kind == "misc"
    assert fields["title"] == (
        r"{Żürich \textbraceright{} 5\% of "
        r'"A\&B" \textbraceleft{}costs \$3 \_\#\textbackslash{}\textasciitilde{}\textasciicircum{} '
        r"ER - @book\textbraceleft{}x}"
    )
    assert "date" not in fields
    assert fields["note"] == "Date estimated by the archive, not stated: March 2022"


def test_a_record_of_ris_has_a_line_for_each_field_and_no_more() -> None:
    fields = ris(ris_entry(PLAIN, TODAY, "News archive: all"))

    assert fields[0] == ("TY", "NEWS")
    assert fields[-1] == ("ER", "")
    assert [value for tag, value in fields if tag == "AU"] == ["Brook, Ada", "Hald, Tomas"]
    assert dict(fields)["DA"] == "2023/04/02/"
    assert dict(fields)["DB"] == "News archive: all"


def test_no_title_ends_a_record_of_ris() -> None:
    fields = ris(ris_entry(ODD, TODAY))

    assert [tag for tag, _ in fields].count("ER") == 1
    assert dict(fields)["TI"] == 'Żürich } 5% of "A&B" {costs $3 _#\\~^ ER - @book{x'
    assert not {"DA", "PY"} & {tag for tag, _ in fields}


def test_of_a_month_that_is_stated_no_day_is_made_up() -> None:
    month = Reference(key="1", title="Mill", address="https://archive.example/", published="2022-03")

    assert dict(ris(ris_entry(month, TODAY)))["DA"] == "2022/03//"
    assert bibtex(bibtex_entry(month, TODAY))[2]["date"] == "2022-03"
