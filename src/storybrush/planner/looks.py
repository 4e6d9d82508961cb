"""What people wear and how they look: by role, and by trade where only a head is drawn for the trade itself."""

from __future__ import annotations

import zlib
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from storybrush.planner.garment_words import ANY
from storybrush.script import CLOTHES, HATS, Garment, Look

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
# what a word of the text may also be, of somebody who has it on
_KINDS: dict[str, frozenset[str]] = {
    "cap": _JUST_HATS,
    "helmet": frozenset(["knight helm", "fire helmet", "space helmet"]),
    "crown": frozenset(["mian crown", "phoenix crown"]),
    "robe": frozenset(["dragon robe", "kasaya"]),
    "coat": frozenset(["work coat", "chef jacket"]),
    "dress": frozenset(["qipao", "nurse dress"]),
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


# what has a colour of its own, where the text says none
_USUAL = {
    "tail": "green", "tunic": "green", "rags": "brown", "space suit": "white", "ninja suit": "black", "kasaya": "orange",
    "dragon robe": "gold", "work coat": "red", "nurse dress": "white", "chef jacket": "white", "waistcoat": "red",
}  # fmt: skip


# clothes that go over others, from the innermost; all else goes on the body and takes off what was there
_OVER = {"waistcoat": 1, "apron-dress": 1, "armour": 2, "coat": 2, "work coat": 2, "robe": 3}
# hats that have a colour of their own, which no word changes
_HAT_COLOURS = {
    "straw hat": "yellow", "crown": "gold", "witch hat": "black", "helmet": "grey", "santa hat": "red", "pirate hat": "black",
    "knight helm": "grey", "ninja mask": "black", "bamboo hat": "brown", "mian crown": "black", "phoenix crown": "gold", "skullcap": "black",
    "feather hat": "green", "nurse cap": "white", "police cap": "blue", "fire helmet": "red", "toque": "white", "space helmet": "white",
    "halo": "gold", "flower wreath": "green",
}  # fmt: skip


@dataclass
class Wardrobe:
    """What somebody has on. wears: what is seen of it, clothes before hats. under: clothes below a coat, from the innermost.
    shed: what was taken off and is still theirs, the last at the end. said: by the text, or the trade; else each of several wears
    its own."""

    wears: tuple[Garment, ...]
    under: tuple[Garment, ...] = ()
    shed: tuple[Garment, ...] = ()
    said: bool = False

    def put_on(self, what: str, colour: str | None) -> None:
        """A hat takes the place of a hat and a coat goes over the rest; other clothes are changed into."""
        if what == ANY:  # "all in green": what they have on, or would, in that colour
            what = next((g.what for g in self.wears if g.what in CLOTHES), "shirt-trousers")
        theirs = (*self.wears, *reversed(self.shed))
        if what in HATS:  # "the hat" is the one that they have
            own = next((g.what for g in theirs if is_kind(g.what, what)), what)
            fixed = what == "cap" and colour is not None and _HAT_COLOURS.get(own, colour) != colour
            what = {"witch hat": "wizard hat"}.get(own, what) if fixed else own
        new = Garment.model_validate({"what": what, "colour": colour})
        if colour is None:
            same = next((g for g in theirs if g.what == what), None)
            new = same or Garment.model_validate({"what": what, "colour": _USUAL.get(what)})
        self.wear(new)

    def put_back(self) -> None:
        """What was taken off last."""
        if self.shed:
            self.wear(self.shed[-1])

    def wear(self, new: Garment) -> None:
        self.said = True
        self.shed = tuple(g for g in self.shed if slot(g.what) != slot(new.what))
        if new.what in CLOTHES:
            rank, now = _OVER.get(new.what, 0), next((g for g in self.wears if g.what in CLOTHES), None)
            below = (*self.under, now) if now is not None else self.under
            self.under = tuple(g for g in below if _OVER.get(g.what, 0) < rank)
        rest = (g for g in self.wears if slot(g.what) != slot(new.what))
        self.wears = tuple(sorted((*rest, new), key=lambda g: g.what not in CLOTHES))

    def take_off(self, what: str, usual: Garment | None) -> Garment | None:
        """-> what came off, None where it is not on. usual: what somebody has on who would be bare without it."""
        gone = next((g for g in self.wears if is_kind(g.what, what)), None)
        if gone is None:
            self.under = tuple(g for g in self.under if not is_kind(g.what, what))
            return None
        self.said = True
        rest = tuple(g for g in self.wears if g is not gone)
        if gone.what in CLOTHES:
            if not self.under and usual == gone:
                return gone  # never bare
            below = self.under[-1] if self.under else usual
            self.under = self.under[:-1]
            rest = (below, *rest) if below is not None else rest
        self.wears = rest
        self.shed = (*self.shed, gone)
        return gone


def is_kind(what: str, said: str) -> bool:
    """ "The hat" of the text may be any hat."""
    return what == said or what in _KINDS.get(said, ())


def slot(what: str) -> str:
    """Of each of these one thing is drawn on somebody: clothes, hat, glasses."""
    return "clothes" if what in CLOTHES else "hat" if what in HATS else what


def inside_out(what: str) -> int:
    """In which order clothes that are worn at once were put on."""
    return _OVER.get(what, 0)


def own_colour(garment: Garment) -> str | None:
    """The colour in which the art draws it, where that is not the colour that was asked for."""
    if garment.what in _HAT_COLOURS and garment.colour not in (None, _HAT_COLOURS[garment.what]):
        return _HAT_COLOURS[garment.what]
    return "pink" if garment.what in HATS and garment.what not in _HAT_COLOURS and garment.colour == "white" else None


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
