"""Packs all art into arrays with labels: `python -m storybrush.training.art.corpus --npm DIR --art DIR --out DIR`.

Each pack is NAME.npy (uint8) beside NAME.json (one object a drawing). Sprites are (N, 128, 128, 4), straight alpha;
scenery is (N, 384, 512, 3). A pack that exists is kept, so an interrupted build continues.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import resvg_py
from PIL import Image

from storybrush.training.art import comicgen, emoji, figures, kenney, recolour, scenery, things
from storybrush.training.art.drawing import FREE_LICENCES, Drawing, fit, render, render_svg
from storybrush.training.art.figures import parts

SPRITE = 128
SCENERY = (512, 384)
# groups whose drawings may take any colour; skin and flags may not
RECOLOURABLE = {"nature", "food", "place", "activity", "object"}
THINGS_EACH = 40
RECOLOURED_STYLES = ("noto", "fluent-flat")
# what the labels of our own figures begin with
KIT = {"style": "storybook", "source": "storybrush.training.art.figures", "licence": "project"}


def _drawing(drawing: Drawing) -> tuple[np.ndarray, dict[str, Any]] | None:
    if drawing.licence not in FREE_LICENCES:
        raise ValueError(
            f"{drawing.source} has the licence {drawing.licence!r}; training takes: {', '.join(sorted(FREE_LICENCES))}"
        )
    picture = render(drawing, SPRITE)
    label = {"subject": drawing.subject, "style": drawing.style, "source": drawing.source, "licence": drawing.licence}
    return (picture, label | dict(drawing.labels)) if picture[..., 3].any() else None


def _recoloured(task: tuple[Drawing, str]) -> tuple[np.ndarray, dict[str, Any]] | None:
    drawing, colour = task
    svg = recolour.recolour(drawing.svg, render(drawing, 64), colour)
    if svg is None:
        return None
    label = {"subject": drawing.subject, "style": drawing.style, "source": drawing.source, "licence": drawing.licence}
    return render_svg(svg, SPRITE, SPRITE), label | {"colour": colour}


def random_figure(seed: int) -> figures.FigureSpec:
    """As stories need them: animals mostly on four legs and calm, people in every pose, red as often as grey."""
    rng = np.random.default_rng(seed)
    if rng.random() < 0.58:
        return figures.random_spec(rng, subject=str(rng.choice(figures.PEOPLE)))
    fixed: dict[str, Any] = {"subject": str(rng.choice(figures.ANIMALS))}
    if rng.random() < 0.75:
        fixed |= {"garment": "none", "hat": "none"}
        fixed["pose"] = str(
            rng.choice(
                figures.ANIMAL_POSES if fixed["subject"] not in figures.BIRDS else (*figures.ANIMAL_POSES, "fly")
            )
        )
    if rng.random() < 0.5:
        fixed["feeling"] = str(rng.choice(["neutral", "happy"]))
    return figures.random_spec(rng, **fixed)


def _figure(seed: int) -> tuple[np.ndarray, dict[str, Any]]:
    spec = random_figure(seed)
    bare = spec.subject in figures.ANIMALS and spec.garment == "none"
    return _any_colour(figures.draw(spec), KIT | asdict(spec), bare, seed)


def _any_colour(svg: str, label: dict[str, Any], may: bool, seed: int) -> tuple[np.ndarray, dict[str, Any]]:
    """Renders; where the fur may have any colour, it has another than nature's in four of ten drawings."""
    picture = render_svg(svg, SPRITE, SPRITE)
    rng = np.random.default_rng((seed, 1))
    if may and rng.random() < 0.4:
        colour = str(rng.choice(list(recolour.TARGETS)))
        if other := recolour.recolour(svg, picture, colour):
            return render_svg(other, SPRITE, SPRITE), label | {"colour": colour}
    return picture, label


def random_upright(seed: int) -> figures.FigureSpec:
    """Somebody on two legs, facing right: mostly people, and animals in clothes or doing what people do."""
    rng = np.random.default_rng((seed, 2))
    if rng.random() < 0.7:
        return figures.random_spec(rng, subject=str(rng.choice(figures.PEOPLE)), facing="right")
    while True:
        spec = figures.random_spec(rng, subject=str(rng.choice(figures.ANIMALS)), facing="right")
        if spec.upright:
            return spec


def _part(task: tuple[str, int]) -> tuple[np.ndarray, dict[str, Any]]:
    part, seed = task
    spec = random_upright(seed)
    svg, joint = (parts.draw_head_part if part == "head" else parts.draw_body_part)(spec)
    fur = spec.subject in figures.ANIMALS and ((part == "head" and spec.hat == "none") or spec.garment == "none")
    return _any_colour(svg, KIT | asdict(spec) | {"part": part, "joint": asdict(joint)}, fur, seed)


def thing_specs(each: int) -> list[things.ThingSpec]:
    """`each` drawings a subject, every one of another seed: half in their own colours, half over all that it takes."""
    specs = []
    for subject in things.THINGS:
        colours = things.colours_of(subject)
        for seed in range(each):
            colour = colours[seed // 2 % len(colours)] if colours and seed % 2 else "none"
            seasonal = subject in things.TREES and colour == "none"
            season = things.SEASONS[seed // 2 % len(things.SEASONS)] if seasonal else "none"
            specs.append(things.ThingSpec(subject, colour, seed, season))
    return specs


def _thing(spec: things.ThingSpec) -> tuple[np.ndarray, dict[str, Any]]:
    label = {"style": "storybook", "source": "storybrush.training.art.things", "licence": "project"}
    chosen = {k: v for k, v in asdict(spec).items() if v != "none"}
    return render_svg(things.draw(spec), SPRITE, SPRITE), label | chosen


def _large(task: Drawing | tuple[str, int]) -> tuple[np.ndarray, dict[str, Any]]:
    """Twice the painter's size, for the enlarger to aim at."""
    if isinstance(task, Drawing):
        svg = task.svg
    elif task[0] == "whole":
        svg = figures.draw(random_figure(task[1]))
    else:
        svg, _ = (parts.draw_head_part if task[0] == "head" else parts.draw_body_part)(random_upright(task[1]))
    return render_svg(svg, 2 * SPRITE, 2 * SPRITE), {}


def _scene(seed: int) -> tuple[np.ndarray, dict[str, Any]]:
    rng = np.random.default_rng(seed)
    spec = scenery.random_spec(rng, place=scenery.PLACES[seed % len(scenery.PLACES)])
    png = bytes(resvg_py.svg_to_bytes(svg_string=scenery.draw(spec), width=576, height=384, skip_system_fonts=True))
    # 3:2 drawings are cut to the 4:3 of the Glitch crops, at a side that the seed chooses
    image = Image.open(io.BytesIO(png)).convert("RGB")
    left = int(rng.integers(0, image.width - SCENERY[0] + 1))
    crop = image.crop((left, 0, left + SCENERY[0], SCENERY[1]))
    label = {"style": "storybook", "source": "storybrush.training.art.scenery", "licence": "project"}
    return np.asarray(crop), label | asdict(spec)


def settings_of(place: str, layout: int) -> list[dict[str, str]]:
    """The settings under which one layout of a place is drawn.

    Outdoors: clear days of all seasons, and five more dealt so that over the layouts of a place nearly every
    combination of time, season and weather is met (snow falls in winter only, rain in the other seasons). Where neither
    season nor weather is seen but through a window: the four times.
    """
    start = scenery.PLACES.index(place)
    seasons = scenery.SEASONS
    if place in scenery.SHELTERED:
        return [
            {"time": t, "season": seasons[(layout + i) % 4], "weather": "clear"} for i, t in enumerate(scenery.TIMES)
        ]
    skies = [(s, w) for s in seasons for w in scenery.WEATHERS if w != ("rain" if s == "winter" else "snow")]
    deal = np.random.default_rng((start, 4))
    dealt = {t: deal.permutation(len(skies)) for t in scenery.TIMES}
    clouded = [i for i in dealt["day"] if skies[i][1] != "clear"]
    extras = [(t, *skies[dealt[t][layout % len(skies)]]) for t in ("dawn", "sunset", "night")]
    extras += [
        ("night", seasons[(start + layout) % 4], "clear"),
        ("day", *skies[clouded[layout % len(clouded)]]),
    ]
    told = [("day", season, "clear") for season in seasons]
    told += [extra for extra in extras if extra not in told]
    return [{"time": t, "season": s, "weather": w} for t, s, w in dict.fromkeys(told)]


def layout_tasks(count: int) -> list[tuple[int, scenery.ScenerySpec]]:
    """(layout id, what to draw): `count` layouts of each place, each under all its settings, one after another."""
    return [
        (i * count + seed, scenery.ScenerySpec(place=place, seed=seed, **known))
        for i, place in enumerate(scenery.PLACES)
        for seed in range(count)
        for known in settings_of(place, seed)
    ]


def _layout(task: tuple[int, scenery.ScenerySpec]) -> tuple[np.ndarray, dict[str, Any]]:
    layout, spec = task
    png = bytes(resvg_py.svg_to_bytes(svg_string=scenery.draw(spec), width=576, height=384, skip_system_fonts=True))
    image = Image.open(io.BytesIO(png)).convert("RGB")
    # the same side for all settings of a layout: its pictures differ in nothing but the setting
    side = np.random.default_rng((spec.seed, scenery.PLACES.index(spec.place), 5))
    left = int(side.integers(0, image.width - SCENERY[0] + 1))
    crop = image.crop((left, 0, left + SCENERY[0], SCENERY[1]))
    label = {"style": "storybook", "source": "storybrush.training.art.scenery", "licence": "project"}
    return np.asarray(crop), label | asdict(spec) | {"layout": layout}


def _background(row: dict[str, Any]) -> tuple[np.ndarray, dict[str, Any]]:
    image = Image.open(row.pop("path")).convert("RGB").resize(SCENERY, Image.Resampling.LANCZOS)
    return np.asarray(image), row | {"style": "glitch", "licence": "CC0-1.0"}


def _sprite(path: Path) -> tuple[np.ndarray, dict[str, Any]]:
    return fit(Image.open(path).convert("RGBA"), SPRITE, SPRITE), {"source": path.name, "licence": "CC0-1.0"}


def pack(
    out: Path, draw: Callable[[Any], tuple[np.ndarray, dict[str, Any]] | None], tasks: Iterable[Any], workers: int
) -> None:
    """Draws all tasks side by side and writes OUT.npy and OUT.json; does nothing where they exist."""
    if out.with_suffix(".json").exists():
        print(f"{out.name}: kept")
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(workers) as pool:
        drawn = [d for d in pool.map(draw, tasks, chunksize=16) if d is not None]
    np.save(out.with_suffix(".npy"), np.stack([picture for picture, _ in drawn]))
    out.with_suffix(".json").write_text(json.dumps([label for _, label in drawn]))
    print(f"{out.name}: {len(drawn)} drawings")


def build(
    npm: Path,
    art: Path,
    out: Path,
    figure_count: int,
    scene_count: int,
    layout_count: int,
    workers: int,
    only: list[str],
) -> None:
    def wanted(name: str) -> bool:
        return not only or name in only

    concepts = emoji.concepts(npm)
    drawings = list(emoji.drawings(npm, concepts))
    if wanted("emoji"):
        pack(out / "sprites/emoji", _drawing, drawings, workers)
    if wanted("recoloured"):
        groups = {c.id: c.group for c in concepts}
        rng = np.random.default_rng(1)
        tasks = [
            (d, str(colour))
            for d in drawings
            if d.style in RECOLOURED_STYLES and groups[d.subject] in RECOLOURABLE
            for colour in rng.choice(list(recolour.TARGETS), 6, replace=False)
        ]
        pack(out / "sprites/recoloured", _recoloured, tasks, workers)
    if wanted("people"):
        pack(out / "sprites/people", _drawing, [*comicgen.drawings(npm), *kenney.drawings(art)], workers)
    if wanted("figures"):
        pack(out / "sprites/figures", _figure, range(figure_count), workers)
    if wanted("heads"):
        pack(out / "sprites/heads", _part, (("head", seed) for seed in range(figure_count)), workers)
    if wanted("bodies"):
        pack(out / "sprites/bodies", _part, (("body", seed) for seed in range(figure_count)), workers)
    if wanted("things"):
        pack(out / "sprites/things", _thing, thing_specs(THINGS_EACH), workers)
    if wanted("large"):
        chosen = [d for d in drawings if d.style in ("noto", "noto-v1", "fluent-flat")]
        seeds = range(10**6, 10**6 + 1000)
        pack(
            out / "large/sprites",
            _large,
            [*chosen, *((p, s) for p in ("whole", "head", "body") for s in seeds)],
            workers,
        )
    if wanted("raster"):
        files = [*sorted((art / "glitch/sprites").glob("*.webp")), *sorted((art / "kenney").rglob("*.png"))]
        pack(out / "sprites/raster", _sprite, files, workers)
    if wanted("scenes"):
        pack(out / "scenery/scenes", _scene, range(scene_count), workers)
    if wanted("layouts"):
        pack(out / "layouts/scenery", _layout, layout_tasks(layout_count), workers)
    if wanted("glitch"):
        head, *lines = (art / "glitch/backgrounds.tsv").read_text().splitlines()
        rows = [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]
        for row in rows:
            row["path"] = str(art / "glitch/backgrounds" / Path(row["file"]).name)
        pack(out / "scenery/glitch", _background, rows, workers)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--npm", type=Path, required=True, help="the folder node_modules with @iconify-json/* and emojibase-data"
    )
    parser.add_argument("--art", type=Path, required=True, help="the folder with glitch/ and kenney/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--figures", type=int, default=12000)
    parser.add_argument("--scenes", type=int, default=1350)
    parser.add_argument("--layouts", type=int, default=10, help="layouts of each place, each under up to 9 settings")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        help="emoji, recoloured, people, figures, heads, bodies, things, large, raster, scenes, layouts, glitch",
    )
    a = parser.parse_args()
    build(a.npm, a.art, a.out, a.figures, a.scenes, a.layouts, a.workers, a.only)
