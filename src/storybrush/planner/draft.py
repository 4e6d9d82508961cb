"""What the seq2seq wrote, as nouns with their attributes: still words of one page, nobody is anybody yet."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.belongings import made_of
from storybrush.planner.features import Unit
from storybrush.planner.kinship import Kin
from storybrush.planner.meaning import ZH_COLOURS
from storybrush.script import Colour, Remark, Span

COLOURS: tuple[str, ...] = get_args(Colour)
# in a page's setting instead of a place, until it is known what was told before (planner/lasting.py)
OUTDOORS, INDOORS, HOME, EARTH, WATER = "outdoors", "indoors", "home", "earth", "water"
SEVERAL = 3  # a plural without a number
MANY = 12
# birds that share the drawing of another kind, by their own colour
_FEATHERS: dict[str, Colour] = {
    **dict.fromkeys(["crane", "heron", "egret", "stork", "ibis", "seagull", "gull", "鹤", "仙鹤", "白鹤", "丹顶鹤", "白鹭", "鹳", "海鸥"], "white"),
    **dict.fromkeys(["pigeon", "鸽子", "鸽", "小鸽子", "ostrich", "鸵鸟"], "grey"), **dict.fromkeys(["swallow", "小燕子", "燕子"], "black"),
}  # fmt: skip
OTHER = -1  # of `Draft.nth`: another than those before
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ORDINALS_ZH = {"第一": 1, "第二": 2, "第三": 3, "第四": 4, "第五": 5}


@dataclass(frozen=True, slots=True)
class Worn:
    """A garment that somebody has on. at, dye: the words that it and its colour come from, -1 where no word says it."""

    what: str
    colour: str | None = None
    at: int = -1
    dye: int = -1


@dataclass(eq=False)
class Draft:
    """One item of a page. at: its word. values: count, colour, size, pose, feeling, facing. name: "Mia is a girl"."""

    at: int
    unit: Unit
    values: dict[str, str] = field(default_factory=dict)
    wears: list[Worn] = field(default_factory=list)
    related: list[tuple[str, int]] = field(default_factory=list)  # kind, the word of the other item
    sources: dict[str, int] = field(default_factory=dict)  # of a value: the word that it comes from
    off: list[tuple[str, int]] = field(default_factory=list)  # garments that come off: kind, word
    gets: list[Gift] = field(default_factory=list)
    swaps: list[str] = field(default_factory=list)  # kinds of garments that they, who are two, exchange
    name: str = ""
    wet: bool = False  # in the water of the place
    share_of: int = -1  # the word for several of which this is a part: "one red and one yellow"
    fresh: bool = False  # "a boy": not the one who was spoken of
    nth: int = 0  # "the second fox": 2; "another fox", "the other fox": OTHER
    numbered: bool = False  # the text says a number; else a plural is as many as before
    kin: Kin | None = None  # "Pip's brother"
    of: int | None = None  # the word for whose kin it is
    hair: dict[str, str] = field(default_factory=dict)  # of a Look
    sex: str = ""  # male, female: "the mechanic, a young woman"
    comes: bool = False  # of their deeds only says that they came: what they do there is seen
    acts: bool = False  # the subject of its sentence, and not an object

    @property
    def count(self) -> int:
        return min(MANY, max(1, int(self.values.get("count", "1"))))


@dataclass(frozen=True, slots=True)
class Gift:
    """A garment that comes from somebody else, as it was on them. at: its word. giver: None, or who had it on."""

    what: str
    colour: str | None
    at: int
    giver: Draft | None


@dataclass(frozen=True, slots=True)
class Loss:
    """A garment that fell or was blown off somebody who need not be on the page. at: its word. person: male, female, it, they, or ""."""

    what: str
    colour: str | None
    at: int
    person: str = ""


@dataclass
class PageDraft:
    """setting: kind -> (value, word). notes: what cannot be drawn as it is said: word, kind of remark, why."""

    units: list[Unit]
    items: list[Draft]
    setting: dict[str, tuple[str, int]]
    notes: list[tuple[int, Literal["not drawn", "drawn as"], str]] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def read(units: list[Unit], steps: list[Step]) -> PageDraft:
    """Turns pointers into values by what the tables say of the word."""
    items: list[Draft] = []
    setting: dict[str, tuple[str, int]] = {}
    for step in steps:
        unit = units[step.at]
        if step.action == ITEM:
            items.append(Draft(step.at, unit, fresh=indefinite(units, step.at), nth=nth_of(units, step.at)))
        elif step.action in OF_A_PAGE:
            setting.setdefault(step.action, (unit.values[step.action], step.at))
        elif not items:
            continue
        elif step.action == "wears":
            items[-1].wears.append(Worn(unit.values["garment"], at=step.at))
        elif step.action == "wears colour":
            if items[-1].wears:
                items[-1].wears[-1] = replace(items[-1].wears[-1], colour=unit.values["colour"], dye=step.at)
        elif step.action.startswith("rel:"):
            items[-1].related.append((step.action.removeprefix("rel:"), step.at))
        elif step.action == "count":
            items[-1].values["count"] = unit.values.get("count", str(SEVERAL))
            items[-1].sources["count"] = step.at
        else:
            items[-1].values[step.action] = unit.values[step.action]
            items[-1].sources[step.action] = step.at
    return PageDraft(units, items, setting)


def merge(draft: PageDraft, one: Draft, other: Draft) -> None:
    """Two words for one thing: the other goes, and what was said of it is said of the one, which has the last word."""
    one.values = other.values | one.values
    one.sources = other.sources | one.sources
    one.wears += [w for w in other.wears if w not in one.wears]
    one.related += other.related
    one.off += other.off
    one.gets += other.gets
    one.swaps += other.swaps
    draft.items.remove(other)
    for d in draft.items:
        d.gets = [replace(gift, giver=one) if gift.giver is other else gift for gift in d.gets]
        d.related = [(kind, one.at if word == other.at else word) for kind, word in d.related]
        d.related = [(kind, word) for kind, word in d.related if word != d.at]


def too_many(draft: PageDraft, offset: int) -> list[Remark]:
    """Thirty sheep are drawn as twelve, and that is said."""
    why = f"at most {MANY} of a kind are drawn on a page"
    return [
        Remark(kind="drawn as", words=where.text, why=why, span=where)
        for item in draft.items
        if int(item.values.get("count", "1")) > MANY
        for where in [span(draft.units[item.sources.get("count", item.at)], offset)]
    ]


def colour_in_the_name(draft: PageDraft) -> None:
    """白兔, "red fox": the word itself or the one before it says the colour, whether or not the seq2seq pointed at it."""
    for item in draft.items:
        text, colour = item.unit.word.text, item.unit.values.get("colour")
        if item.unit.found is not None and item.unit.found.kind == "person":
            _told_apart(draft, item)
            continue  # 白雪公主
        usual = _FEATHERS.get(text.lower().removesuffix("s"))
        if usual and "colour" not in item.values:  # a white flamingo is a crane to the eye, a grey bird a pigeon
            item.values["colour"] = usual
        if colour and item.unit.found is not None and len(text) > 1 and text[0] in ZH_COLOURS:
            item.values.setdefault("colour", colour)
        loose = text.lstrip("小大老")
        if (
            item.unit.found is not None and len(loose) > 1 and loose[0] in ZH_COLOURS and len(text) <= 4
        ):  # 大灰狼, 小黑狗
            item.values.setdefault("colour", ZH_COLOURS[loose[0]])
        before = draft.units[item.at - 1] if item.at else None  # "a hungry red fox"
        if before is not None and item.unit.found is not None and before.found is None and "colour" in before.types:
            item.values.setdefault("colour", before.values["colour"])
        dye = next((c for c in COLOURS if text.lower().startswith(c) and len(text) > len(c) + 2), None)
        if (
            dye
            and item.unit.found is not None
            and set(re.split(r"[-\s]", text.lower()[len(dye) :].strip("- "))) & set(item.unit.found.what.split("-"))
        ):
            item.values.setdefault("colour", dye)  # goldfish, "black-bird"
        beyond = draft.units[item.at + 1 : item.at + 4]  # "shoes of red silk"
        if (
            len(beyond) == 3
            and beyond[0].word.text.lower() == "of"
            and "colour" in beyond[1].types
            and made_of(draft.units, item.at + 3)
        ):
            item.values.setdefault("colour", beyond[1].values["colour"])


def _told_apart(draft: PageDraft, item: Draft) -> None:
    """ "A green man and a red man": people have a colour where it tells two of a kind apart."""
    dyes = [
        before_it.values["colour"]
        for before_it, unit in itertools.pairwise(draft.units)
        if unit.found == item.unit.found and before_it.found is None and "colour" in before_it.types
    ]
    before = draft.units[item.at - 1] if item.at else None
    if len(set(dyes)) > 1 and before is not None and "colour" in before.types:
        item.values.setdefault("colour", before.values["colour"])


def indefinite(page: Sequence[Unit], at: int) -> bool:
    """ "A boy", 另一个男孩: somebody who has not been spoken of yet."""
    for unit in reversed(page[max(0, at - 4) : at]):
        if unit.word.text.lower() in ("a", "an", "another", "另", "另一", "又", "另外"):
            return True
        if unit.types & {"count"} and unit.values.get("count") == "1":
            return True
        if (
            not unit.types & {"colour", "size", "tag adjective", "measure", "feeling", "unknown"}
            and unit.word.text != "的"
        ):
            return False
    return False


def nth_of(page: Sequence[Unit], at: int) -> int:
    """Which of several of a kind the noun means: see `Draft.nth`; 0 where that is not said. 又来了一只狐狸 is another."""
    counted = False
    for n in range(at - 1, max(-1, at - 6), -1):
        unit, text = page[n], page[n].word.text.lower()
        if text in ("another", "other", "另", "另一", "另外", "另外一", "又"):
            plural = "plural" in page[at].types or (n and page[n - 1].word.text.lower() in ("each", "every"))
            return 0 if plural or (text == "又" and not counted) else OTHER
        if (which := _ORDINALS.get(text) or _ORDINALS_ZH.get(text[:2])) is not None:
            return OTHER if n and page[n - 1].word.text.lower() in ("a", "an") else which
        counted |= unit.values.get("count") == "1"
        came = counted and (unit.types & {"tag verb", "pose"} or text == "了")
        if not (came or (counted and "count" in unit.types) or unit.types & _MODIFIES or text == "的"):
            break
    return 0


_MODIFIES = frozenset({"colour", "size", "tag adjective", "measure", "feeling", "unknown"})


def span(unit: Unit, offset: int) -> Span:
    return Span(start=unit.word.start + offset, end=unit.word.end + offset, text=unit.word.text)
