"""Light: how time, weather and distance change a colour. All colours are '#rrggbb'."""

from dataclasses import dataclass
from functools import lru_cache

from .spec import INDOOR, ScenerySpec

RGB = tuple[float, float, float]


@lru_cache(maxsize=8192)
def rgb(colour: str) -> RGB:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def hexa(c: RGB) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in c)


@lru_cache(maxsize=8192)
def mix(a: str, b: str, t: float) -> str:
    """a at t = 0, b at t = 1."""
    return hexa(tuple(x + (y - x) * t for x, y in zip(rgb(a), rgb(b), strict=True)))  # type: ignore[arg-type]


def darker(c: str, t: float = 0.2) -> str:
    # Shadows lean to blue-violet, as in painted books; black shadows look dirty in print.
    return mix(c, mix("#241a3a", c, 0.25), t)


def lighter(c: str, t: float = 0.2) -> str:
    return mix(c, "#fff6d8", t)


@dataclass(frozen=True, slots=True)
class Light:
    """sky: top, middle, horizon. mul, tint: what the light does to a colour. haze: what distance fades into."""

    sky: tuple[str, str, str]
    mul: RGB
    tint: str
    tint_by: float
    haze: str
    haze_by: float
    grey: float = 0.0


OUTDOOR: dict[str, Light] = {
    "dawn": Light(("#8fb0dd", "#e3c1d3", "#ffdcae"), (0.98, 0.92, 0.95), "#f5b7b0", 0.09, "#f0cfc9", 0.8),
    "day": Light(("#4f9fe0", "#97cdf0", "#e3f4f2"), (1.0, 1.0, 0.98), "#fff3c4", 0.04, "#c6e1ee", 0.75),
    "sunset": Light(("#5a5796", "#e27f70", "#ffd074"), (1.0, 0.83, 0.76), "#ee7d45", 0.10, "#ee9f78", 0.75),
    # a storybook night is blue, not black: figures in front of it must be seen
    "night": Light(("#10204c", "#274079", "#5476ad"), (0.56, 0.67, 0.90), "#22397a", 0.17, "#46659c", 0.75),
}
INSIDE: dict[str, Light] = {
    "dawn": Light(OUTDOOR["dawn"].sky, (0.96, 0.89, 0.92), "#f3b8ac", 0.12, "#e8d0cc", 0.3),
    "day": Light(OUTDOOR["day"].sky, (1.0, 1.0, 0.99), "#fff0c8", 0.05, "#f3efe2", 0.3),
    "sunset": Light(OUTDOOR["sunset"].sky, (0.99, 0.85, 0.77), "#ea8246", 0.10, "#e2a280", 0.3),
    "night": Light(OUTDOOR["night"].sky, (0.68, 0.59, 0.64), "#43304e", 0.13, "#4c4670", 0.3),
}


def light_of(spec: ScenerySpec) -> Light:
    base = (INSIDE if spec.place in INDOOR else OUTDOOR)[spec.time]
    night = spec.time == "night"
    # Overcast skies keep a third of the hour's own hue, so that a rainy sunset is still a sunset.
    cover, veil, grey, dim, haze = {
        "clear": (0.0, "#ffffff", 0.0, 1.0, 0.0),
        "cloudy": (0.5, "#3a4568" if night else "#b4bfca", 0.16, 0.95, 0.05),
        "rain": (0.76, "#273149" if night else "#8e98a4", 0.30, 0.84, 0.12),
        "snow": (0.62, "#414f76" if night else "#cdd7e4", 0.18, 0.97, 0.12),
        "fog": (0.72, "#4b587a" if night else "#dde3e4", 0.30, 0.98, 0.30),
    }[spec.weather]
    if spec.place in INDOOR:
        grey, dim, haze = grey * 0.3, 1 - (1 - dim) * 0.5, 0.0
    sky = tuple(mix(c, veil, cover) for c in base.sky)
    mul = tuple(v * dim for v in base.mul)
    fade = mix(base.haze, veil, cover * 0.8)
    return Light(sky, mul, base.tint, base.tint_by, fade, base.haze_by + haze, grey)  # type: ignore[arg-type]


@lru_cache(maxsize=65536)
def grade(colour: str, light: Light, depth: float) -> str:
    """The colour under this light, `depth` (0 near, 1 far) into the haze."""
    c = [v * m for v, m in zip(rgb(colour), light.mul, strict=True)]
    lum = 0.3 * c[0] + 0.6 * c[1] + 0.1 * c[2]
    c = [v + (lum - v) * light.grey for v in c]
    c = [v + (t - v) * light.tint_by for v, t in zip(c, rgb(light.tint), strict=True)]
    far = min(1.0, depth * light.haze_by)
    return hexa(tuple(v + (h - v) * far for v, h in zip(c, rgb(light.haze), strict=True)))  # type: ignore[arg-type]
