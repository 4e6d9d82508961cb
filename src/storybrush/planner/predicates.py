"""Colours that are said of a thing behind it: "the ball is red", "her dress was blue", 帽子是红色的, "the frog turned pink"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storybrush.planner.belongings import holds_something, made_of
from storybrush.planner.counting import means_several
from storybrush.planner.doers import governed
from storybrush.planner.draft import Draft, PageDraft, Worn
from storybrush.planner.features import Unit
from storybrush.planner.kinship import beast as creature
from storybrush.planner.real import spoken
from storybrush.script import Language

_IS_EN = frozenset(["is", "are", "was", "were", "turn", "turned", "turns", "turning", "become", "became", "becomes", "becoming", "grew", "grown", "grows",
                    "went", "gone", "goes", "painted", "dyed", "coloured", "colored"])  # fmt: skip
_HOW_EN = frozenset(["bright", "dark", "light", "pale", "deep", "very", "all", "so", "quite", "completely", "as", "and", "been", "is", "was", "were", "are",
                     "had", "has", "have", "a", "shade", "of", "made", "woven"])  # fmt: skip
_PAINTS = frozenset(
    ["paint", "paints", "painted", "painting", "dye", "dyes", "dyed", "colour", "coloured", "color", "colored"]
)
_IS_ZH = frozenset(["是", "变", "变成", "变成了", "都是", "全是", "很", "染成", "涂成"])
_HOW_ZH = frozenset(["了", "都", "全", "成", "很", "得", "也", "又", "和", "全身", "是"])
_WHO = frozenset({"person", "animal", "name", "pronoun"})
_PERSON_OF = {"its": "it", "his": "male", "her": "female", "my": "i", "our": "we", "their": "they"}
_BODY = frozenset(["hair", "eyes", "eye", "cheeks", "face", "nose", "头发", "眼睛", "脸", "鼻子"])
_ONLY_BEASTS = frozenset(["scales", "fur", "feathers", "鳞片", "羽毛", "皮毛"])  # of a dragon too
# the coat of an animal is its colour
_COATS = frozenset(
    ["scales", "fur", "feathers", "coat", "wool", "skin", "shell", "毛", "羽毛", "鳞片", "皮毛", "皮肤", "壳", "外壳"]
)


def coloured(draft: PageDraft, language: Language) -> None:
    """Gives each colour that is said behind a verb of being to the noun before it; a garment's, to whoever wears it."""
    page, quoted = draft.units, spoken(draft.units)
    done: set[int] = set()  # black and white: the first
    for at, unit in enumerate(page):
        if "colour" not in unit.types or quoted[at] or not _said_behind(page, at, language):
            continue
        noun = _noun(page, at, language)
        if noun is None or noun in done or page[noun].word.text.lower() in _BODY:
            continue
        if any("negation" in u.types for u in page[noun:at]):
            continue
        item = _of(draft, noun)
        if page[noun].word.text.lower() in _PRONOUNS:
            item = _meant(draft, noun, at, language)
        coat = page[noun].word.text.lower() in _COATS
        wearer = wearer_of(draft, noun, language) if coat or "garment" in page[noun].types else None
        for other in draft.items:  # said of this noun, so of no other, even if this one is not drawn
            if other.sources.get("colour") == at and other is not item:
                del other.values["colour"], other.sources["colour"]
        beast = wearer is not None and ("animal" in wearer.unit.types or page[noun].word.text.lower() in _ONLY_BEASTS)
        if coat and wearer is not None and beast:
            draft.items[:] = [d for d in draft.items if d.at != noun or d is wearer]
            item, wearer = wearer, None
        elif coat and "garment" not in page[noun].types:
            continue
        if item is None and wearer is None and "garment" in page[noun].types:  # 他的外套是灰色的，帽子是棕色的
            wearer = next((d for d in reversed(draft.items) if d.at < noun and d.unit.types & _WHO), None)
        if item is None and wearer is None:
            continue
        done.add(noun)
        if wearer is not None:
            _dress(draft, wearer, noun, at)
        elif item is not None and item.unit.found is not None and (beast or dyed(item)):
            item.values["colour"], item.sources["colour"] = unit.values["colour"], at


def _said_behind(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is no noun behind it that it belongs to?"""
    n = at + 1
    while n < len(page) and ("colour" in page[n].types or page[n].word.text in ("and", ",", "的", "和", "、")):
        n += 1
    return (
        n == len(page)
        or not page[n].types & {"subject", "garment", "unknown", "name"}
        or (language == "en" and page[n - 1].word.text == ",")
        or (language == "en" and page[n - 1].word.text == "and")
        or (language == "en" and made_of(page, n))  # "his coat was of brown wool"
    )


def _noun(page: Sequence[Unit], at: int, language: Language) -> int | None:
    """The noun before the verb of being or becoming, or between a verb of painting and the colour."""
    n = _subject(page, at, language)
    if n is None and language == "en" and at and page[at - 1].types & {"subject", "garment"}:
        paints = any(u.word.text.lower() in _PAINTS for u in page[max(0, at - 5) : at - 1])
        n = at - 1 if paints else None  # "painted the fence white"
    if n is None:
        return None
    if language == "en" and n > 2:  # "the leaves of the tree were yellow": the leaves
        k = n - 1
        while k > 1 and (
            page[k].types & {"own", "colour", "size"} or page[k].word.text.lower() in ("the", "a", "an", "this")
        ):
            k -= 1
        whole = page[k].word.text.lower() == "of" and page[k - 1].types & {"subject", "garment", "unknown"}
        n = k - 1 if whole and not holds_something(page, k - 1) else n
    known = page[n].types & {"subject", "garment", "pronoun", "name"} or page[n].word.text.lower() in _COATS
    known = (
        known or page[n].word.text.lower() in _PRONOUNS or page[n].types & {"tag noun", "unknown"}
    )  # the sky is no item, and its colour is nobody else's
    return n if known else None


def _subject(page: Sequence[Unit], at: int, language: Language) -> int | None:
    verbs, how = (_IS_ZH, _HOW_ZH) if language == "zh" else (_IS_EN, _HOW_EN)
    n, verb = at - 1, False
    while n >= 0 and (
        page[n].word.text.lower() in verbs | how
        or "colour" in page[n].types
        or ("tag adjective" in page[n].types and not verb)
        or (language == "zh" and page[n].word.text[0] in _BRUSHES)
    ):
        verb = verb or page[n].word.text.lower() in verbs or (language == "zh" and page[n].word.text[0] in _BRUSHES)
        n -= 1
    if verb and n > 0 and page[n].word.text == "," and page[n + 1].word.text.lower() in _PAINTS:
        n -= 1  # "the door, painted blue,"
    return n if verb and n >= 0 else None


_BRUSHES = frozenset("刷涂染漆")


def _of(draft: PageDraft, noun: int) -> Draft | None:
    """The item that the word means: its own, or the one that was named so before."""
    found = draft.units[noun].found
    same = [d for d in draft.items if d.at == noun]
    if not same and found is not None:
        same = [d for d in draft.items if d.at < noun and d.unit.found is not None and d.unit.found.what == found.what]
    return same[-1] if same else None


_SMALL = 0.7  # metres
_THEY = frozenset(["they", "them", "both", "all", "他们", "她们", "它们", "们"])
_PRONOUNS = _THEY | {"it", "它"}


def _meant(draft: PageDraft, noun: int, dye: int, language: Language) -> Draft | None:
    """Whose colour "They were blue" says: the last before it that may have one, which people have not. dye: the word of the colour.

    The pronoun of things is nobody who comes in.
    """
    page = draft.units
    several = page[noun].word.text.lower() in _THEY
    before = [d for d in draft.items if d.at < noun and dyed(d)]
    fit = [d for d in before if _of_several(draft, d) == several] or [d for d in before if several and _in_bloom(d)]
    fit = [d for d in fit if not governed(page, d.at, language)] or fit  # the ball, not the grass on which it lay
    if not fit:
        return None
    if not fit[-1].unit.types & _WHO:
        draft.items[:] = [
            d
            for d in draft.items
            if not ("pronoun" in d.unit.types and fit[-1].at < d.at < dye and d.unit.group is not None)
        ]
    return fit[-1]


def dyed(d: Draft) -> bool:
    """May it have a colour? People have that of their clothes; aliens and robots are of one."""
    found = d.unit.found
    return found is not None and (found.kind != "person" or creature(found))


def _in_bloom(d: Draft) -> bool:
    """Flowers: several without a plural, in Chinese."""
    return d.unit.found is not None and d.unit.found.kind == "plant" and d.unit.found.height < _SMALL


def _of_several(draft: PageDraft, d: Draft) -> bool:
    return d.count > 1 or means_several(draft.units, d.at)


def wearer_of(draft: PageDraft, noun: int, language: Language) -> Draft | None:
    """Whose garment it is: "the queen's gown", "her hat", 他的帽子; somebody who is only named as the owner comes in."""
    page = draft.units
    n = noun - 1
    if language == "zh":
        if n < 1 or page[n].word.text != "的":
            return None
        n -= 1
    else:
        while n >= 0 and page[n].types & {"colour", "size", "tag adjective"}:
            n -= 1
    if n < 0:
        return None
    if (
        language == "en" and page[noun + 1 : noun + 2] and page[noun + 1].word.text.lower() == "of"
    ):  # "the scales of the dragon"
        whole = next((k for k in range(noun + 2, min(noun + 5, len(page))) if page[k].types & {"animal"}), None)
        if whole is not None:
            return _of(draft, whole) or come_in(draft, whole, page[whole])
    owner, low = page[n], page[n].word.text.lower()
    there = [d for d in draft.items if d.unit.types & _WHO and d.at < noun]
    if language == "en" and low in _PERSON_OF:
        if others := [d for d in there if d.at != n]:
            return others[-1]
        unit = replace(owner, types=frozenset({"pronoun"}), person=_PERSON_OF[low], found=None)
    elif owner.types & _WHO and (language == "zh" or "possessive" in owner.types):
        if (known := _of(draft, n)) is not None:
            return known
        unit = replace(owner, types=owner.types - {"possessive"})
    else:
        return None
    return come_in(draft, n, unit)


def come_in(draft: PageDraft, n: int, unit: Unit) -> Draft:
    fresh = next((d for d in draft.items if d.at == n), None) or Draft(n, unit)
    if fresh not in draft.items:
        draft.items.append(fresh)
        draft.items.sort(key=lambda d: d.at)
    fresh.unit = unit
    return fresh


def _dress(draft: PageDraft, wearer: Draft, noun: int, at: int) -> None:
    what, colour = draft.units[noun].values["garment"], draft.units[at].values["colour"]
    draft.items[:] = [d for d in draft.items if d.at != noun or d is wearer]
    wearer.wears = [w for w in wearer.wears if w.what != what] + [Worn(what, colour, noun, at)]
