"""What no training sees: `split(label)` says for any label of the corpus, or of the sets to judge by, where it belongs."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from storybrush.training.art.drawing import must_be_free

Split = Literal["train", "set", "subject-style", "subject-colour", "pose-garment-colour", "drawing"]
SPLITS: tuple[Split, ...] = ("train", "set", "subject-style", "subject-colour", "pose-garment-colour", "drawing")
# a label's members that say which layer of a figure is drawn, and where, not which figure
LAYER = ("part", "joint", "layout")


@cache
def rules() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "holdout.toml").read_text(encoding="utf-8"))


def held(kind: str, name: str) -> bool:
    """Whether the hash of the name falls into the share that is held out. `kind`: a table of holdout.toml."""
    rule = rules()[kind]
    return int(hashlib.sha256(f"{rule['seed']}:{name}".encode()).hexdigest()[:8], 16) / 2**32 < rule["share"]


def name_of(label: Mapping[str, Any]) -> str:
    """The drawing's name: equal for drawings that go together.

    Of a set, its place there: recoloured copies have that of the original. Of Glitch, the scene: its crops overlap. Of our
    own kits, all that was asked for: two drawings of the same description are one, and so is a family of heads.
    """
    if "scene_id" in label:
        return f"glitch:{label['scene_id']}"
    if label["licence"] != "project":
        return str(label["source"])
    if "family" in label:  # heads that differ in the feeling only stay together
        label = {k: v for k, v in label.items() if k != "feeling"}
    # what is "none" is left out: an attribute that the kit learns later does not rename what it drew before
    return json.dumps({k: v for k, v in label.items() if k not in LAYER and v != "none"}, sort_keys=True)


def split(label: Mapping[str, Any]) -> Split:
    """Where a drawing belongs; an error where its licence forbids learning from it and no set to judge by holds it."""
    if label.get("style") in rules()["sets"]:
        return "set"
    must_be_free(label.get("licence"), str(label.get("source") or label.get("file") or "A drawing without source"))
    subject, style, colour = label.get("subject"), label.get("style"), label.get("colour")
    if subject and style in rules()["subject-style"]["styles"] and held("subject-style", f"{subject}|{style}"):
        return "subject-style"
    if subject and colour and held("subject-colour", f"{subject}|{colour}"):
        return "subject-colour"
    if label.get("part") != "head" and label.get("garment", "none") != "none":
        worn = f"{label['pose']}|{label['garment']}|{label['garment_colour']}"
        if held("pose-garment-colour", worn):
            return "pose-garment-colour"
    return "drawing" if held("drawing", name_of(label)) else "train"
