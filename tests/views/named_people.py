"""People as articles of two outlets name them, for the tests of their pages."""

from articles.models import Appearance, Person
from tests.factories import make_article


def two_tellings() -> None:
    make_article(
        title="Mill reopens",
        body="“It turns,” said Ada Brook. Tomas Hald watched.",
        outlet="Harbour Post",
        published="2023-04-02",
        people=["Ada Brook", "Tomas Hald"],
        quotations=[("It turns,", "Ada Brook")],
    )
    make_article(
        title="Old mill",
        body="“It grinds,” said Ada Brook.",
        outlet="Northern Wire",
        published="2023-06-05",
        people=["Ada Brook"],
        quotations=[("It grinds,", "Ada Brook")],
    )


def respelled(name: str, spelling: str) -> None:
    """Give a person one more spelling, as an import of another article would."""
    article = make_article(title="A departure", body=f"{spelling} left.", people=[spelling])
    Appearance.objects.filter(article=article).update(person=Person.objects.get(name=name))
    Person.objects.filter(name=spelling).delete()


def called(name: str, role: str, outlet: str = "") -> None:
    """Give a person a role, as the reading of an article would."""
    uses = Appearance.objects.filter(name=name)
    if outlet:
        uses = uses.filter(article__outlet__name=outlet)
    uses.update(roles=[{"start": 0, "end": len(role), "text": role}])
