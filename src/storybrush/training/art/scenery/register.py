"""The register of places: each family adds its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .sheet import Sheet

Paint = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """horizon: where walkable ground begins, in units from the top. floor: lowest standing line, 0..1."""

    paint: Paint
    horizon: float
    kind: Literal["land", "water", "indoor", "air"]
    floor: float = 0.93


SCENES: dict[str, Scene] = {}


def place(
    name: str, horizon: float, kind: Literal["land", "water", "indoor", "air"] = "land", floor: float = 0.93
) -> Callable[[Paint], Paint]:
    def register(paint: Paint) -> Paint:
        SCENES[name] = Scene(paint, horizon, kind, floor)
        return paint

    return register
