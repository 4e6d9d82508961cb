"""How large the blocks of a page may be, and where each would stand if only the eye was asked: lines, thirds, gaps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from storybrush.planner.blocks import Block
from storybrush.planner.slots import FLOOR, HORIZON

THIRDS = (1 / 3, 2 / 3)
FARTHEST = 0.81  # y of the feet of those in the second line: still before the houses


def fit(ground: Sequence[Block]) -> None:
    """Too many for one line stand in two, the tall behind the small; what is still too wide becomes smaller, so that faces stay free."""
    wide = sum(b.width for b in ground)
    for block in ground:
        block.line = int(block.lead.anchor is not None and block.lead.depth > 0.5)
    if wide > 0.94 and (len(ground) > 2 or any(b.crowd for b in ground)):
        free = sorted((b for b in ground if b.lead.anchor is None), key=lambda b: -b.lead.height)
        behind = sum(b.width for b in ground if b.line)
        while len(free) > 1 and behind + 0.5 * free[0].width < 0.5 * wide:
            block = free.pop(0)
            block.line, behind = 1, behind + block.width
            back = block.lead.y - max(block.lead.y - 0.08, FARTHEST)
            for slot in block.members:
                slot.y, slot.depth = slot.y - back, slot.depth + back / (FLOOR - HORIZON)
    for line in (0, 1):
        shrink([b for b in ground if b.line == line], 0.94)
    shrink(ground, 1.3)


def shrink(blocks: Sequence[Block], room: float) -> None:
    """All of them by one factor, until they fit side by side; nobody becomes too small to be seen."""
    by = room / max(sum(b.width for b in blocks), room)
    for block in blocks:
        least = max((0.1 / s.height for s in block.members if s.living), default=0.0)
        block.scale(min(1.0, max(by, 0.45, least)))


def wishes(blocks: Sequence[Block], rng: np.random.Generator) -> None:
    """Where each would stand by itself. A lone figure on a third of the page, several around the middle, the main one near a third."""
    front = [b for b in blocks if b.lead.row == "front"]
    back = [b for b in blocks if b.lead.row == "back"]
    for block in blocks:
        block.wish = block.x
    third = THIRDS[int(rng.integers(2))]
    if len(front) == 1:
        front[0].wish = 0.5 if front[0].crowd or front[0].width > 0.55 else third
    else:
        for line in (0, 1):
            _side_by_side([b for b in front if b.line == line], rng)
    for n, block in enumerate(back):  # trees and houses are seen between those who stand before them
        if len(back) == 1 and not block.crowd:
            busy = [b.wish for b in front] or [1 - third]
            block.wish = max((0.3, 0.5, 0.7), key=lambda x: (min(0.3, *(abs(x - w) for w in busy)), -abs(x - 0.5)))
        else:
            block.wish = (n + 0.5) / len(back)
    home = {id(member): block for block in blocks for member in block.members}
    for block in blocks:
        if block.lead.anchor is not None:
            host = home[id(block.lead.anchor)]
            block.wish = host.wish + block.x - host.x


def _side_by_side(line: Sequence[Block], rng: np.random.Generator) -> None:
    """Around the middle of the page; as a whole a little aside, so that the main figure comes near to a third."""
    if not line:
        return
    wide = sum(b.width for b in line)
    gap = float(np.clip((1 - wide) / (len(line) + 1), 0.0, 0.14))
    left = at = 0.5 * (1 - wide - gap * (len(line) - 1))
    for block in line:
        block.wish = at + block.x - block.extent[0] + float(rng.uniform(-0.015, 0.015))
        at += block.width + gap
    main = next((b for b in line if b.lead.living), line[0])
    shift, free = min((t - main.wish for t in THIRDS), key=abs), max(left - 0.03, 0.0)
    for block in line:
        block.wish += float(np.clip(shift, -free, free))
