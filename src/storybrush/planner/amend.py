"""The seq2seq's page, amended by grammar: nouns that are not there go, nouns that it passed over come, relations likewise.

What it wrote stays unless a rule says the opposite of the very same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from storybrush.planner import rules, syntax
from storybrush.planner.absent import absent, in_an_idiom
from storybrush.planner.actions import ITEM, OF_A_PAGE, Step
from storybrush.planner.atmosphere import the_hour
from storybrush.planner.clauses import own_clause
from storybrush.planner.draft import nth_of
from storybrush.planner.features import Unit
from storybrush.planner.garments import wearing
from storybrush.planner.kinship import kin_of
from storybrush.planner.mounts import ridden
from storybrush.planner.real import addressed, belongs, entitled, modifies, only_named, shown, spoken
from storybrush.planner.subjects import anybody
from storybrush.planner.syntax_en_words import BODY
from storybrush.planner.undressing import taken_off
from storybrush.script import Language

LIVING = frozenset({"person", "animal", "name", "pronoun"})
HANDY = frozenset({"carry", "eat", "drink", "read", "play", "throw", "dig", "sweep", "hug", "point", "wave", "sing"})
_NOT_ADDED = frozenset({"garment", "colour", "pronoun", "possessive", "count", "own", "time", "weather", "season"})


def amend(page: Sequence[Unit], steps: Sequence[Step], language: Language) -> list[Step]:
    blocks, of_page = split([s for n, s in enumerate(steps) if not _comes_off(page, steps[: n + 1])])
    idiom = in_an_idiom(page, language)
    blocks = {at: own for at, own in blocks.items() if at not in idiom and not dropped(page, at, language)}
    quoted = spoken(page)
    if any(not quoted[at] and page[at].types & LIVING for at in blocks):  # the speaker says "I"
        blocks = {at: own for at, own in blocks.items() if not (quoted[at] and "pronoun" in page[at].types)}
    if any(
        not quoted[at] and unit.types & {*LIVING} for at, unit in enumerate(page)
    ):  # else the words are all there is
        blocks = {at: own for at, own in blocks.items() if not only_named(page, at, quoted)}
    of_page = [s for s in of_page if s.action != "place" or not quoted[s.at]]
    mine = [
        at
        for at in rules.heads(page, language)
        if at not in blocks and at not in idiom and passed_over(page, at, blocks)
    ]
    known = sorted({*blocks, *mine})
    told = rules.around(page, known)
    for at in mine:
        used = {s.at for own in blocks.values() for s in own}
        blocks[at] = [s for s in told[at] if s.at not in used]
        if page[at].types & LIVING:
            blocks[at] = [*blocks[at], *_taken(at, blocks, known)]
    blocks = {at: [s for s in own if quoted[at] or not _told_of(page, s, quoted)] for at, own in blocks.items()}
    grammar = [
        (kind, a, b)
        for kind, a, b in syntax.relations(page, known, language)
        if a < 0 or quoted[a] or not _told_of(page, Step(f"rel:{kind}", b), quoted)
    ]
    if not any(
        "rel:holding" in u.types or u.values.get("pose") in HANDY or u.word.text in ("with", "带", "带着", "用")
        for u in page
    ):
        blocks = {
            at: [s for s in own if s.action != "rel:holding"] for at, own in blocks.items()
        }  # no hand is spoken of
    if language == "en":
        blocks = {at: [s for s in own if _said(page, s.action)] for at, own in blocks.items()}
    said = {(at, s.action, s.at) for at, own in blocks.items() for s in own}
    blocks = {
        at: [s for s in own if (s.at, s.action, at) not in said or s.action not in _PLACED]
        for at, own in blocks.items()
    }
    blocks = own_clause(page, blocks, language)
    merged = {at: related(page, at, blocks[at], grammar, known) for at in known}
    out = [step for at in known for step in (Step(ITEM, at), *merged[at])]
    return [*out, *of_page]


def _comes_off(page: Sequence[Unit], steps: Sequence[Step]) -> bool:
    """Is the last step that somebody has on what the text says they take off, or its colour?"""
    worn = steps[-1] if steps[-1].action == "wears" else steps[-2] if len(steps) > 1 else steps[-1]
    colour = steps[-1].action in ("wears", "wears colour")
    return colour and worn.action == "wears" and taken_off(page, worn.at) is not None


_PLACED = {"rel:in": ("through", "of", "full", "filled"), "rel:on": ("over", "off", "covered"), "rel:under": (), "rel:behind": ("after",),
           "rel:above": ()}  # fmt: skip


def _said(page: Sequence[Unit], action: str) -> bool:
    """Does the page have a word for that relation of place at all? The seq2seq fills it in where things stand close in the text."""
    if action not in _PLACED:
        return True
    kin = {"rel:below"} if action == "rel:under" else set()
    return any(u.types & {action, *kin} or u.word.text.lower() in _PLACED[action] for u in page)


def _taken(at: int, blocks: dict[int, list[Step]], known: Sequence[int]) -> list[Step]:
    """What the seq2seq said of somebody earlier, though its words stand behind this one: they are of this one."""
    over = min((k for k in known if k > at), default=10**6)
    taken: list[Step] = []
    for head, own in blocks.items():
        if head < at:
            mine = [s for s in own if at < s.at < over and s.action in ("pose", "feeling", "wears", "wears colour")]
            blocks[head] = [s for s in own if s not in mine]
            taken += mine
    return taken


def _told_of(page: Sequence[Unit], step: Step, quoted: Sequence[bool]) -> bool:
    """A deed or a place that only somebody's speech tells of: "Somebody slept in my bed," said the bear."""
    place = step.action.startswith("rel:") and step.action not in ("rel:holding", "rel:near", "rel:facing")
    return quoted[step.at] and (step.action == "pose" or place) and "speech" not in page[step.at].types


def dropped(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is an item of the seq2seq only the owner, the kind, the title or the clothes of another?"""
    if (wearing(page, at) is not None and page[at].types & {"thing", "garment"}) or absent(page, at, language):
        return True
    if rules.no_thing(page, at, language) or the_hour(page, at, language) or addressed(page, at) or anybody(page, at):
        return True
    return belongs(page, at, language) or modifies(page, at, language) or entitled(page, at, language)


def split(steps: Sequence[Step]) -> tuple[dict[int, list[Step]], list[Step]]:
    """-> item's word -> its steps; the steps of the page."""
    blocks: dict[int, list[Step]] = {}
    of_page: list[Step] = []
    owner: int | None = None
    for step in steps:
        if step.action == ITEM:
            owner = step.at
            blocks[owner] = []
        elif step.action in OF_A_PAGE:
            of_page.append(step)
            owner = None
        elif owner is not None:
            blocks[owner].append(step)
    return blocks, of_page


def passed_over(page: Sequence[Unit], at: int, blocks: dict[int, list[Step]]) -> bool:
    """Is a noun that only the rules see sure enough to be drawn? Known by its very name, told and not said, and not there already."""
    unit = page[at]
    if (
        (unit.types & _NOT_ADDED and taken_off(page, at) is None)
        or ("place" in unit.types and not rules.stands_there(unit))
        or ((quoted := spoken(page))[at] and not shown(page, at, quoted))
    ):
        return False
    if "name" in unit.types:
        return unit.found is None and not any(page[b].word.text == unit.word.text for b in blocks) and _told(page, at)
    if unit.found is None or not (unit.found.exact or "person" in unit.types):
        return False
    if any(
        s.at == at and s.action in ("colour", "wears", "pose", "wears colour") for own in blocks.values() for s in own
    ):
        return False
    dye, which = rules.another(page, at), nth_of(page, at)
    return not any(
        (other := page[b]).found is not None
        and other.found.what == unit.found.what
        and (not dye or rules.another(page, b) == dye or (which in (0, 1) and rules.dye_of(page, b) in ("", dye)))
        and kin_of(page, b) == kin_of(page, at)
        for b in blocks
    )


def _told(page: Sequence[Unit], at: int) -> bool:
    """Somebody who is told of by name is there. Among people who are there, only who is seen to do something of their own."""
    after = page[at + 1] if at + 1 < len(page) else None
    if "possessive" in page[at].types or _ORDINAL.fullmatch(page[at].word.text):
        return False
    if after is not None and after.types & {"pose", "feeling", "rel:holding", "rel:facing", "wear"}:
        return True
    among = any("person" in u.types and ("plural" in u.types or n.word.text == "们") for u, n in pairwise(page[:at]))
    return not among and (after is None or after.word.text != "的")


_ORDINAL = re.compile("老[大二三四五六七八九幺]")  # one of three brothers, who are there already
_SIDES = frozenset(["left of", "right of"])
_SHINE = frozenset(["sun", "moonlight", "sunshine", "sunlight", "阳光", "太阳", "月光"])
_TALL = 1.6  # metres: nobody holds a tree


def _on_its_body(page: Sequence[Unit], at: int) -> bool:
    return any(u.word.text.lower() in BODY for u in page[at + 1 : at + 3])


def _too_tall(unit: Unit) -> bool:
    return unit.found is not None and not unit.types & LIVING and unit.found.height > _TALL


def related(
    page: Sequence[Unit], at: int, own: Sequence[Step], grammar: Sequence[syntax.Told], known: Sequence[int]
) -> list[Step]:
    """An item's steps, where grammar tells the pair otherwise as grammar tells it."""
    mine = [(kind, b) for kind, a, b in grammar if a == at]
    pairs = {frozenset((a, b)) for _, a, b in grammar}
    out = []
    for step in own:
        if not step.action.startswith("rel:"):
            out.append(step)
        elif step.at in known and frozenset((at, step.at)) not in pairs:
            kind = step.action.removeprefix("rel:")
            if (f"not {kind}", -1, step.at) in grammar or (kind == "holding" and _too_tall(page[step.at])):
                continue
            if "possessive" in page[step.at].types and kind != "near" and not _on_its_body(page, step.at):
                continue  # "in the giant's garden", not in the giant
            if _cannot_be(kind, page[at], page[step.at]):
                continue
            if kind == "in" and page[step.at].types & {"person", "name"} and not _on_its_body(page, step.at):
                continue  # "in the garden of Mrs. Green"
            if kind == "riding" and not ridden(page, step.at):
                continue
            if kind == "on" and "person" in page[step.at].types and not any("rel:on" in u.types for u in page):
                continue  # nobody stands on somebody unless the text has a word for it
            if kind in _SIDES and any(a == at and k in _SIDES for k, a, _ in grammar):
                continue
            if kind == "holding" and any(
                ("in", step.at, b) in grammar and ("holding", at, b) in grammar for b in known
            ):
                continue  # it is in the basket that is held
            # grammar says of something else that it stands so to the same thing
            if not any(k == kind and b == step.at for k, a, b in grammar):
                out.append(step)
    return [*out, *(Step(f"rel:{kind}", b) for kind, b in mine if not _cannot_be(kind, page[at], page[b]))]


def _cannot_be(kind: str, one: Unit, other: Unit) -> bool:
    """ "Lying in the sun" is in its light; no mill is in a sack, and no chick holds the hen."""
    if kind == "in" and other.word.text.lower() in _SHINE:
        return True
    if kind == "holding" and "food" in one.types:
        return True  # "a picnic with apples"
    if one.found is None or other.found is None or one.found.height >= other.found.height:
        return kind == "in" and _houses(one, other)
    return kind == "holding" and "animal" in one.types and bool(other.types & LIVING)


def _houses(inner: Unit, outer: Unit) -> bool:
    """A mill in a sack: no building is in what is smaller than it."""
    if inner.found is None or outer.found is None or inner.found.kind != "building":
        return False
    return outer.found.height < inner.found.height
