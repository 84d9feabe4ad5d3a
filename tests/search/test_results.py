"""What is found for words and for values chosen."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Change
from articles.search.asking import Asked, Choice
from articles.search.query import understand
from articles.search.results import how_many
from tests.factories import make_article, make_event
from tests.search.asking import ask, titles

pytestmark = pytest.mark.django_db


class TestWords:
    def test_all_words_must_stand_in_an_article(self) -> None:
        make_article(title="Ferry sails", body="To the island.")
        make_article(title="Ferry stays", body="In the harbour.")

        assert titles(ask("ferry island")) == ["Ferry sails"]

    def test_a_word_is_found_in_its_other_forms(self) -> None:
        make_article(title="Dam", body="They promised weapons.")

        assert ask("promise weapon").total == 1

    def test_a_name_is_found_with_and_without_accents_and_possessive(self) -> None:
        make_article(title="Dam", body="José’s boat sank.")

        assert [ask(words).total for words in ("jose", "José", "Jose's", "José’s")] == [1, 1, 1, 1]

    def test_a_phrase_is_its_words_in_these_forms_and_this_order(self) -> None:
        make_article(title="One", body="They moved into the combat zone.")
        make_article(title="Two", body="The zone of combat, and combat zones.")

        assert titles(ask('"combat zone"')) == ["One"]

    def test_a_quoted_word_is_found_in_this_form_alone(self) -> None:
        make_article(title="One", body="A weapon.")
        make_article(title="Two", body="Many weapons.")

        assert titles(ask('"weapon"')) == ["One"]

    def test_a_word_with_a_sign_in_it_is_found_however_it_is_joined(self) -> None:
        make_article(title="One", body="Anti-tank missiles from the U.S. came.")
        make_article(title="Two", body="A tank stood against us, and anti was nobody.")

        assert titles(ask("anti-tank")) == ["One"]
        assert titles(ask("U.S.")) == ["One"]

    @pytest.mark.parametrize("typed", ["ceasefire", "cease-fire", '"cease fire"', '"cease-fire"'])
    def test_a_word_is_found_with_and_without_its_hyphen(self, typed: str) -> None:
        make_article(title="One", body="The ceasefire holds.")
        make_article(title="Two", body="A cease-fire was near.")

        assert ask(typed).total == 2

    def test_a_beginning_finds_every_word_that_begins_so(self) -> None:
        make_article(title="One", body="The ferryman slept.")
        make_article(title="Two", body="A fern grew.")

        assert titles(ask("ferr*")) == ["One"]

    def test_words_near_each_other_are_found_in_any_order_within_reach(self) -> None:
        make_article(title="One", body="The ferry to the island sinks.")
        make_article(title="Two", body="It sinks, the old ferry.")
        make_article(title="Three", body="The ferry sails to many an island before any of them sinks.")

        assert sorted(titles(ask('"ferry sinks"~3'))) == ["One", "Two"]

    def test_words_in_one_sentence_are_found_whatever_is_between_them_and_in_any_order(self) -> None:
        make_article(
            title="One", body="In Lisk, as Mr. Oster said on Monday, the weapons were sold. Rain fell."
        )
        make_article(title="Two", body="The weapons went to Lisk.")
        make_article(title="Three", body="They sold weapons. Lisk was quiet.")
        make_article(title="Four", body="They sold weapons\n\nLisk was quiet.")

        assert sorted(titles(ask("weapon /s Lisk"))) == ["One", "Two"]
        assert titles(ask("weapon /s Lisk /s Monday")) == ["One"]

    def test_parentheses_keep_together_what_stands_in_them(self) -> None:
        make_article(title="One", body="Ferry and dam.")
        make_article(title="Two", body="A bridge.")
        make_article(title="Three", body="A ferry.")

        assert sorted(titles(ask("(ferry dam) OR bridge"))) == ["One", "Two"]
        assert titles(ask("ferry -(ferry dam)")) == ["Three"]

    def test_an_exclusion_takes_articles_away(self) -> None:
        make_article(title="Ferry sails")
        make_article(title="Ferry sinks")

        assert titles(ask("ferry -sinks")) == ["Ferry sails"]
        assert titles(ask("-sinks")) == ["Ferry sails"]
        assert titles(ask('-"ferry sinks"')) == ["Ferry sails"]

    def test_one_of_two_words_is_enough_with_or(self) -> None:
        make_article(title="Ferry sails")
        make_article(title="Dam holds")
        make_article(title="Mill turns")

        assert sorted(titles(ask("ferry OR dam"))) == ["Dam holds", "Ferry sails"]

    def test_a_word_nobody_wrote_finds_nothing_however_long(self) -> None:
        make_article()

        assert ask("x" * 3_000).total == 0

    def test_a_headline_counts_for_more_than_a_text(self) -> None:
        make_article(title="Mill turns", body="The mill and the ferry.")
        make_article(title="Ferry sails", body="To the island.")

        assert titles(ask("ferry")) == ["Ferry sails", "Mill turns"]


class TestWhatIsSearched:
    def make(self, kind: str) -> None:
        """Store an article in which the words "free newsletter" are of this kind."""
        article = make_article(title="Ferry sails", body="To the island.\n\nOur free newsletter")
        article.body = "To the island."
        article.reading["blocks"][-1]["kind"] = kind
        article.save()
        Change.objects.create(article_key=article.key)

    @pytest.mark.parametrize("kind", ["boilerplate", "credit", "byline", "dateline"])
    def test_what_is_put_aside_finds_nothing(self, kind: str) -> None:
        self.make(kind)

        assert (ask("newsletter").total, ask("island").total) == (0, 1)

    def test_a_caption_is_searched(self) -> None:
        self.make("caption")

        assert ask('"free newsletter"').total == 1


class TestChoices:
    def test_values_of_one_key_are_alternatives_and_keys_add_up(self) -> None:
        make_article(title="One", outlet="Coast Wire", published="2022-03-01")
        make_article(title="Two", outlet="Harbour Post", published="2022-05-01")
        make_article(title="Three", outlet="Harbour Post", published="2023-05-01")
        make_article(title="Four", outlet="Mill News", published="2022-05-01")
        either = Choice("outlet", "coast-wire"), Choice("outlet", "harbour-post")

        assert sorted(titles(ask("", *either))) == ["One", "Three", "Two"]
        assert sorted(titles(ask("", *either, Choice("year", "2022")))) == ["One", "Two"]

    def test_an_excluded_value_takes_its_articles_away_and_leaves_the_unknown(self) -> None:
        make_article(title="One", outlet="Coast Wire")
        make_article(title="Two", outlet="Harbour Post")
        make_article(title="Three")

        assert sorted(titles(ask("", Choice("outlet", "coast-wire", is_excluded=True)))) == ["Three", "Two"]

    def test_none_asks_for_what_is_missing(self) -> None:
        make_article(
            title="Known",
            outlet="Coast Wire",
            published="2022-03-01",
            people=["Ada Brook"],
            body="Ada Brook.",
        )
        make_article(title="Unknown", body="Nobody.")

        for key in ("outlet", "person", "speaker", "year"):
            assert "Unknown" in titles(ask("", Choice(key, "none")))
        assert titles(ask("", Choice("outlet", "none"))) == ["Unknown"]
        assert titles(ask("", Choice("event", "none", is_excluded=True))) == []

    def test_every_unknown_can_be_asked_for(self) -> None:
        article = make_article(title="Unknown")
        Article.objects.filter(pk=article.pk).update(language="")
        make_article(title="Known", outlet="Coast Wire", published="2022-03-01")

        for key, value in [
            ("outlet", "none"),
            ("year", "none"),
            ("language", "none"),
            ("certainty", "unknown"),
            ("attribution", "unknown"),
        ]:
            assert titles(ask("", Choice(key, value))) == ["Unknown"]
            assert titles(ask("", Choice(key, value, is_excluded=True))) == ["Known"]

    def test_a_person_is_found_by_being_named_and_by_speaking(self) -> None:
        make_article(title="Named", body="Ada Brook came.", people=["Ada Brook"])
        make_article(
            title="Speaks",
            body="“It holds,” said Ada Brook.",
            people=["Ada Brook"],
            quotations=[("It holds,", "Ada Brook")],
        )

        assert sorted(titles(ask("", Choice("person", "ada-brook")))) == ["Named", "Speaks"]
        assert titles(ask("", Choice("speaker", "ada-brook"))) == ["Speaks"]

    def test_an_event_finds_its_tellings(self) -> None:
        one, two = make_article(title="One"), make_article(title="Two")
        make_article(title="Three")
        event = make_event(one, two)
        for article in (one, two):
            Change.objects.create(article_key=article.key)

        assert sorted(titles(ask("", Choice("event", event.slug)))) == ["One", "Two"]

    def test_an_unknown_value_finds_nothing(self) -> None:
        make_article(outlet="Coast Wire")

        assert ask("", Choice("outlet", "no-such")).total == 0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert how_many(Asked(understand(typed))) >= 0
