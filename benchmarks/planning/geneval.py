"""GenEval's 553 prompts (Ghosh, Hajishirzi, Schmidt 2023, arXiv 2310.11513; MIT): is the plan right, before anything is painted?

The prompts are template-made: objects of COCO, numbers, colours, positions, drawn with numpy's generator at seed 43. They are rebuilt here
in the published order of draws; `check` holds the published number of prompts of each task.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from planning import match
from storybrush.language.lexicon import Lexicon
from storybrush.script import Scene, Script, Story

SEED, EACH = 43, 100
PUBLISHED = {"single_object": 80, "two_object": 99, "counting": 80, "colors": 94, "position": 100, "color_attr": 100}
OBJECTS = [
    "person",
    "bicycle",
    "car",
    "motorcycle",
    "airplane",
    "bus",
    "train",
    "truck",
    "boat",
    "traffic light",
    "fire hydrant",
    "stop sign",
    "parking meter",
    "bench",
    "bird",
    "cat",
    "dog",
    "horse",
    "sheep",
    "cow",
    "elephant",
    "bear",
    "zebra",
    "giraffe",
    "backpack",
    "umbrella",
    "handbag",
    "tie",
    "suitcase",
    "frisbee",
    "skis",
    "snowboard",
    "sports ball",
    "kite",
    "baseball bat",
    "baseball glove",
    "skateboard",
    "surfboard",
    "tennis racket",
    "bottle",
    "wine glass",
    "cup",
    "fork",
    "knife",
    "spoon",
    "bowl",
    "banana",
    "apple",
    "sandwich",
    "orange",
    "broccoli",
    "carrot",
    "hot dog",
    "pizza",
    "donut",
    "cake",
    "chair",
    "couch",
    "potted plant",
    "bed",
    "dining table",
    "toilet",
    "tv",
    "laptop",
    "computer mouse",
    "tv remote",
    "computer keyboard",
    "cell phone",
    "microwave",
    "oven",
    "toaster",
    "sink",
    "refrigerator",
    "book",
    "clock",
    "vase",
    "scissors",
    "teddy bear",
    "hair drier",
    "toothbrush",
]
COLOURS = ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white"]
POSITIONS = ["left of", "right of", "above", "below"]
NUMBERS = ["zero", "one", "two", "three", "four"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One object of a prompt."""

    name: str
    count: int = 1
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """position: of the first object from the second."""

    task: str
    text: str
    objects: tuple[Wanted, ...]
    position: str = ""


def _a(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def prompts() -> list[Prompt]:
    rng = np.random.default_rng(SEED)
    n = len(OBJECTS)

    def named(index: Any) -> str:
        return OBJECTS[int(index)]

    out = [
        Prompt("single_object", f"a photo of {_a(named(i))}", (Wanted(named(i)),))
        for i in rng.choice(n, size=n, replace=False)
    ]
    for _ in range(EACH):
        a, b = map(named, rng.choice(n, size=2, replace=False))
        out.append(Prompt("two_object", f"a photo of {_a(a)} and {_a(b)}", (Wanted(a), Wanted(b))))
    for _ in range(EACH):
        name, number = named(rng.choice(n)), int(rng.integers(2, 4, endpoint=True))
        plural = name + ("es" if name.endswith("s") else "s")
        out.append(Prompt("counting", f"a photo of {NUMBERS[number]} {plural}", (Wanted(name, number),)))
    for _ in range(EACH):  # everything but a person has a colour
        name, colour = named(rng.choice(n - 1) + 1), COLOURS[int(rng.choice(len(COLOURS)))]
        out.append(Prompt("colors", f"a photo of {_a(colour)} {name}", (Wanted(name, colour=colour),)))
    for _ in range(EACH):
        a, b = map(named, rng.choice(n, size=2, replace=False))
        position = POSITIONS[int(rng.choice(len(POSITIONS)))]
        out.append(Prompt("position", f"a photo of {_a(a)} {position} {_a(b)}", (Wanted(a), Wanted(b)), position))
    for _ in range(EACH):
        a, b = map(named, rng.choice(n - 1, size=2, replace=False) + 1)
        c, d = (COLOURS[int(i)] for i in rng.choice(len(COLOURS), size=2, replace=False))
        text = f"a photo of {_a(c)} {a} and {_a(d)} {b}"
        out.append(Prompt("color_attr", text, (Wanted(a, colour=c), Wanted(b, colour=d))))
    return list({(p.task, p.text): p for p in out}.values())


def check(some: list[Prompt]) -> None:
    """Raises ValueError where the rebuilt prompts are not as many as the published ones."""
    counts = Counter(p.task for p in some)
    if dict(counts) != PUBLISHED:
        raise ValueError(f"GenEval was rebuilt as {dict(counts)}, but was published as {PUBLISHED}.")


def read(lines: list[dict[str, Any]]) -> list[Prompt]:
    """Prompts from GenEval's own evaluation_metadata.jsonl."""
    out = []
    for line in lines:
        objects = [Wanted(o["class"], o["count"], o.get("color", "")) for o in line["include"]]
        placed = next((o["position"][0] for o in line["include"] if "position" in o), "")
        out.append(Prompt(line["tag"], line["prompt"], tuple(objects[::-1] if placed else objects), placed))
    return out


def covered(prompt: Prompt) -> bool:
    """Does the vocabulary have all of its objects, by their very names?"""
    return all(_known(o.name) for o in prompt.objects)


@functools.cache
def _known(name: str) -> bool:
    """A toaster is no toast: a form of a word is not its name."""
    return any(m.how == "name" for m in Lexicon.load().find(name, "en", near=False))


def right(prompt: Prompt, scene: Scene) -> bool:
    """Exactly these objects, as many, in their colours, where they should be, and nothing else."""
    found: list[match.Group] = []
    for wanted in prompt.objects:
        fit = next(
            (g for g in match.groups(scene) if wanted.name in set().union(*map(match.labels, g)) and g not in found),
            None,
        )
        if fit is None or sum(i.count for i in fit) != wanted.count:
            return False
        if wanted.colour and {i.colour for i in fit} != {wanted.colour}:
            return False
        found.append(fit)
    if len(match.groups(scene)) != len(found):
        return False
    return not prompt.position or match.kind_of(prompt.position) in match.told(scene, found[0], found[1])


def score(some: list[Prompt], plan: Callable[[Story], Script]) -> dict[str, Any]:
    """By task and in all: coverage, and the share of right plans among what is covered and among all."""
    rows: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    wrong, missing = [], Counter[str]()
    for prompt in some:
        fits = right(prompt, plan(Story(text=prompt.text, language="en")).scenes[0])
        has = covered(prompt)
        rows[prompt.task].append((has, fits))
        rows["all"].append((has, fits))
        missing.update(o.name for o in prompt.objects if not _known(o.name))
        if has and not fits:
            wrong.append(prompt.text)
    out: dict[str, Any] = {}
    for task, pairs in rows.items():
        n, has = len(pairs), sum(h for h, _ in pairs)
        out[task] = {
            "prompts": n,
            "coverage": round(has / n, 3),
            "right where covered": round(sum(f for h, f in pairs if h) / max(has, 1), 3),
            "right of all": round(sum(f for _, f in pairs) / n, 3),
        }
    return out | {"not in the vocabulary": dict(missing), "wrong though covered": wrong[:40]}
