"""Where the drawings come from: one small file each. A new source is a file here, a line below, and a pack in `packs.py`."""

from . import comicgen, emoji, figures, glitch_scenery, glitch_sprites, kenney, openclipart, scenery, things
from .source import Credit, Materials, Source

# in the order of NOTICE
TRAINED: tuple[Source, ...] = (
    *emoji.TRAINED,
    glitch_scenery.GLITCH,
    glitch_sprites.SPRITES_OF_GLITCH,
    kenney.KENNEY,
    kenney.PIECES_OF_KENNEY,
    comicgen.COMICGEN,
    openclipart.OPENCLIPART,
    figures.FIGURES,
    figures.HEADS,
    figures.BODIES,
    figures.EVERYDAY,
    figures.EVERYDAY_2,
    things.THINGS,
    things.THINGS_2,
    scenery.SCENES,
    scenery.LAYOUTS,
)
HELD_OUT: tuple[Source, ...] = emoji.HELD_OUT  # to judge by only

__all__ = ["HELD_OUT", "TRAINED", "Credit", "Materials", "Source"]
