"""Time, order, pages, and the counts beside what is found."""

import pytest

from articles.search import index
from articles.search.asking import Choice
from tests.factories import Dated, make_article
from tests.search.asking import ask, counts, titles

pytestmark = pytest.mark.django_db


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
