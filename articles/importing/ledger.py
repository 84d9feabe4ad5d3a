"""What the archive holds of the files at hand: places, bytes and articles, by path and SHA-256."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from articles.importing.given import GivenWords
from articles.models import Article, Place, Revision
from articles.models.batches import in_batches

KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Held:
    """An article as the archive holds it."""

    key: str
    revisions: tuple[str, ...]
    """SHA-256 of the bytes of each, the current one last."""
    given: GivenWords
    first_seen_on: date | None = None
    """The day of its first import; None on that very day."""

    @property
    def current(self) -> str:
        return self.revisions[-1]


@dataclass(frozen=True, slots=True)
class Holding:
    """What lay at a place when it was looked at last."""

    article: str
    sha256: str


class Ledger:
    """Kept up to date in memory while a batch is settled, before anything is written."""

    def __init__(self) -> None:
        self.articles: dict[str, Held] = {}
        self._by_bytes: dict[str, str] = {}
        self._places: dict[str, Holding] = {}
        self._places_of: defaultdict[str, set[str]] = defaultdict(set)

    def learn(self, places: Collection[str], hashes: Collection[str]) -> None:
        """Look up all that these places and bytes have to do with."""
        keys = {sha256[:KEY_LENGTH] for sha256 in hashes}
        for some in in_batches(sorted(places)):
            keys.update(Place.objects.filter(path__in=some).values_list("article__key", flat=True))
        for some in in_batches(sorted(hashes)):
            keys.update(Article.objects.filter(source__sha256__in=some).values_list("key", flat=True))
        self._learn_articles(keys - self.articles.keys())

    def place(self, path: str) -> Holding | None:
        """Return what lay at this place last, None when it is new."""
        return self._places.get(path)

    def article_with(self, sha256: str) -> Held | None:
        """Return the article whose text these bytes are now, else the one whose text they were at first."""
        if key := self._by_bytes.get(sha256):
            return self.articles[key]
        first = self.articles.get(sha256[:KEY_LENGTH])
        return first if first and sha256 in first.revisions else None

    def is_current_elsewhere(self, key: str, path: str) -> bool:
        """Tell whether another place than this one holds the article's current bytes."""
        others = self._places_of[key] - {path}
        return any(self._places[other].sha256 == self.articles[key].current for other in others)

    def put(self, path: str, key: str, sha256: str) -> None:
        """Note that this place holds these bytes of this article."""
        if before := self._places.get(path):
            self._places_of[before.article].discard(path)
        self._places[path] = Holding(key, sha256)
        self._places_of[key].add(path)

    def revise(self, key: str, sha256: str, given: GivenWords) -> None:
        """Note that these bytes are the article's text from now on; a new article has no other."""
        held = self.articles.get(key, Held(key, (), []))
        if held.revisions and self._by_bytes.get(held.current) == key:
            del self._by_bytes[held.current]
        self.articles[key] = replace(held, revisions=(*held.revisions, sha256), given=given)
        self._by_bytes[sha256] = key

    def another_place(self, key: str, path: str) -> str:
        """Return where else the article lies, empty when nowhere."""
        return min(self._places_of[key] - {path}, default="")

    def _learn_articles(self, keys: Iterable[str]) -> None:
        for some in in_batches(sorted(keys)):
            revisions = Revision.objects.filter(article__key__in=some).order_by("article", "number")
            columns = ("article__key", "source__sha256", "given", "imported_at")
            for key, sha256, given, at in revisions.values_list(*columns):
                held = self.articles.get(key, Held(key, (), [], at.date()))
                self.articles[key] = replace(held, revisions=(*held.revisions, sha256), given=given)
            places = Place.objects.filter(article__key__in=some).order_by("path")
            for path, key, sha256 in places.values_list("path", "article__key", "source__sha256"):
                self.put(path, key, sha256)
        self._by_bytes |= {self.articles[key].current: key for key in keys if key in self.articles}
