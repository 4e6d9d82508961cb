"""A wish for a style in the story itself: 水彩画风格的…, "a pencil sketch of ..."."""

from __future__ import annotations

STYLES: dict[str, tuple[str, ...]] = {
    "watercolour": ("水彩", "watercolor", "watercolour"),
    "pencil": ("铅笔", "素描", "pencil", "sketch"),
    "ink": ("水墨", "ink wash", "ink painting"),
    "crayon": ("蜡笔", "crayon"),
    "papercut": ("剪纸", "paper cut", "papercut"),
}


def style_of(text: str) -> str | None:
    """ "水彩画风格", "a pencil sketch": a wish for a style, spoken to the painter."""
    low = text.lower()
    for style, words in STYLES.items():
        for word in words:
            at = low.find(word)
            near = low[max(0, at - 16) : at + len(word) + 16]
            if at >= 0 and any(
                sign in near
                for sign in (
                    "风格",
                    "画风",
                    "style",
                    "drawing of",
                    "painting of",
                    "sketch of",
                    "in pencil",
                    "in watercolo",
                )
            ):
                return style
    return None
