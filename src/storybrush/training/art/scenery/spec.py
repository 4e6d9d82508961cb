"""What can be asked of the scenery kit: a place, a time of day, a season, a weather, a seed."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

import numpy as np

from storybrush.script import ROOMS

PLACES: tuple[str, ...] = (
    "garden", "park", "village", "street", "farm", "field", "road", "river", "lake", "beach", "sea",
    "bedroom", "kitchen", "living room", "classroom", "palace", "shop", "courtyard", "bamboo forest",
    "desert", "space", "underwater", "castle", "forest", "meadow", "mountain", "snow",
    "cave", "savanna", "swamp", "rocky land",
    # the order numbers the layouts: append, never reorder
    "rice terraces", "volcano", "island", "moon", "bridge", "hilltop", "mountain path", "orchard", "vegetable garden", "pond",
    "jungle", "ice", "sky", "ship", "harbour", "city", "rooftop", "market", "train station", "playground", "zoo", "temple",
    "castle yard", "library", "hospital", "hut", "attic", "cellar", "barn",
)  # fmt: skip
TIMES: tuple[str, ...] = ("dawn", "day", "sunset", "night")
SEASONS: tuple[str, ...] = ("spring", "summer", "autumn", "winter")
WEATHERS: tuple[str, ...] = ("clear", "cloudy", "rain", "snow", "fog")

INDOOR: frozenset[str] = frozenset[str](ROOMS)
SNOWLESS: frozenset[str] = INDOOR | {
    "desert",
    "space",
    "moon",
    "underwater",
    "sea",
    "sky",
    "ship",
    "cave",
    "savanna",
    "jungle",
}
# neither season nor weather acts on these, or only through a window
SHELTERED: frozenset[str] = INDOOR | {"space", "moon", "underwater", "cave"}

# the same picture in all four seasons; clear day is drawn once
SEASONLESS: frozenset[str] = frozenset({"sea", "sky", "ship", "desert", "ice", "space", "moon", "underwater"})


@dataclass(frozen=True, slots=True)
class ScenerySpec:
    """One background. The seed fixes the layout; time, season and weather relight and redress the same layout."""

    place: str
    time: str = "day"
    season: str = "summer"
    weather: str = "clear"
    seed: int = 0

    def __post_init__(self) -> None:
        for field, allowed in (("place", PLACES), ("time", TIMES), ("season", SEASONS), ("weather", WEATHERS)):
            value = getattr(self, field)
            if value not in allowed:
                near = get_close_matches(str(value), allowed, n=3, cutoff=0.0)
                raise ValueError(f"There is no scenery with {field} {value!r}. Closest: {', '.join(near)}.")


@dataclass(frozen=True, slots=True)
class Ground:
    """horizon, floor: fractions of the height from the top: where walkable ground begins, and the lowest standing line."""

    horizon: float
    floor: float
    kind: Literal["land", "water", "indoor", "air"]


def random_spec(rng: np.random.Generator, **fixed: str | int) -> ScenerySpec:
    """A plausible setting: it snows only in winter and is clear about half of the time, unless `fixed` says otherwise."""
    season = str(fixed.get("season") or rng.choice(SEASONS))
    odds = {"winter": (0.45, 0.18, 0.0, 0.27, 0.10)}.get(season, (0.55, 0.18, 0.17, 0.0, 0.10))
    drawn: dict[str, str | int] = {
        "place": str(rng.choice(PLACES)),
        "time": str(rng.choice(TIMES, p=(0.18, 0.42, 0.2, 0.2))),
        "season": season,
        "weather": str(rng.choice(WEATHERS, p=odds)),
        "seed": int(rng.integers(2**31)),
    }
    return ScenerySpec(**{**drawn, **fixed})  # type: ignore[arg-type]
