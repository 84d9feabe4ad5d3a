"""What counts as two sentences put side by side, on texts of our own."""

from benchmarks.accuracy.figures import Score
from benchmarks.accuracy.statements import Pair, Place, score, stand_together
from tests.comparison.tellings import account

POST = "The ferry struck a sandbank near Port Amra in thick fog. The captain has sailed for thirty years."
WIRE = "In thick fog off Port Amra a sandbank stopped the ferry. Cabbages are cheaper this spring."
ACCOUNTS = {"samples/post.txt": account(POST), "samples/wire.txt": account(WIRE)}


def pair(ours: str, theirs: str, *, aligned: bool = True) -> Pair:
    a, b = POST.index(ours), WIRE.index(theirs)
    post, wire = ACCOUNTS
    return Pair(Place(post, a, a + len(ours)), Place(wire, b, b + len(theirs)), aligned)


FERRY = pair("The ferry struck a sandbank near Port Amra", "In thick fog off Port Amra a sandbank stopped")
CABBAGES = pair("The captain has sailed", "Cabbages are cheaper this spring.", aligned=False)


def test_sentences_of_one_row_are_found_together_by_most_of_their_words():
    assert stand_together(ACCOUNTS, FERRY)
    assert not stand_together(ACCOUNTS, CABBAGES)


def test_what_is_missed_costs_recall_and_what_is_wrong_costs_precision():
    assert score([FERRY, CABBAGES], [True, False]) == Score(1, 1, 1)
    assert score([FERRY, CABBAGES], [False, True]) == Score(0, 1, 1)
