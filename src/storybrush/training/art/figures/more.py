"""The kit's later words. None of them is in `PEOPLE`, `POSES`, `HATS`, ..., which `random_spec` draws from; the packs draw
from all, by `random_more` and `random_wild`.

A field that is left at its first word draws what the kit drew before the field was there.
"""

from __future__ import annotations

# on two legs, by joint angles, as the poses of spec.PEOPLE_POSES
MORE_POSES = (
    "kneel", "climb", "swim", "kick", "throw", "bow", "fall", "cheer", "sweep", "dig", "ride", "eat", "drink", "think",
)  # fmt: skip
# of animals as nature made them: head down to eat, up on the hind legs, looking over the shoulder, lying awake
MORE_ANIMAL_POSES = ("eat", "rear", "look back", "lie")
MORE_BIRD_POSES = ("eat", "sing")

# poses in which both hands are busy, or on the ground
HANDS_FULL = (
    "sleep", "read", "carry", "cry", "hug", "play", "climb", "swim", "throw", "fall", "sweep", "dig", "eat", "drink",
    "bow", "think", "ride", "fly",
)  # fmt: skip
# the arms lie over the head: who joins head and body paints the head first
HANDS_OVER_FACE = ("cry", "eat", "drink", "think")
HOLDS = (
    "none", "basket", "flower", "book", "umbrella", "stick", "sword", "lantern", "balloon", "bag", "apple", "broom",
    "fishing rod", "cup", "letter",
)  # fmt: skip

# quarter: three quarters towards the right, as all that was drawn before; side: a profile; facing="left" mirrors either
VIEWS = ("quarter", "front", "side")
FRONT_POSES = (
    "stand", "walk", "run", "sit", "wave", "jump", "dance", "play", "point", "cry", "hug", "read", "carry", "cheer", "think",
    "eat", "drink", "kneel", "kick", "throw",
)  # fmt: skip
BEAST_FRONT_POSES = ("stand", "sit")  # of animals as nature made them

# each known by clothes and hat; how tall they are is the vocabulary's business
MORE_PEOPLE = (
    "mermaid", "elf", "pirate", "knight", "ninja", "swordsman", "monk", "emperor", "empress", "beggar", "merchant",
    "hunter", "nurse", "police officer", "firefighter", "cook", "astronaut", "angel", "giant", "dwarf",
)  # fmt: skip
MORE_GARMENTS = (
    "tail", "tunic", "rags", "space suit", "ninja suit", "kasaya", "dragon robe", "work coat", "nurse dress",
    "chef jacket", "waistcoat",
)  # fmt: skip
MORE_HATS = (
    "beret", "top hat", "wizard hat", "santa hat", "hood", "flower wreath", "pointed cap", "pirate hat", "knight helm",
    "ninja mask", "bamboo hat", "mian crown", "phoenix crown", "skullcap", "feather hat", "nurse cap", "police cap",
    "fire helmet", "toque", "space helmet", "halo",
)  # fmt: skip

PATTERNS = ("plain", "stripes", "dots", "checks", "flowers", "patches")
PATTERNED = (
    "dress", "shirt-trousers", "shirt-skirt", "coat", "hanfu", "qipao", "pyjamas", "apron-dress", "robe", "tunic",
)  # fmt: skip
BUILDS = ("usual", "slim", "stout")
ACCESSORIES = ("none", "glasses", "scarf")
