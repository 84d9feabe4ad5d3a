import pytest

from articles.reading.describing.languages import find_language
from tests.reading.texts import cleaned


@pytest.mark.parametrize(
    ("content", "language"),
    [
        ("The ferry will run every ten minutes from Monday, the mayor told the council.", "en"),
        ("Le bac partira toutes les dix minutes à partir de lundi, a déclaré la maire.", "fr"),
        ("Die Fähre fährt ab Montag alle zehn Minuten, sagte die Bürgermeisterin.", "de"),
        ("El transbordador saldrá cada diez minutos desde el lunes, dijo la alcaldesa.", "es"),
        ("Паром будет ходить каждые десять минут с понедельника, сказала мэр города.", "ru"),
        ("Пором ходитиме кожні десять хвилин від понеділка, сказала міська голова.", "uk"),
        ("ستنطلق العبارة كل عشر دقائق ابتداء من يوم الاثنين، قالت رئيسة البلدية.", "ar"),
        ("市长说，渡轮从周一起每十分钟一班，票价不会高于过去的过桥费。", "zh"),
    ],
)
def test_a_sentence_is_enough_to_tell_its_language(content: str, language: str) -> None:
    assert find_language(*cleaned(content)) == language


@pytest.mark.parametrize("content", ["Ok.", "Brücke zu.", "渡轮停运", "12 34 56. " * 20, "%$§ " * 90])
def test_the_language_of_a_few_words_or_of_none_stays_unknown(content: str) -> None:
    assert find_language(*cleaned(content)) == ""


def test_the_page_s_own_lines_do_not_decide() -> None:
    page = "Subscribe now\n\nSign up for our newsletter\n\nShare\n\n"
    content = (
        "Der Rat hat beschlossen, die alte Brücke für immer zu schließen, und die Fähre fährt ab Montag."
    )
    assert find_language(*cleaned(page + content)) == "de"


def test_a_text_in_another_language_that_quotes_english_keeps_its_own() -> None:
    dutch = "De brug over de Lisk gaat dicht, zei de burgemeester, of het nu regent of niet. "
    quoted = "“The end of the bridge and of an era,” stond er op het bord. "
    assert find_language(*cleaned(dutch * 3 + quoted + dutch * 3)) == "nl"
    assert (
        find_language(*cleaned(quoted.partition(" stond")[0] + " said the mayor of the town. " * 12)) == "en"
    )
