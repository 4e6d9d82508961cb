"""What each word of a page became, for `storybrush plan --explain`: nothing is passed over in silence."""

from __future__ import annotations

from dataclasses import dataclass

from storybrush.planner.draft import PageDraft, span
from storybrush.script import Item, Scene, Span

# parts of speech that may name a thing, and so are listed where nothing came of them
_LISTED = frozenset(
    {
        "subject",
        "unknown",
        "colour",
        "count",
        "pose",
        "feeling",
        "garment",
        "place",
        "time",
        "season",
        "weather",
        "name",
    }
)


@dataclass(frozen=True, slots=True)
class WordUse:
    """became: "girl", "colour of girl: red", "place: forest"; empty for a word that might have meant something and was left."""

    span: Span
    became: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageReading:
    """The words of one page that mean something, in the order of the text."""

    words: tuple[WordUse, ...]

    @property
    def left(self) -> tuple[WordUse, ...]:
        return tuple(word for word in self.words if not word.became)


def reading_of(draft: PageDraft, scene: Scene, offset: int) -> PageReading:
    """draft: of the page whose scene this is. offset: where the page begins in the story."""
    became: dict[int, list[str]] = {}
    drawn: dict[tuple[int, int], list[Item]] = {}
    for item in scene.items:
        if item.span is not None:
            drawn.setdefault((item.span.start, item.span.end), []).append(item)
    ids: dict[int, str] = {}
    for draft_item in draft.items:
        where, found = span(draft_item.unit, offset), draft_item.unit.found
        items = drawn.get((where.start, where.end), [])
        if draft_item.share_of >= 0:  # "one red and one yellow": of one word several
            mine = (draft_item.values.get("colour"), draft_item.values.get("size", "medium"))
            items = [item for item in items if (item.colour, item.size) == mine] or items
        what = found.what if found else "somebody of the cast"
        ids[draft_item.at] = " and ".join(item.id for item in items) or what
        names = [f"{item.what} ({item.id})" if item.id != item.what else item.what for item in items] or [what]
        became.setdefault(draft_item.at, []).extend(names)
    for draft_item in draft.items:
        name = ids[draft_item.at]
        for key, at in draft_item.sources.items():
            value = draft_item.values.get(key)
            became.setdefault(at, []).append(f"{key} of {name}: {value}" if value else f"{name} {key}")
        for worn in draft_item.wears:
            became.setdefault(worn.at, []).append(f"{name} wears {worn.what}")
            became.setdefault(worn.dye, []).append(f"{name} {worn.colour} {worn.what}")
        for what, at in draft_item.off:
            became.setdefault(at, []).append(f"{name} takes off {what}")
        for gift in draft_item.gets:
            became.setdefault(gift.at, []).append(f"{name} gets {gift.what}")
        for kind, at in draft_item.related:
            became.setdefault(at, []).append(f"{name} is {kind} it")
    for kind, (setting, at) in draft.setting.items():
        became.setdefault(at, []).append(f"{kind}: {setting}")
    words = []
    for at, unit in enumerate(draft.units):
        if at in became or unit.types & _LISTED:
            words.append(WordUse(span(unit, offset), tuple(dict.fromkeys(became.get(at, ())))))
    return PageReading(tuple(words))
