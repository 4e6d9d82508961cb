"""Where each layer lies on the page, which one is in front, and what stands on the ground."""

from __future__ import annotations

from collections.abc import Mapping

from storybrush.errors import BadScript
from storybrush.script import Box, Canvas, Item, Layer, Position, Scene

GROUND_LINE = (
    0.55  # a thing whose foot is above this fraction of the page is in the air, on a branch, on a hill far off
)
CARRIED_SUBJECT = ("riding", "on", "in")  # the subject of these rests on the object
AIRLESS = ("space", "underwater", "sky")  # nothing stands on a ground there
IN_THE_SKY = frozenset(
    {"sun", "moon", "star", "stars", "cloud", "rainbow", "comet", "lightning", "planet", "kite", "balloon"}
)


def layer_names(item: Item) -> tuple[str, ...]:
    """`fox` for one fox; `pig-1`, `pig-2`, `pig-3` for three."""
    return (item.id,) if item.count == 1 else tuple(f"{item.id}-{i}" for i in range(1, item.count + 1))


def places(scene: Scene) -> dict[str, tuple[Item, Position]]:
    """Name of a layer -> its item and its position. Raises BadScript where the layout has not been at work."""
    found: dict[str, tuple[Item, Position]] = {}
    for item in scene.items:
        if not item.positions:
            raise BadScript(
                f"Item {item.id!r} has no place on the page: `positions` is empty. "
                f"Run the layout, or give {item.count} of {{x, y, height, depth}}."
            )
        for name, position in zip(layer_names(item), item.positions, strict=True):
            if name in found:
                raise BadScript(f"Two layers are called {name!r}; give item {item.id!r} another id.")
            found[name] = (item, position)
    return found


def pair(scene: Scene, layers: list[Layer]) -> list[tuple[Layer, Item, Position]]:
    """Each layer with its item and position. Raises BadScript unless layers and scene name the same things."""
    known = places(scene)
    given = [layer.name for layer in layers]
    strange = [name for name in given if name not in known]
    if strange:
        raise BadScript(
            f"No item of the scene has a layer called {strange[0]!r}. The scene has: {', '.join(known) or 'no items'}."
        )
    missing = [name for name in known if name not in given]
    if missing:
        raise BadScript(
            f"The scene asks for {', '.join(missing)}, but no layer was painted for it. Paint each item of the scene."
        )
    if len(set(given)) < len(given):
        raise BadScript(
            f"Two layers have the same name: {', '.join(sorted({n for n in given if given.count(n) > 1}))}."
        )
    return [(layer, *known[layer.name]) for layer in layers]


def box_of(position: Position, width: int, height: int, canvas: Canvas) -> Box:
    """width, height: pixels of the layer as painted; only their ratio counts. The box may stick out of the page."""
    tall = max(1, round(position.height * canvas.height))
    wide = max(1, round(tall * width / height))
    x0 = round(position.x * canvas.width - wide / 2)
    y1 = round(position.y * canvas.height)
    return Box(x0, y1 - tall, x0 + wide, y1)


def carried(scene: Scene) -> dict[str, str]:
    """Id of an item that does not touch the ground -> id of what carries it."""
    found: dict[str, str] = {}
    for relation in scene.relations:
        if relation.kind == "holding":
            found[relation.object] = relation.subject
        elif relation.kind in CARRIED_SUBJECT:
            found[relation.subject] = relation.object
    return found


def back_to_front(scene: Scene, placed: list[tuple[Layer, Item, Position]]) -> list[tuple[Layer, Item, Position]]:
    """Far things first, then by how low they stand; what is held or ridden on comes after its carrier at the same depth."""
    carriers = carried(scene)
    foot = {item.id: max(map(foot_of, item.positions)) for item in scene.items if item.positions}

    def key(entry: tuple[Layer, Item, Position]) -> tuple[float, float, int]:
        _, item, position = entry
        carrier = carriers.get(item.id)
        low = foot_of(position) if carrier is None else max(foot_of(position), foot[carrier])
        return (-position.depth, low, int(carrier is not None))

    return sorted(placed, key=key)


def foot_of(position: Position) -> float:
    """The line on which it stands, or where the water begins that it is in."""
    return position.y - position.sunk * position.height


def on_ground(scene: Scene, item: Item, position: Position, stands: Mapping[str, bool]) -> bool:
    """Whether a contact shadow belongs under it. `stands`: subject -> does it stand by nature (the lexicon knows)."""
    if position.sunk or scene.setting.place in AIRLESS or position.y < GROUND_LINE or position.y > 1.02:
        return False
    if item.pose == "fly" or item.id in carried(scene) or in_the_sky(item.what):
        return False
    return stands.get(item.what, True)


def in_the_sky(what: str) -> bool:
    """Sun, moon, cloud: things that shine or drift behind the weather."""
    return not IN_THE_SKY.isdisjoint(what.replace("-", " ").split())
