"""Recipes: one commented TOML a training, read into a strict model, overridden by dotted name, stored with the run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

import pydantic

RECIPES = Path(__file__).parent / "recipes"
R = TypeVar("R", bound=pydantic.BaseModel)


class Recipe(pydantic.BaseModel):
    """Base of all recipes: an unknown key is an error, not a silent default."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


def load(kind: type[R], name: str, overrides: list[str] | None = None) -> R:
    """`name`: a file of `recipes/` without its suffix, or a path. `overrides`: `["steps=100", ...]`."""
    path = Path(name) if name.endswith(".toml") else RECIPES / f"{name}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for override in overrides or []:
        key, _, value = override.partition("=")
        *parents, leaf = key.split(".")
        target = data
        for parent in parents:
            target = target.setdefault(parent, {})
        try:
            target[leaf] = tomllib.loads(f"v = {value}")["v"]
        except tomllib.TOMLDecodeError:
            target[leaf] = value  # a bare word is a string
    return kind.model_validate(data)
