import pytest

from articles.reading.quotations.pairing import stretches_in


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We stay,” she said.", ["“We stay,”"]),
        ('"We stay," she said. "All of us."', ['"We stay,"', '"All of us."']),
        ("“We stay″, reads the report.", ["“We stay″"]),
        ('“We stay", she said.', ['“We stay"']),
        ("„Wir bleiben“, sagte sie.", ["„Wir bleiben“"]),
        ("« On reste », dit-elle.", ["« On reste »"]),
        ("«On reste», dit-elle.", ["«On reste»"]),
        ("‘Already there’, says minister", ["‘Already there’"]),
        ("The mayor's dog said 'no' to the cats' food.", ["'no'"]),
        ("‘The soldiers’ families must leave,’ she said.", ["‘The soldiers’ families must leave,’"]),
        ("“He told me ‘go’ and I went,” she said.", ["“He told me ‘go’ and I went,”"]),
        ("‘He told me “go” and I went,’ she said.", ["‘He told me “go” and I went,’"]),
        ("“He cried “go” and ran,” she said.", ["“He cried “go” and ran,”"]),
        ("She began: “We stay.", ["“We stay."]),
        ('A 12″ pipe and a 6" nail.', []),
        ("In the '90s it rained.", []),
        ("It’s the town’s river.", []),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("no marks at all", []),
        ("“", []),
        ("", []),
    ],
)
def test_marks_are_paired(text: str, quoted: list[str]) -> None:
    assert [text[stretch.start : stretch.end] for stretch in stretches_in(text)] == quoted


def test_the_words_are_without_the_marks() -> None:
    (stretch,) = stretches_in("She said ``We stay,'' twice.")
    assert "She said ``We stay,'' twice."[stretch.inner_start : stretch.inner_end] == "We stay,"


def test_a_mark_left_open_is_known_as_such() -> None:
    (stretch,) = stretches_in("“We stay.")
    assert not stretch.closed


def test_a_single_mark_may_close_a_double_one_before_a_verb() -> None:
    [stretch] = stretches_in("“The walls are thin and feed on each other,’ the study concluded. It was long.")
    assert stretch.inner_end == len("“The walls are thin and feed on each other,")


def test_two_single_marks_close_a_quotation() -> None:
    text = "It left “many open doors’’ in the wall, she said."
    [stretch] = stretches_in(text)
    assert text[stretch.inner_start : stretch.inner_end] == "many open doors"
