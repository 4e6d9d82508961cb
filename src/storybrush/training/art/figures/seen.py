"""What a drawing of somebody shows, which is less than whom it means: a doctor's head without anything on it is a woman's.

The painter is told whom a drawing means (`subject`); who judges by looking can only be asked what it shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .more import MORE_PEOPLE
from .spec import ANIMALS, PEOPLE

# marks that one sees: hat or garment -> those who are known by it
HATS = {
    "crown": ("princess", "prince", "king", "queen"), "witch hat": ("witch", "wizard"), "helmet": ("soldier", "knight"),
    "wizard hat": ("wizard", "witch"), "pointed cap": ("elf", "dwarf", "witch", "wizard"), "pirate hat": ("pirate",),
    "knight helm": ("knight", "soldier"), "ninja mask": ("ninja",), "mian crown": ("emperor",),
    "phoenix crown": ("empress", "queen", "princess"), "feather hat": ("hunter",), "nurse cap": ("nurse",),
    "police cap": ("police officer",), "fire helmet": ("firefighter",), "toque": ("cook",), "space helmet": ("astronaut",),
    "halo": ("angel",), "santa hat": ("santa",),
}  # fmt: skip
GARMENTS = {
    "armour": ("knight", "soldier"), "tail": ("mermaid",), "space suit": ("astronaut",), "ninja suit": ("ninja",),
    "kasaya": ("monk",), "dragon robe": ("emperor", "empress", "king", "queen"), "work coat": ("firefighter",),
    "rags": ("beggar",), "nurse dress": ("nurse",), "chef jacket": ("cook",), "waistcoat": ("pirate",),
}  # fmt: skip
# on the body whatever it wears: wings, a quiver, a tank of air
BODIES = {"fairy": ("fairy",), "angel": ("angel",), "hunter": ("hunter",), "mermaid": ("mermaid",)}
HEADS = {"elf": ("elf",), "dwarf": ("dwarf",)}  # ears, a nose
TOGETHER = {"farmer": ("straw hat", "overalls"), "doctor": ("none", "coat")}  # hat and garment
WOMEN = (
    "girl", "woman", "grandma", "princess", "queen", "witch", "fairy", "mermaid", "empress", "nurse", "angel",
)  # fmt: skip
OLD = ("grandma", "grandpa")
EITHER = (
    "teacher",
    "doctor",
    "soldier",
    "astronaut",
    "firefighter",
    "police officer",
    "cook",
    "elf",
    "ninja",
    "swordsman",
)


def anybody(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Who it may be by hair and age alone, likeliest first."""
    subject = row["subject"]
    if subject in OLD or row.get("hair_colour") in ("grey", "white"):
        return ("grandma", "grandpa") if subject in WOMEN or subject in EITHER else ("grandpa", "grandma")
    if subject == "baby":
        return ("baby", "boy", "girl")
    women, men = ("girl", "woman"), ("boy", "man")
    if subject in EITHER or row.get("hair_style") in ("long", "braids", "bun", "ponytail", "bob"):
        return (*women, *men)
    return (*women, *men) if subject in WOMEN else (*men, *women)


def seen(row: Mapping[str, Any]) -> tuple[str, ...]:
    """row: the label of a drawing of a figure, head or body -> what somebody may rightly call it, likeliest first.

    Where hat and garment speak of two trades both are named: either is what the drawing shows.
    """
    subject, part = row["subject"], row.get("part", "whole")
    if subject in ANIMALS:
        return ("animal",) if part == "body" else (subject,)
    hat = row.get("hat", "none") if part != "body" else "none"
    garment = row.get("garment", "none") if part != "head" else "none"
    marks = [*HATS.get(hat, ()), *GARMENTS.get(garment, ())]
    marks += BODIES.get(subject, ()) if part != "head" else ()
    marks += HEADS.get(subject, ()) if part != "body" else ()
    whole = TOGETHER.get(subject)
    if part == "whole" and whole == (hat, garment) and (subject != "doctor" or row.get("garment_colour") == "white"):
        marks.append(subject)
    if subject in marks:
        return (subject, *(m for m in dict.fromkeys(marks) if m != subject))
    if marks:
        return tuple(dict.fromkeys(marks))
    return ("person",) if part == "body" else anybody(row)


def is_figure(row: Mapping[str, Any]) -> bool:
    """A label of this kit, and of no other."""
    return "fur" in row and row["subject"] in (*PEOPLE, *MORE_PEOPLE, *ANIMALS)
