"""Which drawings make up which pack of the corpus.

What stands here decides which drawings a pack holds, not how one is drawn: its stamp counts the drawings one by one, so this
file is not among the code that a pack is drawn by, and a new line leaves the other packs as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from storybrush.training.art import recolour
from storybrush.training.art.copies import Large, Recoloured
from storybrush.training.art.drawing import Drawable
from storybrush.training.art.files import PATHS
from storybrush.training.art.sources import (
    Materials,
    Source,
    comicgen,
    emoji,
    figures,
    glitch_scenery,
    glitch_sprites,
    kenney,
    openclipart,
    scenery,
    things,
)

# groups whose drawings may take any colour; skin and flags may not
RECOLOURABLE = {"nature", "food", "place", "activity", "object"}
SHAPELESS = {"ballet-shoes", "diya-lamp"}  # known by their colour: in another one they are sandals and a purse
RECOLOURED = tuple(s for s in emoji.TRAINED if s.name in ("noto", "fluent-flat"))
ENLARGED = tuple(s for s in emoji.TRAINED if s.name in ("noto", "noto-v1", "fluent-flat"))
ENLARGED_DOLLS = 1000  # of each part; of seeds that no other pack draws


def _all(*sources: Source) -> Callable[[Materials], Iterator[Drawable]]:
    return lambda materials: chain.from_iterable(source.drawings(materials) for source in sources)


def _recoloured(materials: Materials) -> Iterator[Recoloured]:
    groups = {c.id: c.group for c in emoji.concepts(materials.npm)}
    rng = np.random.default_rng(1)
    for source in RECOLOURED:
        for drawing in source.drawings(materials):
            if groups[drawing.subject] in RECOLOURABLE:
                colours = rng.choice(list(recolour.TARGETS), 6, replace=False)
                if drawing.subject not in SHAPELESS:
                    yield from (Recoloured(drawing, str(colour)) for colour in colours)


def _large(materials: Materials) -> Iterator[Large]:
    for source in ENLARGED:
        yield from map(Large, source.drawings(materials))
    for dolls in (figures.FIGURES, figures.HEADS, figures.BODIES):
        for seed in range(10**6, 10**6 + min(ENLARGED_DOLLS, materials.figures)):
            yield Large(figures.Doll(dolls.part, seed))


def _huge(materials: Materials) -> Iterator[Large]:
    """A third of the large ones, as large as a page shows them: a megabyte each."""
    for large in islice(_large(materials), 0, None, 3):
        yield Large(large.of, times=4)


@dataclass(frozen=True, slots=True)
class Pack:
    """`chunk`: so many drawings are done between two saves. `needs`: a folder of `Materials` without which it is left out.

    `on_request`: drawn only where it is named. `made_by`: files of `training/art` that act on its drawings besides those of its sources.
    """

    name: str
    sources: tuple[Source, ...]
    drawings: Callable[[Materials], Iterator[Drawable]]
    chunk: int = 64
    needs: str = ""
    made_by: tuple[str, ...] = ()
    on_request: bool = False

    def wanted(self, materials: Materials) -> bool:
        """Whether it is drawn where no pack is named."""
        return not self.on_request and (not self.needs or getattr(materials, self.needs) is not None)

    @property
    def path(self) -> str:
        """In the corpus, without suffix."""
        return PATHS[self.name]

    @property
    def code(self) -> set[str]:
        """Files and folders of `training/art` that it is drawn by."""
        return {"drawing.py", *self.made_by}.union(*(source.code for source in self.sources))


def _pack(name: str, *sources: Source, chunk: int = 64, needs: str = "") -> Pack:
    return Pack(name, sources, _all(*sources), chunk, needs)


def _asked_for(name: str, source: Source) -> Pack:
    return Pack(name, (source,), source.drawings, on_request=True)


DOLLS = (figures.FIGURES, figures.HEADS, figures.BODIES)
PACKS: dict[str, Pack] = {
    pack.name: pack
    for pack in (
        _pack("emoji", *emoji.TRAINED),
        Pack("recoloured", RECOLOURED, _recoloured, made_by=("recolour.py", "copies.py")),
        _pack("people", comicgen.COMICGEN, kenney.KENNEY),
        _pack("figures", figures.FIGURES),
        _pack("heads", figures.HEADS),
        _pack("bodies", figures.BODIES),
        _pack("everyday", figures.EVERYDAY),
        _pack("things", things.THINGS),
        Pack("large", (*ENLARGED, *DOLLS), _large, 16, made_by=("copies.py",)),
        _pack("raster", glitch_sprites.SPRITES_OF_GLITCH, kenney.PIECES_OF_KENNEY),
        _pack("scenes", scenery.SCENES, chunk=16),
        _pack("layouts", scenery.LAYOUTS, chunk=16),
        _pack("glitch", glitch_scenery.GLITCH, chunk=16),
        _pack("openclipart", openclipart.OPENCLIPART, needs="openclipart"),
        Pack("huge", (*ENLARGED, *DOLLS), _huge, 8, made_by=("copies.py",)),
        _pack("things-2", things.THINGS_2),
        _pack("beasts", figures.BEASTS),
        _pack("heads-2", figures.HEADS_2),
        _asked_for("everyday-2", figures.EVERYDAY_2),
        _asked_for("heads-3", figures.HEADS_3),
        _asked_for("bodies-2", figures.BODIES_2),
    )
}
