"""Which promises of a scene can be checked, and the geometry of its relations."""

from __future__ import annotations

import re

from storybrush.script import Box, Item, Layer, Relation, Scene

COLOUR_SHARE = 0.15  # of a thing's opaque pixels that must have the colour it was asked in
GARMENT_SHARE = 0.05  # the same for one garment: a cap is small


def layers_of(item: Item, scene: Scene, layers: tuple[Layer, ...]) -> list[Layer]:
    """The layers that were drawn for an item: named as its id, or its id and a number (`apple-2`)."""
    others = {other.id for other in scene.items if other.id != item.id}
    numbered = re.compile(re.escape(item.id) + r"[-_ #:]?\d+")
    return [
        layer
        for layer in layers
        if layer.name == item.id or (layer.name not in others and numbered.fullmatch(layer.name) is not None)
    ]


def asked_for(item: Item) -> str:
    """`3 red apple`: what was asked, in words for the report."""
    return " ".join(word for word in (str(item.count) if item.count > 1 else "", item.colour or "", item.what) if word)


def around(boxes: list[Box]) -> Box:
    """The box around all of them."""
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def holds(relation: Relation, a: Box, b: Box, page: tuple[int, int], a_is_nearer: bool | None = None) -> bool | None:
    """Whether `a` is <kind> `b` on a page of (width, height). None: boxes cannot tell (`facing`; depth without layers).

    Half of the smaller thing's size is the tolerance where two things touch.
    """
    centre_a, centre_b = ((a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2), ((b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2)
    gap_x = max(a.x0 - b.x1, b.x0 - a.x1, 0)
    gap_y = max(a.y0 - b.y1, b.y0 - a.y1, 0)
    touching = gap_x <= 0.02 * page[0] and gap_y <= 0.02 * page[1]
    slack = 0.5 * min(a.height, b.height)
    match relation.kind:
        case "left of":
            return centre_a[0] < centre_b[0]
        case "right of":
            return centre_a[0] > centre_b[0]
        case "above":
            return centre_a[1] < centre_b[1]
        case "below":
            return centre_a[1] > centre_b[1]
        case "on":
            return touching and centre_a[1] < centre_b[1] and a.y1 <= b.y1
        case "riding":
            return touching and centre_a[1] < centre_b[1]
        case "under":
            return gap_x == 0 and a.y1 >= b.y1 - slack and centre_a[1] > centre_b[1]
        case "in" | "holding":
            return touching
        case "near":
            return gap_x <= 0.2 * page[0] and gap_y <= 0.3 * page[1]
        case "behind":
            return None if a_is_nearer is None else not a_is_nearer
        case "in front of":
            return a_is_nearer
        case _:
            return None
