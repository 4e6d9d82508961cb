"""What one rides on, and what one only rides over: "across the bridge", "to the castle", 骑马过桥."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.features import Unit

CROSSED = frozenset(["bridge", "crosswalk", "stepping-stones"])  # whoever goes over these is on them
_UPON = frozenset(["on", "upon", "onto", "astride", "in", "riding"])
_PAST = frozenset(["across", "over", "through", "past", "to", "into", "along", "by", "near", "around", "under", "from", "towards", "toward", "down", "up",
                   "behind", "after", "beside", "with"])  # fmt: skip
_PAST_ZH = ("过", "到", "进", "向", "往", "去", "回", "出", "经")
_STANDS_FAST = frozenset({"building", "food"})


def ridden(page: Sequence[Unit], at: int) -> bool:
    """May the noun be what somebody rides on? Not what stands fast, and not what a preposition says they ride over, to or past."""
    unit = page[at]
    if unit.types & _STANDS_FAST or (unit.found is not None and unit.found.what in CROSSED):
        return False
    if unit.word.text.isascii():
        for back in reversed(page[max(0, at - 4) : at]):
            low = back.word.text.lower()
            if low in _UPON or "rel:riding" in back.types:
                return True
            if low in _PAST:
                return False
    elif at:
        before = page[at - 1].word.text
        return not (before.endswith(_PAST_ZH) and before not in ("骑上", "骑过"))
    return True
