import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Change
from tests.factories import make_article, make_one_text
from tests.views.pages import get, links, see

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("_four_articles")
class TestThePage:
    def test_everything_is_shown_when_nothing_is_asked(self, client: Client) -> None:
        page = see(client, "/articles/")

        assert "All articles, newest first" in page
        assert "4 articles · 1 undated" in page

    def test_the_question_is_said_in_a_sentence(self, client: Client) -> None:
        page = see(
            client, '/articles/?q=weapons+"combat+zone"+-Syria&outlet=harbour-post&year=2022&person=ada-brook'
        )

        assert (
            "Articles with weapons × and “combat zone” × without Syria × from Harbour Post × "
            "naming Ada Brook × published in 2022 ×, most relevant first" in page
        )

    def test_the_title_says_what_is_shown(self, client: Client) -> None:
        page = get(client, "/articles/?q=bridge&outlet=harbour-post")

        assert "<title>bridge · Harbour Post – 1 article – News archive</title>" in page

    def test_the_number_found_is_announced(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        status = re.search(r'<p role="status"[^>]*>(.*?)</p>', page, re.DOTALL)
        assert status
        assert "3 articles" in status[1]

    def test_each_constraint_can_be_taken_away_by_a_link(self, client: Client) -> None:
        found = links(get(client, "/articles/?q=bridge+-mill&outlet=harbour-post&not.year=2023"))

        for rest in (
            "q=-mill&outlet=harbour-post&not.year=2023",
            "q=bridge&outlet=harbour-post&not.year=2023",
            "q=bridge+-mill&not.year=2023",
            "q=bridge+-mill&outlet=harbour-post",
        ):
            assert f"/articles/?{rest}" in found

    def test_start_over_leads_to_everything(self, client: Client) -> None:
        page = get(client, "/articles/?q=bridge")

        assert re.search(r'<a href="/articles/">Start over</a>', page)

    def test_a_card_says_who_when_how_sure_and_where_the_words_stand(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons&outlet=coast-wire")
        words = see(client, "/articles/?q=weapons&outlet=coast-wire")

        assert "A bridge for weapons" in words
        assert "≈ Coast Wire (inferred)" in words
        assert "≈ 11 March 2022 (inferred)" in words
        assert "one telling of Opening of the bridge" in words
        assert "The bridge opened for <mark>weapons</mark>." in page

    def test_values_are_shown_with_counts_and_links_to_choose_and_exclude(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert "/articles/?q=weapons&outlet=coast-wire" in links(page)
        assert "/articles/?q=weapons&not.outlet=coast-wire" in links(page)
        assert "outlet unknown 1 not" in see(client, "/articles/?q=weapons")
        assert 'aria-label="without Coast Wire"' in page

    def test_a_chosen_value_is_marked_and_taken_away_by_the_same_link(self, client: Client) -> None:
        page = get(client, "/articles/?outlet=coast-wire")

        assert re.search(r'href="/articles/"[^>]*aria-current="true">Coast Wire', page)

    def test_an_excluded_value_says_so(self, client: Client) -> None:
        page = see(client, "/articles/?not.outlet=coast-wire")

        assert "Articles not from Coast Wire ×" in page
        assert "Coast Wire, excluded: take it back" in page

    def test_what_is_missing_has_words(self, client: Client) -> None:
        page = see(client, "/articles/?outlet=none")

        assert "Articles from an unknown outlet ×" in page
        assert "2 articles" in page

    def test_a_time_says_how_many_undated_it_leaves_out(self, client: Client) -> None:
        page = see(client, "/articles/?from=2022-03&to=2022")

        assert "published since March 2022 × published until 2022 ×" in page
        assert "2 articles · 1 undated article left out, because nobody knows when it was published" in page

    def test_the_bars_of_the_histogram_are_links_and_stand_in_a_table(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert links(page).count("/articles/?q=weapons&from=2022-03&to=2022-03") == 2
        assert 'aria-label="March 2022: 2 articles"' in page
        assert "March 2022 2 April 2023 1" in see(client, "/articles/?q=weapons")

    def test_the_order_is_a_link(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons")

        assert "/articles/?q=weapons&sort=oldest" in links(page)
        assert "oldest first" in see(client, "/articles/?q=weapons&sort=oldest")

    def test_when_nothing_is_found_it_says_which_constraint_is_in_the_way(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons+zebra&outlet=harbour-post")
        words = see(client, "/articles/?q=weapons+zebra&outlet=harbour-post")

        assert "without “zebra” there is 1 article" in words
        assert "from Harbour Post” there" not in words
        assert "/articles/?q=weapons&outlet=harbour-post" in links(page)

    def test_a_choice_in_the_way_is_named_with_what_there_would_be(self, client: Client) -> None:
        page = see(client, "/articles/?q=ferry&outlet=harbour-post")

        assert "without “from Harbour Post” there is 1 article" in page

    def test_when_a_single_word_finds_nothing_it_says_what_is_searched(self, client: Client) -> None:
        page = see(client, "/articles/?q=zebra")

        assert "0 articles" in page
        assert "not what was put aside as boilerplate" in page

    def test_the_constraints_stay_when_other_words_are_typed(self, client: Client) -> None:
        page = get(client, "/articles/?q=weapons&outlet=coast-wire&from=2022")

        assert '<input type="hidden" name="outlet" value="coast-wire">' in page
        assert re.search(r'name="from" value="2022"', page)
        assert re.search(r'name="q" value="weapons"', page)
        assert page.count('role="search"') == 1

    def test_one_address_is_the_right_one(self, client: Client) -> None:
        page = get(client, "/articles/?sort=&to=&outlet=coast-wire&q=++weapons&outlet=coast-wire&page=1")

        assert '<link rel="canonical" href="/articles/?q=weapons&amp;outlet=coast-wire">' in page


class TestPages:
    def make(self, number: int) -> None:
        so_far = Change.objects.count()
        for each in range(so_far, so_far + number):
            make_article(
                title=f"Ferry {each} sails",
                body="“All aboard,” said Ada Brook.",
                outlet="Coast Wire",
                published="2022-03-11",
                people=["Ada Brook"],
                quotations=[("All aboard,", "Ada Brook")],
            )

    def test_pages_are_linked_with_the_question(self, client: Client) -> None:
        self.make(45)

        found = links(get(client, "/articles/?q=ferry&page=2"))

        assert found.count("/articles/?q=ferry") >= 2
        assert "/articles/?q=ferry&page=3" in found

    def test_a_page_after_the_last_shows_the_last_and_says_so(self, client: Client) -> None:
        self.make(21)

        page = see(client, "/articles/?q=ferry&page=9999")

        assert "There is no page 9,999; this is the last." in page
        assert page.count("Coast Wire 11 March 2022") == 1

    def test_one_article_and_twenty_take_the_same_number_of_questions_to_the_database(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        self.make(1)
        get(client, "/articles/?q=ferry")
        with django_assert_num_queries(8):
            get(client, "/articles/?q=ferry")

        self.make(20)
        get(client, "/articles/?q=ferry")
        with django_assert_num_queries(8):
            get(client, "/articles/?q=ferry")


class TestCopies:
    def make(self, copies: int) -> None:
        first = make_article(title="Ferry sails", outlet="Coast Wire", published="2022-03-11")
        others = [
            make_article(title=f"Ferry {number} leaves", outlet=f"Post {number}", published="2022-03-10")
            for number in range(copies)
        ]
        make_one_text(first, *others)

    def test_copies_stand_under_one_card_with_outlet_and_date(self, client: Client) -> None:
        self.make(3)
        make_article(title="Ferry sinks")
        shown = see(client, "/articles/?q=ferry&sort=newest")
        assert "5 articles (2 distinct)" in shown
        assert "and 3 copies" in shown
        assert "Post 1 Ferry 1 leaves 10 March 2022" in shown

    def test_articles_without_copies_say_nothing_of_them(self, client: Client) -> None:
        make_article(title="Ferry sails")
        shown = see(client, "/articles/?q=ferry")
        assert "1 article" in shown
        assert "distinct" not in shown
        assert "copies" not in shown.partition("Has")[0]

    def test_of_many_copies_a_link_leads_to_all(self, client: Client) -> None:
        self.make(15)
        first = Article.objects.get(title="Ferry sails")
        page = get(client, "/articles/?q=ferry")
        assert f"/articles/?copy={first.key}" in links(page)
        assert "All 16 with this text" in see(client, "/articles/?q=ferry")
        assert "Articles that are the text of “Ferry sails” ×" in see(client, f"/articles/?copy={first.key}")

    def test_copies_are_asked_for_in_words(self, client: Client) -> None:
        self.make(1)
        assert "Articles that have copies ×" in see(client, "/articles/?has=copies")
        assert "Articles that have no copies ×" in see(client, "/articles/?not.has=copies")
        assert "whose outlet is learned from its lines ×" in see(client, "/articles/?attribution=learned")
        assert "The archive knows no has “burnt”." not in see(client, "/articles/?has=copies")

    def test_every_article_is_in_the_data(self, client: Client) -> None:
        self.make(3)
        answer = client.get("/articles.json?q=ferry").json()
        first = Article.objects.get(title="Ferry sails").key
        assert answer["count"] == len(answer["results"]) == 4
        assert sorted(str(row["copy_of"]) for row in answer["results"]) == sorted(["None", *[first] * 3])

    @pytest.mark.parametrize("copies", [1, 11])
    def test_more_copies_take_no_more_questions_to_the_database(
        self, client: Client, copies: int, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        self.make(copies)
        get(client, "/articles/?q=ferry")
        with django_assert_num_queries(8):
            get(client, "/articles/?q=ferry")
