"""What a person's page says whatever its address asks for: made once for each state of the archive."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.models import Article, Outlet
from articles.views.footer import counted_once
from articles.views.person_words import MOST_DESCRIBING, sentence_of

if TYPE_CHECKING:
    from articles.views.person_company import Company
    from articles.views.person_page import PersonPage

MOST_WORDINGS = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts and rows of the person, and the sections of the page that no address narrows."""

    names: frozenset[str]
    mentions: int
    articles: tuple[int, ...]
    """Rows, newest first, as are those of quotations."""
    of: int
    """Articles of the whole archive."""
    outlets: int
    years: str
    quoted: int
    reported: int
    said: tuple[int, ...]
    about: tuple[int, ...]
    changed: int
    """Pairs of statements that may tell of a change."""
    quoting: tuple[Outlet, ...]
    """Outlets that name the person, by name."""
    company: tuple["Company", ...]
    has_roles: bool
    time: SafeString
    spellings: SafeString
    roles: SafeString
    described: SafeString
    together: SafeString
    silence: SafeString


def standing_of(page: "PersonPage") -> Standing:
    return counted_once(f"standing-of-{page.person.pk}", lambda: _standing(page), at=page.state)


def _standing(page: "PersonPage") -> Standing:
    naming = {use.outlet for use in page.uses}
    return Standing(
        names=frozenset(use.name for use in page.uses),
        mentions=page.mentions,
        articles=tuple(page.articles),
        of=page.archive.articles,
        outlets=page.outlets,
        years=page.years,
        quoted=page.quoted_in_all,
        reported=page.reported_in_all,
        said=tuple(page.all_said.values_list("pk", flat=True)),
        about=tuple(page.all_about),
        changed=page.changed,
        quoting=tuple(outlet for pk, outlet in page.archive.outlets.items() if pk in naming),
        company=page.company,
        has_roles=bool(page.roles),
        **_sections(page),
    )


def _sections(page: "PersonPage") -> dict[str, SafeString]:
    described = page.describing[:MOST_DESCRIBING]
    articles = Article.objects.for_cards().in_bulk(
        [*(each.use.article for each in described), *page.silence.tellings]
    )
    person = {"person": page.person}
    wordings = {"most": MOST_WORDINGS}
    sentences = [(each, sentence_of(each.use, articles[each.use.article])) for each in described]
    silence = {"silence": page.silence, "tellings": [articles[pk] for pk in page.silence.tellings]}
    spellings = {"heading": "Spellings", "key": "spelling", "wordings": page.spellings}
    roles = {"heading": "Roles as written", "key": "role", "wordings": page.roles}
    together = {"company": page.company, "network": page.network}
    return {
        "time": render_to_string("people/_over_time.html", person | {"time": page.over_time}),
        "spellings": render_to_string("people/_wordings.html", wordings | spellings),
        "roles": render_to_string("people/_wordings.html", wordings | roles),
        "described": render_to_string(
            "people/_described.html", person | {"described": sentences, "page": page}
        ),
        "together": render_to_string("people/_company.html", person | together),
        "silence": render_to_string("people/_silence.html", person | silence),
    }
