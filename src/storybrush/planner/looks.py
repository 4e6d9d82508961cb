"""What people wear and how they look: by role, and by trade where only a head is drawn for the trade itself."""

from __future__ import annotations

import zlib

import numpy as np

from storybrush.script import Garment, Look

HATS = {"cap", "straw hat", "crown", "witch hat", "headscarf", "bow", "helmet"}
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
}
FEMALE = {"girl", "woman", "grandma", "princess", "queen", "witch", "fairy"}
MALE = {"boy", "man", "grandpa", "prince", "king", "farmer", "fisherman", "woodcutter", "soldier", "wizard"}


def look_of(what: str, seed: int) -> Look:
    """A fitting look: what the role wears, hair and skin by the seed."""
    rng = np.random.default_rng([seed, zlib.crc32(what.encode())])

    def pick(options: tuple[str, ...]) -> str:
        return options[int(rng.integers(len(options)))]

    if what not in _ROLES:
        return Look(fur=int(rng.integers(3)))
    garment, hat, dyes, styles, colours = _ROLES[what]
    wears = [{"what": garment, "colour": pick(dyes)}] + ([{"what": hat}] if hat else [])
    return Look.model_validate(
        {"wears": wears, "skin": int(rng.integers(6)), "hair_style": pick(styles), "hair_colour": pick(colours)}
    )


def dress(wears: tuple[Garment, ...], said: list[tuple[str, str | None]]) -> tuple[Garment, ...]:
    """What is worn after the text spoke of clothes: a new dress replaces the old one, a hat only the hat."""
    for what, colour in said:
        new = Garment.model_validate({"what": what, "colour": colour})
        same = next((g for g in wears if g.what == what), None)
        if same is not None and colour is None:
            new = same
        wears = (*(g for g in wears if (g.what in HATS) != (what in HATS)), new)
    return tuple(sorted(wears, key=lambda g: g.what in HATS))


# Trades that the art shows as a head only: a whole person in the clothes of the trade. garment, its colour, hat, colour of the hat
_TRADES: dict[str, tuple[str, str, str, str]] = {
    "firefighter": ("uniform", "red", "helmet", "red"),
    "police-officer": ("uniform", "blue", "cap", "blue"),
    "guard": ("uniform", "red", "helmet", "black"),
    "pilot": ("uniform", "blue", "cap", "white"),
    "astronaut": ("uniform", "white", "helmet", "white"),
    "construction-worker": ("overalls", "orange", "helmet", "yellow"),
    "factory-worker": ("overalls", "blue", "helmet", "yellow"),
    "mechanic": ("overalls", "blue", "cap", "red"),
    "cook": ("apron-dress", "white", "", ""),
    "scientist": ("coat", "white", "", ""),
    "health-worker": ("coat", "white", "", ""),
    "judge": ("robe", "black", "", ""),
    "detective": ("coat", "brown", "cap", "brown"),
    "office-worker": ("shirt-trousers", "white", "", ""),
    "technologist": ("shirt-trousers", "green", "", ""),
    "artist": ("shirt-trousers", "yellow", "", ""),
    "singer": ("shirt-trousers", "purple", "", ""),
}


def trade_of(what: str) -> tuple[str, tuple[Garment, ...]] | None:
    """A head-only role -> (man, woman or "" for either, what the trade wears); None: it stays as it is drawn."""
    sex, _, trade = what.partition("-") if what.startswith(("man-", "woman-")) else ("", "", what)
    if trade not in _TRADES:
        return None
    garment, colour, hat, dye = _TRADES[trade]
    wears = [Garment.model_validate({"what": garment, "colour": colour})]
    wears += [Garment.model_validate({"what": hat, "colour": dye})] if hat else []
    return sex, tuple(wears)
