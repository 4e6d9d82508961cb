"""Our own paper dolls: whole people and animals, and their heads and bodies apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import numpy as np

from storybrush.training.art import figures, recolour
from storybrush.training.art.drawing import SPRITE, FromSpec, Label, Painted, render_svg
from storybrush.training.art.figures import parts
from storybrush.training.art.sources.source import Materials

# everyday: bodies as stories mostly have them; beast, beast-head: those of animals as nature made them; hatted-head: of no family
Part = Literal["whole", "head", "body", "everyday", "beast", "beast-head", "hatted-head"]
ALL_HEADS = ("head", "beast-head", "hatted-head")
PROJECT = "drawn by the project; nothing to get"


FAMILY = len(figures.FEELINGS)  # heads that differ in the feeling only; every second group of so many is one
WITH_WOOD = ("climb", "sweep", "dig", "carry", "ride")
WILD = 0.25  # share of drawings whose clothes, hats, hair and colours are drawn for themselves


def random_figure(seed: int) -> figures.FigureSpec:
    """As stories need them: animals mostly on four legs, some with a hat, people in every pose."""
    rng = np.random.default_rng(seed)
    if rng.random() < 0.4:
        return _person(rng)
    fixed: dict[str, Any] = {"subject": str(rng.choice(figures.ANIMALS)), "garment_colour": _colour(rng)}
    if rng.random() >= 0.75:
        return figures.random_wild(rng, **fixed) if rng.random() < WILD else figures.random_more(rng, **fixed)
    natural = [p for p in figures.all_poses_of(fixed["subject"]) if not figures.FigureSpec(fixed["subject"], p).upright]
    fixed |= {"garment": "none", "pose": str(rng.choice(natural)), "hat": _hat(rng) if rng.random() < 0.2 else "none"}
    feelings = ("neutral", "happy") if rng.random() < 0.5 else figures.FEELINGS
    fixed["feeling"] = "sleepy" if fixed["pose"] == "sleep" else str(rng.choice(feelings))
    return figures.random_more(rng, **fixed)


def random_upright(seed: int) -> figures.FigureSpec:
    """Somebody on two legs, facing right: people, and three times in ten an animal, bare, bare with a hat, or dressed."""
    return _upright(np.random.default_rng((seed, 2)))


def random_everyday(seed: int) -> figures.FigureSpec:
    """What most pages ask for: somebody, or now and then a dressed animal, in plain clothes of any colour, empty-handed."""
    rng = np.random.default_rng((seed, 5))
    pools = (figures.PEOPLE[:7], figures.PEOPLE[7:], figures.MORE_PEOPLE, figures.ANIMALS)
    subject = str(rng.choice(pools[int(rng.choice(4, p=(0.5, 0.2, 0.1, 0.2)))]))
    fixed: dict[str, Any] = {"subject": subject, "garment_colour": _colour(rng), "facing": "right"}
    fixed["pose"] = str(rng.choice(("stand", "stand", "stand", "walk", *figures.PEOPLE_POSES)))
    if subject in figures.ANIMALS or (subject in figures.PEOPLE[:7] and rng.random() < 0.4):
        fixed["garment"] = str(rng.choice([g for g in figures.GARMENTS if g not in ("none", "armour", "qipao")]))
    return figures.random_spec(rng, **fixed)


# what does not show on a bare beast is always the same: else two equal drawings would have two names, one held out and one learned
BARE: dict[str, Any] = {"garment": "none", "garment_colour": "red", "hat": "none", "facing": "right"}


def random_beast(seed: int) -> figures.FigureSpec:
    """An animal on four legs, or on two and wings, facing right; each does all that it can as often."""
    rng = np.random.default_rng((seed, 6))
    subject = str(rng.choice(figures.ANIMALS))
    natural = [p for p in figures.all_poses_of(subject) if not figures.FigureSpec(subject, p).upright]
    pose = str(rng.choice(natural))
    # from the side a beast's body is what it is from three quarters
    view = "front" if pose in figures.BEAST_FRONT_POSES and rng.random() < 0.3 else "quarter"
    return figures.random_more(rng, subject=subject, pose=pose, view=view, feeling="happy", **BARE)


def random_beast_head(seed: int) -> figures.FigureSpec:
    """What heads of those on two legs have too seldom: an animal that sleeps, a bird that sings; the others, awake, in any mood."""
    rng = np.random.default_rng((seed, 7))
    subject = str(rng.choice(figures.ANIMALS))
    poses = [p for p in ("sleep", "sing", "stand") if p in figures.all_poses_of(subject)]
    pose = str(rng.choice([p for p in poses if not figures.FigureSpec(subject, p).upright]))
    feeling = "sleepy" if pose == "sleep" else str(rng.choice(figures.FEELINGS))
    return figures.random_more(rng, subject=subject, pose=pose, feeling=feeling, view="quarter", **BARE)


def random_hatted_head(seed: int) -> figures.FigureSpec:
    """Half of them animals in a hat, of which `heads` has two for each animal and hat; half of them anybody, each another."""
    rng = np.random.default_rng((seed, 8))
    if rng.random() < 0.5:
        return _person(rng, facing="right")
    subject, feeling = str(rng.choice(figures.ANIMALS)), str(rng.choice(figures.FEELINGS))
    fixed: dict[str, Any] = BARE | {"hat": _hat(rng), "pose": "wave"}  # one that stands would be on four legs
    return figures.random_more(rng, subject=subject, feeling=feeling, **fixed)


def family_of(seed: int) -> int | None:
    """The number of the family that the head of this seed belongs to."""
    return seed // (2 * FAMILY) if seed % (2 * FAMILY) < FAMILY else None


def random_relative(seed: int) -> figures.FigureSpec:
    """One of a family: heads of one figure that differ in the feeling only."""
    base = _upright(np.random.default_rng((seed // (2 * FAMILY), 3)))
    # what is the body's business is the same for all families; a bare animal that stands would be on four legs
    pose = "stand" if base.is_person or base.garment != "none" else "wave"
    accessory = base.accessory if base.accessory == "glasses" else "none"
    calm = {"pose": pose, "holds": "none", "build": "usual", "pattern": "plain", "accessory": accessory}
    return replace(base, feeling=figures.FEELINGS[seed % FAMILY], **calm)


def _colour(rng: np.random.Generator) -> str:
    """Red as often as grey, whatever the trade usually wears."""
    return str(rng.choice(list(figures.COLOURS)))


def _hat(rng: np.random.Generator) -> str:
    return str(rng.choice((*figures.HATS[1:], *figures.MORE_HATS)))


def _person(rng: np.random.Generator, **fixed: Any) -> figures.FigureSpec:
    fixed |= {"subject": str(rng.choice((*figures.PEOPLE, *figures.MORE_PEOPLE))), "garment_colour": _colour(rng)}
    return figures.random_wild(rng, **fixed) if rng.random() < WILD else figures.random_more(rng, **fixed)


def _upright(rng: np.random.Generator) -> figures.FigureSpec:
    if rng.random() < 0.7:
        return _person(rng, facing="right")
    subject = str(rng.choice(figures.ANIMALS))
    fixed: dict[str, Any] = {"subject": subject, "garment_colour": _colour(rng), "facing": "right"}
    kind = rng.random()
    if kind < 0.4:
        if rng.random() < WILD:
            return figures.random_wild(rng, **fixed)
        clothes = [g for g in figures.GARMENTS if g not in ("none", "armour", "qipao")]
        return figures.random_more(rng, **fixed, garment=str(rng.choice(clothes)))
    poses = [p for p in (*figures.PEOPLE_POSES, *figures.MORE_POSES) if figures.FigureSpec(subject, p).upright]
    pose = str(rng.choice(poses))
    feeling = "crying" if pose == "cry" else str(rng.choice(figures.FEELINGS))
    hat = _hat(rng) if kind < 0.7 else "none"
    return figures.random_more(rng, **fixed, garment="none", pose=pose, feeling=feeling, hat=hat)


@dataclass(frozen=True, slots=True)
class Doll(FromSpec):
    """The seed decides who it is. Head and body of one seed belong to each other, but where the head is of a family."""

    part: Part
    seed: int

    def spec(self) -> figures.FigureSpec:
        if self.part == "whole":
            return random_figure(self.seed)
        if self.part == "everyday":
            return random_everyday(self.seed)
        if self.part == "beast":
            return random_beast(self.seed)
        if self.part == "beast-head":
            return random_beast_head(self.seed)
        if self.part == "hatted-head":
            return random_hatted_head(self.seed)
        return random_relative(self.seed) if self.family is not None else random_upright(self.seed)

    @property
    def family(self) -> int | None:
        """Of heads only: bodies of one family would be one drawing."""
        return family_of(self.seed) if self.part == "head" else None

    def markup(self) -> tuple[str, Label]:
        """In nature's colours. A part's label holds its joint: where the neck is."""
        spec = self.spec()
        label: Label = {"style": "storybook", "source": "storybrush.training.art.figures", "licence": "project"}
        label |= asdict(spec)
        if self.part == "whole":
            return figures.draw(spec), label
        is_head = self.part in ALL_HEADS
        svg, joint = (parts.draw_head_part if is_head else parts.draw_body_part)(spec)
        label |= {"part": "head" if is_head else "body", "joint": asdict(joint)}
        return svg, label if self.family is None else label | {"family": self.family}

    def paint(self) -> Painted:
        """Where the fur may have any colour, it has another than nature's in four of ten drawings; not so in families."""
        spec, (svg, label) = self.spec(), self.markup()
        picture = render_svg(svg, SPRITE, SPRITE)
        # a hat, and a thing of wood or straw, would be dyed with the fur
        bare = (
            spec.garment == "none" and spec.pose not in WITH_WOOD and spec.holds == "none"
        ) or self.part in ALL_HEADS
        bare = bare and (spec.hat == "none" or self.part not in ALL_HEADS)
        rng = np.random.default_rng((self.seed, 1))
        if spec.subject in figures.ANIMALS and bare and self.family is None and rng.random() < 0.4:
            colour = str(rng.choice(list(recolour.TARGETS)))
            if other := recolour.recolour(svg, picture, colour):
                return render_svg(other, SPRITE, SPRITE), label | {"colour": colour}
        return picture, label


@dataclass(frozen=True, slots=True)
class Dolls:
    """seeds: those that the pack draws; by default as many, from 0 on, as `Materials.figures` says."""

    name: str
    part: Part
    seeds: range | None = None
    licence: str = "project"
    credit: None = None
    get: str = PROJECT
    code: tuple[str, ...] = ("sources/figures.py", "figures", "recolour.py")

    def drawings(self, materials: Materials) -> Iterator[Doll]:
        return (Doll(self.part, seed) for seed in self.seeds or range(materials.figures))


FIGURES, HEADS, BODIES = Dolls("figures", "whole"), Dolls("heads", "head"), Dolls("bodies", "body")
EVERYDAY, BEASTS = Dolls("everyday", "everyday"), Dolls("beasts", "beast")
HEADS_2 = Dolls("heads-2", "beast-head", range(4000))
HEADS_3, BODIES_2 = Dolls("heads-3", "hatted-head", range(12_000)), Dolls("bodies-2", "body", range(12_000, 36_000))
# with the first 12,000 these are 50,000 bodies: as many clothes, colours and poses as a network can learn to combine
EVERYDAY_2 = Dolls("everyday-2", "everyday", range(12_000, 50_000))
