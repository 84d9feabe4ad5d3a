"""Made-up news for the tests of events: several happenings of several stories, each told in many ways."""

import random
from datetime import date, timedelta

from articles.reading.records import Period
from articles.reading.records_across import Telling

STORIES = {
    "bridge": "Marlow bridge Tessen Ister cables lorries divers embankment council rust Fennimore welders",
    "strike": "ferry strike Corvenna harbour dockers Tarrow union pilots berths wages Ostrander picket",
    "trial": "trial Quennell embezzlement foundry jurors witness ledger prosecutor Hasselby verdict judge",
    "flood": "flood Ardenholm dyke sandbags evacuation sluice reservoir rainfall Brunnock boats rescuers",
}
HAPPENINGS = {
    "begins": "collapsed suddenly alarm sirens dawn witnesses startled",
    "inquiry": "inquiry appointed chairwoman hearings testimony documents sealed",
    "protest": "marchers banners whistles square petition chanting drums",
}
FILLER = "officials residents reported yesterday further measures announced statement spokesman region"
FIRST_DAY = date(2021, 5, 3)


def news(articles: int, seed: int) -> list[Telling]:
    """Return so many tellings, the same for the same seed; one in six without a date."""
    chance = random.Random(seed)  # noqa: S311  texts, not secrets
    return [_telling(f"a{number:03}", chance) for number in range(articles)]


def _telling(key: str, chance: random.Random) -> Telling:
    story, happening = chance.choice(sorted(STORIES)), chance.choice(sorted(HAPPENINGS))
    words = [*chance.sample(STORIES[story].split(), 8), *chance.sample(HAPPENINGS[happening].split(), 5)]
    words += chance.sample(FILLER.split(), 5)
    chance.shuffle(words)
    started = FIRST_DAY + timedelta(days=9 * sorted(HAPPENINGS).index(happening))
    day = started + timedelta(days=chance.choice([0, 0, 0, 1, 2]))
    published = None if chance.random() < 1 / 6 else Period(day, day)
    return Telling(key, f"{story} {happening}".title(), f"The {' '.join(words)}.", published)
