"""Which drawn item is which item of the gold, and what counts as the same value.

The rules are those of the gold's own description: near words are one (dawn and morning; `on` an animal's back and `riding`;
`under` and `below`; looking and watching), the two ends of a relation may be told the other way round, and items of one word
of the text are one: "they", drawn as a girl and a boy, is found once and is two.
"""

from __future__ import annotations

from typing import Any, get_args

from storybrush.language.attributes import Attributes
from storybrush.language.lexicon import Lexicon
from storybrush.script import ROOMS, Item, Place, Scene

Gold = dict[str, Any]
Group = tuple[Item, ...]  # the items of one word of the text

TIMES = {"morning": "dawn", "noon": "day", "afternoon": "day", "evening": "sunset"}
WEATHERS = {"sunny": "clear", "hot": "clear", "hail": "storm"}
FEELINGS = {
    "proud": "happy", "confused": "surprised", "nervous": "afraid", "worried": "afraid", "tired": "sleepy", "calm": "neutral",
}  # fmt: skip
# The other way round, the same place. "near" has no direction.
INVERSE = {
    "left of": "right of", "right of": "left of", "above": "under", "under": "above", "behind": "in front of", "in front of": "behind",
    "near": "near",
}  # fmt: skip
PRONOUNS = {
    "i": "我",
    "me": "我",
    "he": "他",
    "him": "他",
    "she": "她",
    "her": "她",
    "they": "他们",
    "them": "他们",
    "we": "我们",
}
MOONLIT = ("moon", "star", "full moon", "stars")


def labels(item: Item) -> set[str]:
    """All names of what is drawn, and what the text calls it."""
    names = {item.what, item.what.replace("-", " "), item.words.lower()}
    if item.what in Lexicon.load():
        subject = Lexicon.load().subject(item.what)
        names |= {w.lower() for w in (*subject.en, *subject.zh)}
        if subject.category in ("person", "fantasy"):
            names |= {"person"} | ({"child"} if item.what in ("girl", "boy", "baby") else set())
    return names


def groups(scene: Scene) -> list[Group]:
    by_word: dict[tuple[int, int], list[Item]] = {}
    for item in scene.items:
        by_word.setdefault((item.span.start, item.span.end) if item.span else (-1, id(item)), []).append(item)
    return [tuple(some) for some in by_word.values()]


def same(group: Group, gold: Gold) -> bool:
    wanted = {w.lower() for w in gold["what"]} | {gold["zh"]}
    return any(labels(item) & wanted for item in group)


def named(group: Group, gold: Gold) -> bool:
    """The very word of the gold: of two children, "I" is 我 and not 穆托妮."""
    return any(gold["zh"] in {item.words, PRONOUNS.get(item.words.lower())} for item in group)


def match(scene: Scene, gold: list[Gold]) -> dict[int, Group]:
    """Gold item -> what was drawn for it, each used once; must-items choose first, and the very word before the kind."""
    free = groups(scene)
    out = {}
    for n in sorted(range(len(gold)), key=lambda n: not gold[n]["must"]):
        fit = next((g for g in free if named(g, gold[n])), None) or next((g for g in free if same(g, gold[n])), None)
        if fit is not None:
            out[n] = fit
            free.remove(fit)
    return out


def setting_fits(scene: Scene, gold: Gold, kind: str) -> bool:
    """Does the page say this field as the gold does? A default that the text did not give is not an answer."""
    wanted, got = gold["setting"][kind], getattr(scene.setting, kind)
    if scene.setting.span is None:
        return False
    if kind == "place" and got not in ROOMS and "outdoors" in wanted:
        return True  # the span says that the page told it
    if kind == "place":
        return got in {Attributes.load().find("place", word) or word for word in wanted} | set(wanted)
    table = {"time": TIMES, "weather": WEATHERS}.get(kind, {})
    fine = {table.get(wanted, wanted)}
    if wanted == "evening" and any(set(MOONLIT) & set(item["what"]) for item in gold["items"]):
        fine.add("night")
    return got in fine


def sayable(gold: Gold, kind: str) -> bool:
    """Can a Setting say it at all? There is no `well`, no inside of a bus among the places."""
    if kind != "place":
        return True
    wanted = gold["setting"]["place"]
    return "outdoors" in wanted or any(
        word in get_args(Place) or Attributes.load().find("place", word) for word in wanted
    )


def feeling_of(word: str) -> str | None:
    return FEELINGS.get(word) or Attributes.load().find("feeling", word)


def poses_of(words: list[str]) -> set[str]:
    return {pose for word in words if (pose := Attributes.load().find("pose", word)) is not None}


def garments_of(words: list[str]) -> set[str]:
    return {kind for word in words if (kind := Attributes.load().find("garment", word)) is not None}


def kind_of(predicate: str, onto: Group | None = None) -> str:
    """A relation's kind with near words made one. onto: what it is on."""
    kind = predicate.replace("_", " ")
    kind = {"below": "under"}.get(kind, kind)
    if kind == "riding" and onto and any(item.what in Lexicon.load() and _animal(item.what) for item in onto):
        return "on"
    return kind


def _animal(what: str) -> bool:
    return Lexicon.load().subject(what).category in ("animal", "bird", "insect", "reptile", "sea")


def told(scene: Scene, one: Group, other: Group) -> set[str]:
    """Kinds of all relations between two groups, as seen from the first."""
    out = set()
    for r in scene.relations:
        for subject, object, turned in ((one, other, False), (other, one, True)):
            if r.subject in {i.id for i in subject} and r.object in {i.id for i in object}:
                kind = kind_of(r.kind, object)
                if not turned:
                    out.add(kind)
                elif kind in INVERSE:
                    out.add(INVERSE[kind])
    return out
