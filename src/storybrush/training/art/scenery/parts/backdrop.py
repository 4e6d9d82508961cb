"""What stands behind a scene in the country: sky, far mountains, woods and hills."""

from storybrush.training.art.scenery.sheet import Sheet

from .land import hills, mountains, treeline
from .sky import sky


def backdrop(b: Sheet, y: float, peaks: float = 0.5) -> None:
    """Sky, then far mountains or hills, a wood, and a nearer hill that ends at y."""
    r = b.sub()
    sky(b, y - 20)
    if r.random() < peaks:
        mountains(b, y - 30, float(r.uniform(90, 150)), 0.78)
    else:
        hills(b, y - 84, 22, 0.86)
    far = hills(b, y - 46, 20, 0.62)
    treeline(b, far, 26, 0.56)
    near = hills(b, y - 20, 13, 0.36)
    treeline(b, near, 40, 0.32)
