"""What users keep for themselves, beside a search or an article; nothing is asked for strangers."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from articles.models import Article, Bookmark, SavedSearch
from articles.search.arrivals import seen_by_now
from articles.search.asking import Asked


def kept_search(request: HttpRequest, asked: Asked) -> dict[str, object]:
    """Return what a page of results says of keeping the question."""
    if not request.user.is_authenticated:
        return {"sign_in": sign_in_address(request)}
    own = SavedSearch.objects.of_user(request.user).filter(query=asked.address)
    return {"query": asked.address, "saved": own.first(), "revision": seen_by_now()}


def kept_article(request: HttpRequest, shown: Article) -> dict[str, object]:
    """Return what an article's page says of keeping the article."""
    if not request.user.is_authenticated:
        return {"sign_in": sign_in_address(request)}
    own = Bookmark.objects.of_user(request.user).filter(article_key=shown.key)
    return {"key": shown.key, "bookmark": own.first()}


def sign_in_address(request: HttpRequest) -> str:
    """Return where to sign in, coming back to this page."""
    return f"{reverse('sign_in')}?{urlencode({'next': request.get_full_path()})}"
