"""Who is in the five texts."""

from articles.models import Appearance, Article, Person

PEOPLE = {
    "Vladimir Putin": {"000", "001", "002", "003"},
    "Sergei Shoigu": {"000", "001"},
    "Tatiana Stanovaya": {"000"},
    "Bashar al-Assad": {"000", "002"},
    "Volodymyr Zelenskyy": {"001"},
    "Sergey Lavrov": {"002"},
    "Moshe Yaalon": {"002"},
    "Dmitri Medvedev": {"003"},
    "George Barros": {"003"},
    "Hanna Maliar": {"003"},
    "Denis Pushilin": {"004"},
    "Vladimir Solovyov": {"004"},
    "Vladimir Vasilyev": {"004"},
}


def test_thirteen_people_and_no_others_stand_in_the_archive(seed: dict[str, Article]) -> None:
    assert set(Person.objects.values_list("name", flat=True)) == set(PEOPLE)


def test_each_person_is_found_in_just_the_texts_that_name_them(seed: dict[str, Article]) -> None:
    found = {
        person.name: {
            digits
            for digits, article in seed.items()
            if Appearance.objects.filter(person=person, article=article).exists()
        }
        for person in Person.objects.all()
    }
    assert found == PEOPLE


def test_a_persons_page_names_every_text_and_spelling(seed: dict[str, Article], page) -> None:
    words = page("/people/bashar-al-assad/")
    assert "Bashar Assad" in words
    assert seed["000"].title in words
    assert seed["002"].title in words


def test_another_spelling_leads_to_the_same_person(seed: dict[str, Article], client) -> None:
    response = client.get("/people/bashar-assad/")
    assert response.status_code == 301
    assert response["Location"] == "/people/bashar-al-assad/"


def test_the_search_offers_no_photographer_weapon_or_place_as_a_person(seed, page) -> None:
    words = page("/people/")
    for nobody in ("Morozova", "Trishin", "Politik", "Javelin", "Kalashnikov", "Kremlin", "Moscow"):
        assert nobody not in words.replace("The Moscow Times", "")
