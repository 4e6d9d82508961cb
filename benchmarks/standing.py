"""How many feet stand where one can stand: `python benchmarks/standing.py`. Needs the extra `train`; draws no page.

Random pages: a place, a view of it, one to four figures, now and then a tree or a house, a boat or a fish. The layout places them with
and without knowing the ground of the background; the judge is the scenery kit's own map of the drawings that the view is made of, at
the full 512 x 384 pixels, which the layout never sees. --wet: only places with water, and on each page swimmers and boats.
"""

from __future__ import annotations

import argparse
import functools
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import get_args

import numpy as np

from storybrush import pipeline, script
from storybrush.painter.backdrop import View, choose_view, seam
from storybrush.painter.gan import columns_of
from storybrush.planner.layout import arrange
from storybrush.planner.reader import Found
from storybrush.planner.slots import Slot, face, slot_of
from storybrush.reader import LanguageReader
from storybrush.script import SURFACES, Canvas, Ground, Item, Scene, Setting
from storybrush.training.art.sources.scenery import layout_tasks, surfaces_of

FIGURES = ("girl", "boy", "man", "woman", "cat", "dog", "fox", "rabbit", "horse", "pig", "hen", "mouse", "elephant")  # fmt: skip
FAR = ("house", "deciduous-tree", "evergreen-tree")
WET = ("canoe", "fish", "swan", "sailboat")
WATERS = ("river", "lake", "pond", "sea", "beach", "island", "swamp", "harbour", "bridge")
FEET, SOLE = 0.6, 0.02  # the middle of a figure's width; of the page's height above the line of its feet
ENOUGH = 0.9  # of that must be ground


@functools.cache
def drawn(layout: int, each: int = 10) -> np.ndarray:
    """(384, 512) uint8: what the drawing of a layout shows."""
    return surfaces_of(next(spec for number, spec in layout_tasks(each) if number == layout))


def exact(view: View, canvas: Canvas) -> np.ndarray:
    """(384, W) uint8, index into SURFACES: the drawings of a view, joined where its codes are, mirrored and cut as its picture is."""
    shown = drawn(view.first)
    for layout, at, columns in view.joins:
        later, width = drawn(layout), 32 * columns
        share, place = np.repeat(seam(at, columns), 32), np.arange(width)
        left = shown[:, np.minimum(place, shown.shape[1] - 1)]
        shown = np.where(share < 0.5, left, later[:, np.maximum(place - (width - later.shape[1]), 0)])
    if view.mirrored:
        shown = shown[:, ::-1]
    keep = min(shown.shape[1], round(384 * canvas.width / canvas.height))
    start = (shown.shape[1] - keep) // 2
    return shown[:, start : start + keep]


def has_footing(surfaces: np.ndarray, x: float, y: float, width: float, what: str) -> bool:
    """Whether a foot in the middle of `width` at (x, y) is on a surface; fractions of the page."""
    rows, columns = surfaces.shape
    left, right = (int(np.clip((x + side * 0.5 * FEET * width) * columns, 0, columns - 1)) for side in (-1, 1))
    foot = min(rows, round(y * rows))
    under = surfaces[max(0, foot - int(SOLE * rows)) : foot, left : right + 1]
    return bool(under.size and (under == SURFACES.index(what)).mean() >= ENOUGH)  # type: ignore[arg-type]


def random_scene(rng: np.random.Generator, canvas: Canvas, wet: bool = False) -> Scene:
    place = rng.choice(WATERS if wet else get_args(script.Place))
    chosen = [str(w) for w in rng.choice(FIGURES, int(rng.integers(1, 5)), replace=False)]
    chosen += [str(rng.choice(FAR))] if rng.random() < 0.3 and place not in script.ROOMS else []
    chosen += [str(rng.choice(WET))] if wet or rng.random() < 0.15 else []
    poses = rng.choice(["swim", "stand"] if wet else ["stand", "walk", "wave", "sit"], len(chosen))
    items = tuple(
        Item(id=w, what=w, pose=str(p) if w in FIGURES else "stand")  # type: ignore[arg-type]
        for w, p in zip(chosen, poses, strict=True)
    )
    setting = Setting(place=str(place), seed=int(rng.integers(2**31)))  # type: ignore[arg-type]
    return Scene(words="", canvas=canvas, setting=setting, items=items, seed=int(rng.integers(2**31)))


def placed(scene: Scene, facts: dict[str, Found], ground: Ground | None) -> Scene:
    items, _ = arrange(scene.items, scene.relations, facts, scene.canvas, scene.seed, "", scene.setting.place, ground)
    return scene.model_copy(update={"items": items})


def slots(scene: Scene, facts: dict[str, Found]) -> list[Slot]:
    """Each thing as it stands on the page."""
    found = []
    for item in scene.items:
        for n, at in enumerate(item.positions):
            slot = slot_of(item, n, facts[item.id], scene.canvas.height / scene.canvas.width)
            slot.scale(at.height / slot.height)
            slot.sink(at.sunk)
            slot.x, slot.y, slot.depth = at.x, at.y - at.sunk * at.height, at.depth
            found.append(slot)
    return found


def hidden(far: Slot, all_of_them: list[Slot]) -> float:
    """Share of a face that others cover, by boxes."""
    x, half, top, low = face(far)
    shares = [0.0]
    for near in all_of_them:
        if near is not far and (near.depth, -near.y) < (far.depth, -far.y):
            wide = min(near.x + 0.5 * near.width, x + half) - max(near.x - 0.5 * near.width, x - half)
            tall = min(near.y, low) - max(near.y - near.height, top)
            shares.append(max(wide, 0.0) * max(tall, 0.0) / (2 * half * (low - top)))
    return max(shares)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--width", type=int, default=1024)
    parser.add_argument("--height", type=int, default=768)
    parser.add_argument("--text-room", choices=get_args(script.TextRoom))
    parser.add_argument("--wet", action="store_true")
    parser.add_argument("--out", type=Path)
    a = parser.parse_args()
    rng, reader, painter = np.random.default_rng(a.seed), LanguageReader(), pipeline._painter()
    canvas = Canvas(width=a.width, height=a.height, text_room=a.text_room)
    stood: dict[str, dict[str, list[bool]]] = {"before": defaultdict(list), "after": defaultdict(list)}
    by_place: dict[str, list[bool]] = defaultdict(list)
    faces: dict[str, list[bool]] = {"before": [], "after": []}
    milliseconds: dict[str, list[float]] = {"before": [], "after": []}
    for _ in range(a.pages):
        scene = random_scene(rng, canvas, a.wet)
        facts = {item.id: reader.subject(item.what) for item in scene.items}
        surfaces = exact(choose_view(scene.setting, scene.setting.seed, columns_of(canvas)), canvas)
        for when in ("before", "after"):
            start = time.process_time()
            ground = painter.ground(scene.setting, canvas, scene.setting.seed) if when == "after" else None
            done = placed(scene, facts, ground)
            milliseconds[when].append(1000 * (time.process_time() - start))
            seen = slots(done, facts)
            faces[when] += [hidden(slot, seen) > 0.25 for slot in seen if slot.living]
            for slot in seen:
                item = slot.item
                place = scene.setting.place
                swims = item.what in WET or item.pose == "swim" or slot.sunk
                kind = "wet" if swims else "figures" if item.what in FIGURES else "far"
                ok = has_footing(surfaces, slot.x, slot.y, slot.width, "water" if kind == "wet" else "ground")
                if place == "sky" and kind == "figures":
                    continue  # nothing there to stand on
                if kind != "wet" or (surfaces == SURFACES.index("water")).mean() > 0.02:
                    stood[when][kind].append(ok)
                if when == "after" and kind == "figures":
                    by_place[str(scene.setting.place)].append(ok)
    result = {
        when: {kind: {"share": round(float(np.mean(oks)), 3), "n": len(oks)} for kind, oks in sorted(kinds.items())}
        for when, kinds in stood.items()
    }
    times = {when: round(float(np.median(ms[10:])), 2) for when, ms in milliseconds.items()}
    worst = sorted((round(float(np.mean(oks)), 2), place) for place, oks in by_place.items() if not all(oks))
    report = {
        "canvas": [a.width, a.height, a.text_room],
        "pages": a.pages,
        "feet": result,
        "faces_hidden": {when: round(float(np.mean(share)), 3) for when, share in faces.items()},
        "layout_ms": times,
        "worst_after": worst,
    }
    print(json.dumps(report, indent=1))
    if a.out:
        a.out.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
