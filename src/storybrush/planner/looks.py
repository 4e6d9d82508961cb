"""What people wear and how they look: by role, and by trade where only a head is drawn for the trade itself."""

from __future__ import annotations

import zlib
from collections.abc import Collection

import numpy as np

from storybrush.script import HATS, Garment, Look

_YOUNG = ("black", "dark brown", "brown", "chestnut", "ginger", "blonde")
_OLD = ("grey", "white")
_LONG = ("long", "braids", "ponytail", "bob", "bun", "curly")
# role -> usual garment, hat, colours of the garment, hair styles, hair colours
_ROLES: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "girl": ("dress", "", ("pink", "yellow", "blue", "green", "orange", "purple"), _LONG, _YOUNG),
    "boy": ("shirt-trousers", "", ("blue", "green", "orange", "yellow", "red"), ("short", "short", "curly"), _YOUNG),
    "woman": ("dress", "", ("green", "blue", "purple", "orange", "brown"), _LONG, _YOUNG),
    "man": ("shirt-trousers", "", ("brown", "blue", "green", "grey"), ("short", "short", "bald"), _YOUNG),
    "grandma": ("apron-dress", "", ("purple", "blue", "brown", "green"), ("bun", "bun", "bob", "curly"), _OLD),
    "grandpa": ("shirt-trousers", "", ("grey", "brown", "green"), ("bald", "short"), _OLD),
    "baby": ("pyjamas", "", ("yellow", "blue", "pink", "white"), ("short", "curly"), _YOUNG),
    "princess": ("dress", "crown", ("pink", "blue", "purple", "yellow"), ("long", "braids", "bun"), _YOUNG),
    "prince": ("uniform", "crown", ("blue", "green", "white"), ("short", "curly"), _YOUNG),
    "king": ("robe", "crown", ("red", "purple", "blue"), ("short", "bob"), ("grey", "white", "brown")),
    "queen": ("robe", "crown", ("purple", "red", "blue"), ("bun", "long"), _YOUNG),
    "farmer": ("overalls", "straw hat", ("blue", "brown", "green"), ("short",), _YOUNG),
    "fisherman": ("coat", "cap", ("yellow", "blue"), ("short", "curly"), ("grey", "brown", "black")),
    "woodcutter": ("shirt-trousers", "", ("red", "green", "brown"), ("short", "curly"), ("brown", "black", "ginger")),
    "soldier": ("uniform", "helmet", ("green", "red", "blue"), ("short",), _YOUNG),
    "witch": ("robe", "witch hat", ("black", "purple"), ("long", "curly"), ("grey", "black", "ginger")),
    "wizard": ("robe", "witch hat", ("blue", "purple"), ("long", "bob"), _OLD),
    "fairy": ("dress", "", ("pink", "green", "yellow"), ("bun", "long", "curly"), _YOUNG),
    "teacher": ("shirt-skirt", "", ("orange", "blue", "green"), ("bob", "bun", "short"), _YOUNG),
    "doctor": ("coat", "", ("white",), ("short", "bob"), _YOUNG),
    "mermaid": ("tail", "", ("green", "blue", "purple", "pink"), ("long", "curly", "ponytail"), _YOUNG),
    "elf": ("tunic", "pointed cap", ("green", "green", "red", "brown"), ("short", "bob", "long"), _YOUNG),
    "pirate": ("waistcoat", "pirate hat", ("red", "blue", "black"), ("short", "curly"), _YOUNG),
    "knight": ("armour", "knight helm", ("grey", "grey", "gold", "blue"), ("short",), _YOUNG),
    "ninja": ("ninja suit", "ninja mask", ("black", "black", "blue", "red"), ("short",), ("black", "dark brown")),
    "swordsman": ("hanfu", "bamboo hat", ("blue", "white", "black", "green"), ("bun",), ("black",)),
    "monk": ("kasaya", "", ("orange", "yellow", "brown", "red"), ("bald",), ("black",)),
    "emperor": ("dragon robe", "mian crown", ("gold", "yellow", "red"), ("short",), ("black", "grey")),
    "empress": ("dragon robe", "phoenix crown", ("red", "purple", "gold"), ("bun",), ("black",)),
    "beggar": ("rags", "", ("brown", "grey", "green"), ("short", "curly"), _OLD),
    "merchant": ("hanfu", "skullcap", ("purple", "blue", "brown"), ("short",), ("black", "grey")),
    "hunter": ("tunic", "feather hat", ("green", "brown", "orange"), ("short", "curly"), _YOUNG),
    "nurse": ("nurse dress", "nurse cap", ("white", "white", "pink", "blue"), ("bun", "bob", "ponytail"), _YOUNG),
    "police-officer": ("uniform", "police cap", ("blue", "blue", "black"), ("short", "bun"), _YOUNG),
    "firefighter": ("work coat", "fire helmet", ("red", "orange"), ("short", "ponytail"), _YOUNG),
    "cook": ("chef jacket", "toque", ("white",), ("short", "bob"), _YOUNG),
    "astronaut": ("space suit", "space helmet", ("white", "white", "orange"), ("short", "bob"), _YOUNG),
    "angel": ("robe", "halo", ("white", "white", "yellow", "blue"), ("curly", "long", "bob"), ("blonde", "brown", "ginger", "black")),
    "giant": ("rags", "", ("brown", "green", "grey"), ("short", "curly", "bald"), _YOUNG),
    "dwarf": ("tunic", "pointed cap", ("red", "blue", "green"), ("short", "bob"), ("white", "grey", "ginger", "brown")),
}  # fmt: skip
FEMALE = {"girl", "woman", "grandma", "princess", "queen", "witch", "fairy", "mermaid", "empress", "nurse"}
MALE = {
    "boy", "man", "grandpa", "prince", "king", "farmer", "fisherman", "woodcutter", "soldier", "wizard", "pirate", "knight",
    "swordsman", "monk", "emperor", "beggar", "merchant", "hunter", "giant", "dwarf",
}  # fmt: skip
# the others may be women too, if the text says so
MEN = {"boy", "man", "grandpa", "prince", "king", "wizard", "emperor"}
CHILDREN = ("girl", "boy", "child", "baby", "student", "prince", "princess")
# somebody who is known by a garment, by what the story calls them
_KNOWN_BY = {"小红帽": ("hood", "red"), "red riding hood": ("hood", "red"), "little red riding hood": ("hood", "red")}
# animals of which no coat is the usual one
OF_MANY_COATS = frozenset(
    ["cat", "dog", "horse", "rabbit", "bird", "cow", "parrot", "mouse", "duck", "chipmunk", "dragon"]
)
# hats that "the hat" of the text may be: a wizard's hat stays one when the text says that it is blue
_JUST_HATS = frozenset(HATS) - {
    "cap",
    "crown",
    "headscarf",
    "bow",
    "flower wreath",
    "mian crown",
    "phoenix crown",
    "halo",
}


def look_of(what: str, seed: int, taken: Collection[str | None] = ()) -> Look:
    """A fitting look: what the role wears, hair and skin by the seed. taken: colours that others wear, so that they are told apart."""
    rng = np.random.default_rng([seed, zlib.crc32(what.encode())])

    def pick(options: tuple[str, ...]) -> str:
        return options[int(rng.integers(len(options)))]

    if what not in _ROLES:
        return Look(fur=int(rng.integers(3)))
    garment, hat, dyes, styles, colours = _ROLES[what]
    dye = pick(dyes)
    if dye in taken:
        dye = next((d for d in dyes if d not in taken), dye)
    wears = [{"what": garment, "colour": dye}] + ([{"what": hat}] if hat else [])
    return Look.model_validate(
        {"wears": wears, "skin": int(rng.integers(6)), "hair_style": pick(styles), "hair_colour": pick(colours)}
    )


def usual_garment(what: str) -> str:
    """What somebody wears of whom the text says only the colour."""
    return _ROLES[what][0] if what in _ROLES else "shirt-trousers"


# what has a colour of its own, where the text says none
_USUAL = {
    "tail": "green", "tunic": "green", "rags": "brown", "space suit": "white", "ninja suit": "black", "kasaya": "orange",
    "dragon robe": "gold", "work coat": "red", "nurse dress": "white", "chef jacket": "white", "waistcoat": "red",
}  # fmt: skip


def dress(wears: tuple[Garment, ...], said: list[tuple[str, str | None]]) -> tuple[Garment, ...]:
    """What is worn after the text spoke of clothes: a new dress replaces the old one, a hat only the hat."""
    for what, colour in said:
        if what == "cap":  # also the word for any hat
            what = next((g.what for g in wears if g.what in _JUST_HATS), what)
        new = Garment.model_validate({"what": what, "colour": colour})
        if colour is None:
            same = next((g for g in wears if g.what == what), None)
            new = same or Garment.model_validate({"what": what, "colour": _USUAL.get(what)})
        wears = (*(g for g in wears if (g.what in HATS) != (what in HATS)), new)
    return tuple(sorted(wears, key=lambda g: g.what in HATS))


def known_by(word: str) -> tuple[str, str] | None:
    """Little Red Riding Hood, 小红帽 -> the garment that the name speaks of, and its colour."""
    return _KNOWN_BY.get(word.lower())


# Trades that the art shows as a head only: a whole person in the clothes of the trade. garment, its colour, hat, colour of the hat
_TRADES: dict[str, tuple[str, str, str, str]] = {
    "guard": ("uniform", "red", "helmet", "black"),
    "pilot": ("uniform", "blue", "police cap", "blue"),  # with a peak
    "construction-worker": ("overalls", "orange", "helmet", "yellow"),
    "factory-worker": ("overalls", "blue", "helmet", "yellow"),
    "mechanic": ("overalls", "blue", "cap", "red"),
    "scientist": ("coat", "white", "", ""),
    "health-worker": ("coat", "white", "", ""),
    "judge": ("robe", "black", "", ""),
    "detective": ("coat", "brown", "cap", "brown"),
    "office-worker": ("shirt-trousers", "white", "", ""),
    "technologist": ("shirt-trousers", "green", "", ""),
    "artist": ("shirt-trousers", "yellow", "beret", "red"),
    "singer": ("shirt-trousers", "purple", "", ""),
}
# trades that are drawn whole, but as "policewoman" or "male chef" by a head only
_ALSO_BY_SEX = ("police-officer", "firefighter", "cook", "astronaut")


def trade_of(what: str) -> tuple[str, tuple[Garment, ...]] | None:
    """A head-only role -> (man, woman or "" for either, what the trade wears); None: it stays as it is drawn."""
    sex, _, trade = what.partition("-") if what.startswith(("man-", "woman-")) else ("", "", what)
    if sex and trade in _ALSO_BY_SEX:
        garment, hat, (colour, *_), *_ = _ROLES[trade]
        dye: str | None = None
    elif trade in _TRADES:
        garment, colour, hat, dye = _TRADES[trade]
    else:
        return None
    wears = [Garment.model_validate({"what": garment, "colour": colour})]
    wears += [Garment.model_validate({"what": hat, "colour": dye})] if hat else []
    return sex, tuple(wears)
