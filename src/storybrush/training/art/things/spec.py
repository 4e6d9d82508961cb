"""What can be drawn: the subjects, the colours that act on each, the seasons of trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .shelves import FAMILY, THINGS, TREES

SEASONS = ("none", "spring", "summer", "autumn", "winter")


class UnknownThing(ValueError):
    """A spec that the kit cannot draw; the message names what it can."""


def colours_of(subject: str) -> tuple[str, ...]:
    """The names of figures.COLOURS that the thing can be painted in; empty for what has one colour only."""
    return FAMILY[subject][1]


@dataclass(frozen=True, slots=True)
class ThingSpec:
    """One drawing. subject: an id of the lexicon. seed: proportions and details. season: acts on trees only."""

    subject: str
    colour: str = "none"
    seed: int = 0
    season: str = "none"

    def __post_init__(self) -> None:
        if self.subject not in FAMILY:
            raise UnknownThing(f"No thing {self.subject!r} in the kit. Choose from: {', '.join(THINGS)}.")
        seasons = SEASONS if self.subject in TREES else SEASONS[:1]
        for field, allowed in (("colour", ("none", *colours_of(self.subject))), ("season", seasons)):
            if getattr(self, field) not in allowed:
                raise UnknownThing(
                    f"No {field} {getattr(self, field)!r} for {self.subject!r}. Choose from: {', '.join(allowed)}."
                )


def random_spec(rng: np.random.Generator, **fixed: Any) -> ThingSpec:
    """Any thing, half of the time without a colour of its own; `fixed` holds what must be as it is."""
    subject = fixed["subject"] if "subject" in fixed else str(rng.choice(THINGS))
    colours = colours_of(subject) if subject in FAMILY else ()
    fields: dict[str, Any] = {
        "subject": subject,
        "colour": str(rng.choice(colours)) if colours and rng.random() < 0.5 else "none",
        "seed": int(rng.integers(2**31)),
        "season": str(rng.choice(SEASONS)) if subject in TREES else "none",
    }
    return ThingSpec(**(fields | fixed))
