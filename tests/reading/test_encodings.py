import pytest

from articles.reading.sources import Unreadable, decode


def test_stray_bytes_of_windows_1252_amid_utf8_are_mended_and_noted() -> None:
    raw = "L’été est là, “naïve” et “déjà vu”.".encode() + b" \x93Oui\x94, dit-il \x97 une fois."
    text = decode(raw)
    assert text.content == "L’été est là, “naïve” et “déjà vu”. “Oui”, dit-il — une fois."
    assert (text.encoding, text.notes) == ("utf-8", ("3 places of Windows-1252 amid the UTF-8, mended",))


def test_a_letter_torn_apart_is_shown_as_broken_and_not_as_three_wrong_ones() -> None:
    text = decode("“Été” “déjà”".encode() + b" and \xe2\x80 here \xe9t\xe9")
    assert text.content == "“Été” “déjà” and \ufffd here été"
    assert text.notes == (
        "1 place broken in the UTF-8, shown as \ufffd",
        "2 places of Windows-1252 amid the UTF-8, mended",
    )


def test_a_byte_that_means_nothing_in_either_is_shown_as_broken() -> None:
    assert decode("“Été” à".encode() + b" \x81.").content == "“Été” à \ufffd."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_told_by_its_nuls(encoding: str) -> None:
    text = decode("The old bridge of Harrow Mills closes for good, café and all.".encode(encoding))
    assert text.content == "The old bridge of Harrow Mills closes for good, café and all."
    assert (text.encoding, text.notes) == (encoding, (f"read as {encoding.upper()}, by its NUL bytes",))


def test_control_characters_are_refused_in_utf16_as_well() -> None:
    with pytest.raises(Unreadable, match="control characters") as failure:
        decode(("\x01\x02 word " * 40).encode("utf-16"))
    assert failure.value.is_skip


def test_letters_of_another_script_in_utf16_are_no_control_characters() -> None:
    assert decode("Рада міста закрила міст.".encode("utf-16")).content == "Рада міста закрила міст."


def test_marks_of_direction_and_characters_without_room_are_kept() -> None:
    content = "\u202bصوت المجلس\u202c \u200bwords\u00ad."
    assert decode(content.encode()).content == content
