import os
import pickle
from pathlib import Path

import pytest

from articles.reading.sources import Unreadable, decode, files_at


def test_utf8_is_read_as_it_stands() -> None:
    text = decode("Café prices rose “again”.\n".encode())
    assert (text.content, text.encoding, text.notes) == ("Café prices rose “again”.\n", "utf-8", ())


def test_the_sha256_is_that_of_the_raw_bytes() -> None:
    assert decode(b"abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("encoding", "named"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]
)
def test_a_byte_order_mark_is_understood_and_dropped(encoding: str, named: str) -> None:
    text = decode("Кирил said so.".encode(encoding))
    assert (text.content, text.encoding) == ("Кирил said so.", named)


def test_windows_1252_is_read_and_noted() -> None:
    text = decode("The mayor’s “plan” is naïve.".encode("cp1252"))
    assert text.content == "The mayor’s “plan” is naïve."
    assert text.encoding == "cp1252"
    assert text.notes == ("read as Windows-1252, for it is not valid UTF-8",)


def test_one_broken_character_does_not_turn_utf8_into_another_encoding() -> None:
    text = decode("“Été” “à” “où” “naïve” — ça va".encode() + b"\xe2\x80")
    assert text.content.startswith("“Été”")
    assert text.notes == ("1 place broken in the UTF-8, shown as \ufffd",)


def test_nul_bytes_are_dropped_with_a_note() -> None:
    text = decode(b"The bridge\x00 is closed.\x00")
    assert text.content == "The bridge is closed."
    assert text.notes == ("2 NUL bytes dropped",)


def test_every_kind_of_line_end_becomes_one() -> None:
    assert decode(b"one\r\ntwo\rthree\n").content == "one\ntwo\nthree\n"


@pytest.mark.parametrize("raw", [b"", b"  \r\n\t\n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_a_file_with_nothing_in_it_fails(raw: bytes) -> None:
    with pytest.raises(Unreadable) as failure:
        decode(raw)
    assert not failure.value.is_skip
    assert failure.value.advice


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"\xff\xd8\xff\xe0" + bytes(99),
        b"%PDF-1.7\n",
        b"PK\x03\x04" + bytes(9),
    ],
)
def test_a_picture_or_a_document_is_skipped(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="not a text") as failure:
        decode(raw)
    assert failure.value.is_skip


def test_bytes_full_of_control_characters_are_skipped() -> None:
    with pytest.raises(Unreadable) as failure:
        decode(bytes(range(1, 32)) * 40)
    assert failure.value.is_skip


def test_a_broken_utf16_file_fails_with_the_place() -> None:
    with pytest.raises(Unreadable, match="breaks at byte") as failure:
        decode("News".encode("utf-16") + b"\x00")
    assert not failure.value.is_skip


def test_a_few_control_characters_and_marks_of_direction_are_kept() -> None:
    content = "The \u202eword\u202c was \x07 printed backwards, the editor said on the phone."
    assert decode(content.encode()).content == content


def test_what_is_unreadable_keeps_its_words_on_the_way_to_another_process() -> None:
    problem = pickle.loads(pickle.dumps(Unreadable("No text.", "Fetch it.", is_skip=True)))  # noqa: S301  our own
    assert (str(problem), problem.advice, problem.is_skip) == ("No text.", "Fetch it.", True)


@pytest.mark.parametrize("raw", [b"a" * 20_000_000, b"\n" * 20_000_000 + b"end", b"\xe9t\xe9 " * 5_000_000])
def test_a_huge_file_is_decoded_whole(raw: bytes) -> None:
    assert len(decode(raw).content) == len(raw)


def test_a_folder_gives_its_texts_in_order_and_says_what_it_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.text", "README.md", ".hidden.txt", ".git/d.txt", "plain"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    found = [
        (file.path.relative_to(tmp_path).as_posix(), str(file.problem or "")) for file in files_at([tmp_path])
    ]
    assert found == [
        ("README.md", "not a text file: .md"),
        ("b.txt", ""),
        ("plain", "not a text file: no suffix"),
        ("a/c.text", ""),
    ]


def test_a_file_named_itself_is_tried_whatever_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "letter.asc").write_text("words")
    assert [file.read() for file in files_at([tmp_path / "letter.asc"])] == [b"words"]


def test_a_pattern_gives_what_matches_and_nothing_twice(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt"):
        (tmp_path / name).write_text("words")
    found = files_at([str(tmp_path / "*.txt"), tmp_path / "1.txt"])
    assert [file.path.name for file in found] == ["1.txt", "2.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "*.nothing"])
def test_a_path_to_nothing_fails(tmp_path: Path, name: str) -> None:
    [file] = files_at([tmp_path / name])
    with pytest.raises(Unreadable) as failure:
        file.read()
    assert not failure.value.is_skip


def test_a_pipe_is_skipped_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [file] = files_at([tmp_path])
    with pytest.raises(Unreadable, match="pipe") as failure:
        file.read()
    assert failure.value.is_skip


def test_a_file_that_is_gone_by_the_time_it_is_read_fails_with_the_cause(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    [file] = files_at([tmp_path])
    file.path.unlink()
    with pytest.raises(Unreadable, match="cannot be opened"):
        file.read()
