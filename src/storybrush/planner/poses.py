"""What somebody does, where the seq2seq says nothing of them; and what they do instead, where the deed is not for their kind."""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner.counting import means_several
from storybrush.planner.deeds import LATER, unreal
from storybrush.planner.doers import WHO, doer_of, joined
from storybrush.planner.draft import Draft, PageDraft
from storybrush.planner.features import Unit
from storybrush.planner.pronouns import fits
from storybrush.planner.reader import Found
from storybrush.planner.real import spoken
from storybrush.script import Language


def posed(draft: PageDraft, language: Language) -> None:
    """Where the seq2seq says no pose of somebody: the first deed that the sentence says of them, if it is really done."""
    quoted = spoken(draft.units)
    for at, unit in enumerate(draft.units):
        if "pose" not in unit.types or (
            unit.values["pose"] not in LATER and not _done(draft.units, at, language, quoted[at])
        ):
            continue
        described = _described(draft, at) if language == "zh" else None
        doer = described if described is not None else doer_of(draft.units, at, language)
        if doer is not None and quoted[doer] and not quoted[at]:
            doer = None  # "Good morning, Crow," said the fox
        speaks = unit.values["pose"] == "point"
        who = (
            next((d for d in draft.items if d.at == doer), None)
            or (None if speaks else _meant(draft, doer))
            or _behind(draft, at)
        )
        seated = who is not None and unit.values["pose"] == "sit" and _seated(who)
        for one in () if speaks else _meant_again(draft, doer):
            if "pose" not in one.values or _arrives(draft, one):
                one.values["pose"], one.sources["pose"] = unit.values["pose"], at
        says_more = who is not None and (described == who.at or seated or _arrives(draft, who))
        if who is not None and ("pose" not in who.values or says_more) and who.unit.types & WHO:
            who.values["pose"] = unit.values["pose"]
            who.sources["pose"] = at
    for d in draft.items:
        d.comes = _arrives(draft, d)


# what the arms do, which is seen less than that one sits: "clapped on her chair"
_COMES = frozenset(["came", "come", "comes", "went", "go", "goes", "来到", "走到", "走进", "走来", "来了"])
_GESTURES = frozenset(["cheer", "wave", "point", "stand", "think", "hug"])
_AT_TABLE = frozenset(["eat", "drink", "sing", "play", "read"])


def _seated(who: Draft) -> bool:
    """Whether sitting says more than the pose that the seq2seq has chosen."""
    pose = who.values.get("pose", "stand")
    return pose in _GESTURES or (pose in _AT_TABLE and any(kind == "on" for kind, _ in who.related))


def _meant(draft: PageDraft, doer: int | None) -> Draft | None:
    """他走过小河: a pronoun that is no item of its own means the last of the living before it."""
    if doer is None or "pronoun" not in draft.units[doer].types or draft.units[doer].person not in ("male", "female"):
        return None
    before = [d for d in draft.items if d.at < doer and d.unit.types & WHO]
    return max(before, key=lambda d: d.at) if before else None


def _meant_again(draft: PageDraft, doer: int | None) -> list[Draft]:
    """Whom a pronoun means that is no item of its own: "Two boys came to the river. They danced"."""
    if doer is None or "pronoun" not in draft.units[doer].types or any(d.at == doer for d in draft.items):
        return []
    person = draft.units[doer].person
    before = [d for d in draft.items if d.at < doer and d.unit.types & WHO]
    if person in ("male", "female"):
        return [d for d in before[-1:] if fits(d.unit, person) and not means_several(draft.units, d.at)]
    if person != "they" or not before:
        return []
    if means_several(draft.units, before[-1].at):
        return before[-1:]
    return before[-2:] if len(before) > 1 and joined(draft.units, before[-2].at, before[-1].at) else []


def _arrives(draft: PageDraft, who: Draft) -> bool:
    """Whether all that is said of them so far is that they came: what they do there is what is seen."""
    at = who.sources.get("pose")
    return who.values.get("pose") == "walk" and at is not None and draft.units[at].word.text.lower() in _COMES


def _described(draft: PageDraft, at: int) -> int | None:
    """睡着的兔子: the deed describes the noun behind 的."""
    behind = draft.units[at + 1 : at + 4]
    texts = [u.word.text for u in behind]
    if "的" in texts[:2]:
        after = at + 2 + texts.index("的")
        return after if after < len(draft.units) and draft.units[after].types & WHO else None
    return None


def _behind(draft: PageDraft, at: int) -> Draft | None:
    """ "On a bench sat an old woman", 树上停着三只小鸟: the deed stands before the one who does it, and nobody else is named before it."""
    for item in sorted(draft.items, key=lambda d: d.at):
        living = bool(item.unit.types & WHO)
        between = draft.units[min(item.at, at) : max(item.at, at)]
        if living and not any(u.word.text in "。！？；!?.;，,\n" for u in between):
            near = at < item.at <= at + 6 and not any("pose" in u.types for u in draft.units[at + 1 : item.at])
            return item if near else None
    return None


def _done(page: Sequence[Unit], at: int, language: Language, quoted: bool) -> bool:
    """Is a word of one of the first poses, which `deeds` leaves alone, a deed that somebody does here?"""
    return not (quoted or "subject" in page[at].types or unreal(page, at, language))


def pose_of(pose: str, found: Found, dressed: bool) -> str:
    """What somebody of that kind does instead, where the deed is not for them: a horse drinks with its head down."""
    if found.kind == "person":
        return pose
    if dressed:  # upright, as people are
        return {"lie": "sleep", "rear": "jump", "look back": "stand", "sing": "dance"}.get(pose, pose)
    return {"drink": "eat", "climb": "rear"}.get(pose, pose)
