"""What is found, in which order, and the counts beside it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Change
from articles.search import index
from articles.search.asking import Asked, Choice, stretch
from articles.search.query import understand
from articles.search.results import Found, how_many, search
from tests.factories import Dated, make_article, make_event

pytestmark = pytest.mark.django_db


def ask(
    words: str = "", *choices: Choice, since: str = "", until: str = "", order: str = "", page: int = 1
) -> Found:
    return search(
        Asked(
            understand(words),
            choices=choices,
            since=stretch(since) if since else None,
            until=stretch(until) if until else None,
            order=order,
            page=page,
        )
    )


def titles(found: Found) -> list[str]:
    by_key = dict(Article.objects.values_list("key", "title"))
    return [by_key[key] for key in found.keys]


def counts(found: Found, key: str) -> dict[str, int]:
    return next(facet.counts for facet in found.facets if facet.key == key)


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


class TestTime:
    def make(self) -> None:
        make_article(title="February", published="2022-02-28")
        make_article(title="March", published="2022-03-11")
        make_article(title="Estimated", published=Dated("2022-03-25", "2022-04-10", "inferred"))
        make_article(title="Undated")

    @pytest.mark.parametrize(
        ("since", "until", "expected"),
        [
            ("2022-03", "", ["Estimated", "March"]),
            ("2022-03-11", "2022-03-11", ["March"]),
            ("", "2022-02", ["February"]),
            ("2022", "2022", ["Estimated", "February", "March"]),
            ("2022-04", "2022-04", ["Estimated"]),
            ("2022-05", "", []),
        ],
    )
    def test_an_article_is_of_a_time_when_it_may_have_been_published_in_it(
        self, since: str, until: str, expected: list[str]
    ) -> None:
        self.make()

        assert sorted(titles(ask(since=since, until=until))) == expected

    def test_undated_articles_left_out_are_counted(self) -> None:
        self.make()

        found = ask(since="2022-03")

        assert (found.total, found.undated, found.undated_left_out) == (2, 0, 1)

    def test_without_a_time_undated_articles_are_found_and_counted(self) -> None:
        self.make()

        found = ask()

        assert (found.total, found.undated, found.undated_left_out) == (4, 1, 0)

    def test_a_stretch_that_ends_before_it_begins_finds_nothing(self) -> None:
        self.make()

        assert ask(since="2023", until="2021").total == 0

    def test_the_histogram_counts_an_estimate_in_each_month_it_may_be_of(self) -> None:
        self.make()

        assert ask().timeline == {"2022-02": 1, "2022-03": 2, "2022-04": 1}
        assert ask(until="2022-03").timeline == {"2022-02": 1, "2022-03": 2}

    def test_every_bar_of_the_histogram_finds_as_many_as_it_shows(self) -> None:
        self.make()

        for month, number in ask().timeline.items():
            assert ask(since=month, until=month).total == number

    def test_many_months_are_shown_as_years(self) -> None:
        make_article(title="Ferry sails", published="2015-09-01")
        make_article(published="2022-03-11")

        assert ask().timeline == {"2015": 1, "2022": 1}


class TestOrder:
    def make(self) -> None:
        make_article(title="Middle ferry", published="2022-03-11")
        make_article(title="Undated ferry")
        make_article(title="Late ferry", published="2023-01-01")
        make_article(title="Early ferry", published=Dated("2020-01-01", "2022-12-31", "inferred"))

    def test_newest_first_ends_with_the_undated(self) -> None:
        self.make()

        assert titles(ask(order="newest")) == ["Late ferry", "Early ferry", "Middle ferry", "Undated ferry"]

    def test_oldest_first_ends_with_the_undated_too(self) -> None:
        self.make()

        assert titles(ask(order="oldest")) == ["Early ferry", "Middle ferry", "Late ferry", "Undated ferry"]

    def test_without_words_the_newest_come_first(self) -> None:
        self.make()

        assert titles(ask()) == titles(ask(order="newest")) == titles(ask(order="relevance"))

    def test_articles_of_one_day_keep_their_order_in_an_index_made_anew(self) -> None:
        for number in range(8):
            make_article(title=f"Ferry {number}", published="2022-03-11")
            index.follow()
        before = ask().keys

        index.rebuild()

        assert ask().keys == before

    def test_pages_show_every_article_once(self) -> None:
        for number in range(45):
            make_article(title=f"Ferry {number}", published="2022-03-11" if number % 2 else None)

        pages = [ask("ferry", page=page).keys for page in (1, 2, 3)]

        assert [len(page) for page in pages] == [20, 20, 5]
        assert len({key for page in pages for key in page}) == 45

    def test_a_page_after_the_last_is_the_last(self) -> None:
        for number in range(21):
            make_article(title=f"Ferry {number}")

        found = ask(page=999_999_999)

        assert (found.asked.page, len(found.keys)) == (2, 1)


class TestFacets:
    def make(self) -> None:
        make_article(
            title="Ferry 1",
            outlet="Coast Wire",
            published="2022-03-11",
            body="Ada Brook.",
            people=["Ada Brook"],
        )
        make_article(title="Ferry 2", outlet="Coast Wire", published="2023-03-11")
        make_article(
            title="Ferry 3", outlet="Harbour Post", published=Dated("2022-04-01", certainty="inferred")
        )
        make_article(title="Ferry 4")
        make_article(title="Dam", outlet="Mill News")

    def test_each_value_is_counted_among_what_is_found_and_the_missing_comes_last(self) -> None:
        self.make()

        found = ask("ferry")

        assert list(counts(found, "outlet").items()) == [("coast-wire", 2), ("harbour-post", 1), ("none", 1)]
        assert counts(found, "person") == {"ada-brook": 1, "none": 3}
        assert list(counts(found, "year").items()) == [("2023", 1), ("2022", 2), ("none", 1)]
        assert counts(found, "certainty") == {"stated": 2, "inferred": 1, "unknown": 1}
        assert counts(found, "language") == {"en": 4}

    def test_a_key_is_counted_as_if_nothing_were_chosen_of_it(self) -> None:
        self.make()

        found = ask("ferry", Choice("outlet", "coast-wire"))

        assert counts(found, "outlet") == {"coast-wire": 2, "harbour-post": 1, "none": 1}
        assert counts(found, "year") == {"2022": 1, "2023": 1}

    def test_a_chosen_value_is_shown_even_when_it_finds_nothing(self) -> None:
        self.make()

        assert counts(ask("zebra", Choice("outlet", "coast-wire")), "outlet") == {"coast-wire": 0}

    def test_every_count_is_what_choosing_the_value_finds(self) -> None:
        self.make()
        found = ask("ferry", Choice("year", "2022"))

        for facet in found.facets:
            for value, number in facet.counts.items():
                others = tuple(choice for choice in found.asked.choices if choice.key != facet.key)
                assert ask("ferry", *others, Choice(facet.key, value)).total == number

    def test_counts_stay_exact_over_many_segments(self) -> None:
        for number in range(12):
            names = [f"Ada Brook{'abcdefghijkl'[other]}" for other in range(number + 1)]
            make_article(title=f"Ferry {number}", body=", ".join(names), people=names)
            index.follow()

        assert list(counts(ask(), "person").values()) == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert how_many(Asked(understand(typed))) >= 0
