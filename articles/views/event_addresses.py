"""Which event an address means: an old one leads to today's, or says why it leads nowhere."""

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.models import Article, Event

_ENDS_IN_A_KEY = re.compile(r"-([0-9a-f]{8,16})$")

ALONE = "The article that gave this event its address is told by no other article of the archive any more."


def event_at(request: HttpRequest, slug: str, address: str) -> Event | HttpResponse:
    """Return the event, or what to answer instead.

    `address` is the name of the URL asked for, so that a redirect keeps to it. Raises Http404.
    """
    if event := Event.objects.filter(slug=slug).first():
        return event
    member = _member(slug)
    if member.event is None:
        return _gone(request, member)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponsePermanentRedirect(reverse(address, args=[member.event.slug]) + query)


def _member(slug: str) -> Article:
    """Return the article whose key the address ends in. Raises Http404."""
    key = _ENDS_IN_A_KEY.search(slug)
    members = Article.objects.filter(key__startswith=key[1]) if key else Article.objects.none()
    found = members.select_related("event").defer("reading").order_by("key").first()
    if found is None:
        raise Http404
    return found


def _gone(request: HttpRequest, member: Article) -> HttpResponse:
    way_on = {"url": member.get_absolute_url(), "words": f"Read “{member.title}”"}
    return TemplateResponse(request, "410.html", {"reason": ALONE, "way_on": way_on}, status=410)
