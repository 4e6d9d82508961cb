"""Our own scenery: random scenes, and layouts of every place, each under many settings."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np
import resvg_py
from PIL import Image

from storybrush.training.art import holdout, scenery
from storybrush.training.art.drawing import FromSpec, Label, Painted
from storybrush.training.art.sources.figures import PROJECT
from storybrush.training.art.sources.glitch_scenery import SIZE
from storybrush.training.art.sources.source import Materials

WIDTH = 576  # of a drawing, before it is cut to SIZE
MORE = 3  # settings of a layout out of doors beside those that every layout has


def settings_of(place: str, layout: int) -> list[dict[str, str]]:
    """The settings under which one layout of a place is drawn.

    Outdoors: clear days of all seasons, and five more dealt so that over the layouts of a place nearly every
    combination of time, season and weather is met (snow falls in winter only, rain in the other seasons), and MORE at random. Where neither
    season nor weather is seen but through a window: the four times.
    """
    start = scenery.PLACES.index(place)
    seasons = scenery.SEASONS
    if place in scenery.SHELTERED:
        return [
            {"time": t, "season": seasons[(layout + i) % 4], "weather": "clear"} for i, t in enumerate(scenery.TIMES)
        ]
    if place in scenery.SEASONLESS:  # the four seasons of a clear day would be four times the same picture
        seasons = (seasons[layout % 4],)
    skies = [(s, w) for s in scenery.SEASONS for w in scenery.WEATHERS if w != ("rain" if s == "winter" else "snow")]
    deal = np.random.default_rng((start, 4))
    dealt = {t: deal.permutation(len(skies)) for t in scenery.TIMES}
    clouded = [i for i in dealt["day"] if skies[i][1] != "clear"]
    extras = [(t, *skies[dealt[t][layout % len(skies)]]) for t in ("dawn", "sunset", "night")]
    extras += [
        ("night", scenery.SEASONS[(start + layout) % 4], "clear"),
        ("day", *skies[clouded[layout % len(clouded)]]),
    ]
    told = [("day", season, "clear") for season in seasons]
    told += [extra for extra in extras if extra not in told]
    told += _unlike(told, place, layout, skies)
    return [{"time": t, "season": s, "weather": w} for t, s, w in dict.fromkeys(told)]


def _unlike(
    told: list[tuple[str, str, str]], place: str, layout: int, skies: list[tuple[str, str]]
) -> list[tuple[str, str, str]]:
    """MORE settings at random that show something else than those of `told`, and that are not held out."""
    deal = np.random.default_rng((scenery.PLACES.index(place), layout, 6))
    seen = {shown(place, *setting) for setting in told}
    found: list[tuple[str, str, str]] = []
    for i in deal.permutation(len(scenery.TIMES) * len(skies)).tolist():
        setting = (scenery.TIMES[i % len(scenery.TIMES)], *skies[i // len(scenery.TIMES)])
        if shown(place, *setting) not in seen and not held_setting(place, layout, *setting):
            found.append(setting)
            seen.add(shown(place, *setting))
    return found[:MORE]


def shown(place: str, time: str, season: str, weather: str) -> tuple[str, ...]:
    """What of a setting a picture of the place shows."""
    return (time, weather) if place in scenery.SEASONLESS else (time, season, weather)


def held_setting(place: str, layout: int, time: str, season: str, weather: str) -> bool:
    """Whether training/art/holdout.toml keeps a layout under this setting from every training."""
    return holdout.held("layout-setting", "|".join((str(layout), *shown(place, time, season, weather), place)))


def layout_tasks(count: int) -> list[tuple[int, scenery.ScenerySpec]]:
    """(layout id, what to draw): `count` layouts of each place, each under all its settings, one after another."""
    return [
        (i * count + seed, scenery.ScenerySpec(place=place, seed=seed, **known))
        for i, place in enumerate(scenery.PLACES)
        for seed in range(count)
        for known in settings_of(place, seed)
    ]


def held_specs(count: int, rng: np.random.Generator, each: int = 10) -> list[tuple[int, scenery.ScenerySpec]]:
    """(layout id, what to draw): layouts of the pack, `each` a place, under settings that are held out and that the pack does not draw."""
    drawn = {(number, shown(s.place, s.time, s.season, s.weather)) for number, s in layout_tasks(each)}
    found: list[tuple[int, scenery.ScenerySpec]] = []
    while len(found) < count:
        place, layout = int(rng.integers(len(scenery.PLACES))), int(rng.integers(each))
        spec = scenery.random_spec(rng, place=scenery.PLACES[place], seed=layout)
        asked = (spec.time, spec.season, spec.weather)
        if held_setting(spec.place, layout, *asked) and (place * each + layout, shown(spec.place, *asked)) not in drawn:
            found.append((place * each + layout, spec))
    return found


def side_of(spec: scenery.ScenerySpec) -> np.random.Generator:
    """Chooses where a layout is cut. The same for all settings of it: its pictures differ in nothing but the setting."""
    return np.random.default_rng((spec.seed, scenery.PLACES.index(spec.place), 5))


def surfaces_of(spec: scenery.ScenerySpec) -> np.ndarray:
    """-> (384, 512) uint8, index into SURFACES: what the drawing of a layout shows where, cut as its pictures are."""
    kinds, _ = scenery.plan_pixels(scenery.paint(spec), WIDTH, SIZE[1])
    left = _left(side_of(spec))
    return kinds[:, left : left + SIZE[0]]


def _left(side: np.random.Generator) -> int:
    return int(side.integers(0, WIDTH - SIZE[0] + 1))


def rendered(svg: str, left: int, times: int = 1) -> np.ndarray:
    """-> (384 times, 512 times, 3) uint8: a drawing of the kit, cut `left` of WIDTH pixels from its left edge."""
    width, height = times * SIZE[0], times * SIZE[1]
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=times * WIDTH, height=height, skip_system_fonts=True))
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return np.asarray(image.crop((times * left, 0, times * left + width, height)))


def layout_drawing(spec: scenery.ScenerySpec, times: int) -> np.ndarray:
    """-> (384 times, 512 times, 3) uint8: a layout under a setting, cut as it is in the pack of layouts."""
    return rendered(scenery.draw(spec), _left(side_of(spec)), times)


def _crop(spec: scenery.ScenerySpec, side: np.random.Generator) -> Painted:
    """3:2 drawings are cut to the 4:3 of the Glitch crops, at a side that `side` chooses; the label is cut with them."""
    sheet = scenery.paint(spec)
    left = _left(side)
    pixels = rendered(sheet.svg(), left)
    where = scenery.label(sheet).cropped(left / WIDTH, (left + SIZE[0]) / WIDTH)
    return pixels, _label(spec) | {key: value for key, value in asdict(where).items() if value is not None}


def _label(spec: scenery.ScenerySpec) -> Label:
    ours = {"style": "storybook", "source": "storybrush.training.art.scenery", "licence": "project"}
    told = asdict(spec)
    if spec.place in scenery.SEASONLESS:  # nothing in the picture shows it, so the label does not claim it
        del told["season"]
    return ours | told


@dataclass(frozen=True, slots=True)
class Scene(FromSpec):
    seed: int

    def paint(self) -> Painted:
        rng = np.random.default_rng(self.seed)
        spec = scenery.random_spec(rng, place=scenery.PLACES[self.seed % len(scenery.PLACES)])
        return _crop(spec, rng)


@dataclass(frozen=True, slots=True)
class Layout(FromSpec):
    number: int
    spec: scenery.ScenerySpec

    def paint(self) -> Painted:
        pixels, label = _crop(self.spec, side_of(self.spec))
        return pixels, label | {"layout": self.number}


@dataclass(frozen=True, slots=True)
class Scenes:
    name: str = "scenes"
    licence: str = "project"
    credit: None = None
    get: str = PROJECT
    code: tuple[str, ...] = ("sources/scenery.py", "scenery")

    def drawings(self, materials: Materials) -> Iterator[Scene]:
        return map(Scene, range(materials.scenes))


@dataclass(frozen=True, slots=True)
class Layouts:
    name: str = "layouts"
    licence: str = "project"
    credit: None = None
    get: str = PROJECT
    code: tuple[str, ...] = ("sources/scenery.py", "scenery")

    def drawings(self, materials: Materials) -> Iterator[Layout]:
        return (Layout(number, spec) for number, spec in layout_tasks(materials.layouts))


SCENES, LAYOUTS = Scenes(), Layouts()
