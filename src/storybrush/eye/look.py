"""The eye: what is on a page, and whether the page keeps what its scene promised."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from storybrush.errors import BadScript
from storybrush.eye.colours import dominant_colours
from storybrush.eye.detector import Detector
from storybrush.eye.promises import COLOUR_SHARE, GARMENT_SHARE, around, asked_for, holds, layers_of
from storybrush.eye.recogniser import Reading, Recogniser, square_crop
from storybrush.script import Box, Check, Item, Layer, Picture, Relation, Scene, Seen

TOP = 5  # a thing is recognised when its subject is among this many of the likeliest
SURE = 0.1  # least probability of the name of a thing that is found without a layer


class Eye:
    """Looks at finished pages. Loads the shipped networks when they are first needed, unless others are given."""

    def __init__(self, recogniser: Recogniser | None = None, detector: Detector | None = None) -> None:
        self._recogniser, self._detector = recogniser, detector

    @property
    def recogniser(self) -> Recogniser:
        self._recogniser = self._recogniser or Recogniser()
        return self._recogniser

    @property
    def detector(self) -> Detector:
        self._detector = self._detector or Detector()
        return self._detector

    def look(self, rgb: np.ndarray) -> tuple[Seen, ...]:
        """(H, W, 3 or 4) uint8 page without layers -> everything found on it, surest first."""
        return tuple(seen for seen, _ in self._look(_opaque(rgb)) if seen.confidence >= SURE)

    def check(self, picture: Picture) -> Picture:
        """The same picture with its `checks`: for each copy of each item its name and colour, then counts and relations.

        Names are read from the finished page inside the box of the layer, so a thing that is covered or has left the
        page is not kept. Colours are read from the layer: light and time of day tint the page, not the promise.
        """
        scene = picture.scene
        placed = {item.id: layers_of(item, scene, picture.layers) for item in scene.items}
        boxes = {layer.name: _box_of(layer) for layers in placed.values() for layer in layers}
        names = list(boxes)
        crops = [square_crop(picture.rgb, _corners(boxes[name])) for name in names]
        readings = dict(zip(names, self.recogniser.read(np.array(crops, np.uint8)), strict=True))
        page = (picture.rgb.shape[1], picture.rgb.shape[0])

        checks: list[Check] = []
        found: dict[str, list[Box]] = {}
        for item in scene.items:
            kept: list[Box] = []
            for layer in placed[item.id]:
                check = self._name(item, layer.name, readings[layer.name], _is_on(boxes[layer.name], page))
                checks.append(check)
                if check.kept:
                    kept.append(boxes[layer.name])
                checks += _colours(item, layer)
            found[item.id] = kept
            if item.count > 1 or len(placed[item.id]) != item.count:
                checks.append(_count(item, len(kept)))
        order = {layer.name: (-layer.depth, i) for i, layer in enumerate(picture.layers)}
        nearness = {id: max((order[layer.name] for layer in layers), default=None) for id, layers in placed.items()}
        everywhere = {id: [boxes[layer.name] for layer in layers] for id, layers in placed.items()}
        for relation in scene.relations:
            a, b = nearness[relation.subject], nearness[relation.object]
            nearer = None if a is None or b is None else a > b
            checks += _relation(relation, everywhere, page, nearer)
        return dataclasses.replace(picture, checks=tuple(checks))

    def compare(self, rgb: np.ndarray, scene: Scene) -> tuple[Check, ...]:
        """The checks of a page that has no layers: things are first found, then given to the items they fit best."""
        rgb = _opaque(rgb)
        page = (rgb.shape[1], rgb.shape[0])
        seen = self._look(rgb)
        free, given = set(range(len(seen))), {item.id: list[int]() for item in scene.items}
        # surest pairs first, so that a clear cat is not spent on the item "dog"
        pairs = sorted(
            (self._rank(item, reading), -thing.confidence, i, number)
            for number, item in enumerate(scene.items)
            for i, (thing, reading) in enumerate(seen)
        )
        for rank, _, i, number in pairs:
            item = scene.items[number]
            if rank < TOP and i in free and len(given[item.id]) < item.count:
                free.discard(i)
                given[item.id].append(i)
        checks: list[Check] = []
        for item in scene.items:
            checks.append(_count(item, len(given[item.id])))
            if item.colour:
                for i in given[item.id]:
                    seen_colour = seen[i][0].colour or "no colour"
                    checks.append(Check(item.id, f"{item.colour} {item.what}", seen_colour, seen_colour == item.colour))
        boxes = {id: [seen[i][0].box for i in members] for id, members in given.items()}
        for relation in scene.relations:
            checks += _relation(relation, boxes, page, None)
        return tuple(checks)

    def _look(self, rgb: np.ndarray) -> list[tuple[Seen, Reading]]:
        found = self.detector.detect(rgb)
        crops = [square_crop(rgb, _corners(thing.box)) for thing in found]
        readings = self.recogniser.read(np.array(crops, np.uint8))
        pairs = []
        for thing, reading in zip(found, readings, strict=True):
            what, probability = self.recogniser.subjects(reading.classes, 1)[0]
            pairs.append((Seen(what, thing.box, thing.score * probability, self.recogniser.colour(reading)), reading))
        return sorted(pairs, key=lambda pair: -pair[0].confidence)

    def _name(self, item: Item, name: str, reading: Reading, on_page: bool) -> Check:
        if not on_page:
            return Check(name, _kinds(item), "outside of the page", False)
        rank = self._rank(item, reading)
        likely = self.recogniser.subjects(reading.classes, 3)
        if rank == 0:
            likely = [pair for pair in likely if pair[0] in item.kinds]
        words = ", ".join(f"{subject} {probability:.0%}" for subject, probability in likely[:3])
        return Check(name, _kinds(item), words, rank < TOP)

    def _rank(self, item: Item, reading: Reading) -> int:
        """Of several who may be girls or boys, a copy is right as either."""
        return min(self.recogniser.rank(reading.classes, what) for what in item.kinds)


def _kinds(item: Item) -> str:
    return " or ".join(item.kinds)


def _colours(item: Item, layer: Layer) -> Iterator[Check]:
    """The colour of the thing, and of each garment whose colour was asked for."""
    wanted = [(item.colour, item.what, COLOUR_SHARE)] if item.colour else []
    wanted += [(garment.colour, garment.what, GARMENT_SHARE) for garment in item.wears if garment.colour]
    if not wanted:
        return
    shares = dominant_colours(layer.rgba)
    seen = ", ".join(f"{colour} {share:.0%}" for colour, share in shares[:4]) or "no colour"
    for colour, what, least in wanted:
        yield Check(layer.name, f"{colour} {what}", seen, dict(shares).get(str(colour), 0) >= least)


def _count(item: Item, seen: int) -> Check:
    kinds = _kinds(item)
    return Check(item.id, asked_for(item.model_copy(update={"what": kinds})), f"{seen} {kinds}", seen == item.count)


def _relation(
    relation: Relation, boxes: dict[str, list[Box]], page: tuple[int, int], nearer: bool | None
) -> list[Check]:
    """One check, or none where boxes cannot tell. An end that is not on the page breaks the promise."""
    asked = f"{relation.subject} {relation.kind} {relation.object}"
    missing = [end for end in (relation.subject, relation.object) if not boxes[end]]
    if missing:
        return [Check(relation.subject, asked, f"{' and '.join(missing)} not seen", False)]
    a, b = around(boxes[relation.subject]), around(boxes[relation.object])
    kept = holds(relation, a, b, page, nearer)
    if kept is None:
        return []
    return [
        Check(
            relation.subject,
            asked,
            f"{relation.subject} at {_middle(a, page)}, {relation.object} at {_middle(b, page)}",
            kept,
        )
    ]


def _middle(box: Box, page: tuple[int, int]) -> str:
    return f"({(box.x0 + box.x1) / 2 / page[0]:.2f}, {(box.y0 + box.y1) / 2 / page[1]:.2f})"


def _box_of(layer: Layer) -> Box:
    if layer.box is None:
        raise BadScript(
            f"Layer {layer.name!r} has no box. Only a finished picture, whose layers have places, can be checked."
        )
    return layer.box


def _is_on(box: Box, page: tuple[int, int]) -> bool:
    """At least a quarter of the box lies on the page."""
    width, height = min(box.x1, page[0]) - max(box.x0, 0), min(box.y1, page[1]) - max(box.y0, 0)
    return width > 0 and height > 0 and width * height >= 0.25 * box.width * box.height


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.x0, box.y0, box.x1, box.y1


def _opaque(rgb: np.ndarray) -> np.ndarray:
    """(H, W, 3 or 4) -> (H, W, 3); what is transparent becomes white, as in a viewer."""
    if rgb.shape[-1] == 3:
        return rgb
    alpha = rgb[..., 3:].astype(np.float32) / 255
    return (rgb[..., :3] * alpha + 255 * (1 - alpha) + 0.5).astype(np.uint8)
