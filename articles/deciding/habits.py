"""Habits of type and style: what an outlet's articles share, learned from those whose outlet is known."""

from itertools import groupby
from operator import itemgetter

from articles.models import Article, HouseMark, Outlet
from articles.reading.house_marks import learn_habits


def relearn_habits() -> set[int]:
    """Learn every outlet's habits. Returns the marks that speak for an outlet whose habits are others now."""
    known = Article.objects.exclude(outlet=None).exclude(habits="").filter(outlet_is_learned=False)
    rows = known.order_by("outlet__name", "key").values_list("outlet__name", "habits")
    learned = {
        outlet: dict(learn_habits(habits for _, habits in texts))
        for outlet, texts in groupby(rows.iterator(), key=itemgetter(0))
    }
    outlets = [outlet for outlet in Outlet.objects.by_name() if outlet.habits != learned.get(outlet.name, {})]
    for outlet in outlets:
        outlet.habits = learned.get(outlet.name, {})
    Outlet.objects.bulk_update(outlets, ["habits"], batch_size=100)
    restyled = HouseMark.objects.filter(outlet__in=[outlet.name for outlet in outlets])
    return set(restyled.values_list("number", flat=True))
