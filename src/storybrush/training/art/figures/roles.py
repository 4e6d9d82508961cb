"""Who wears what: the usual clothes, hats and hair of every person of the kit."""

from __future__ import annotations

_ANY = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey", "gold")
_GIRL = ("long", "braids", "ponytail", "bob", "bun", "curly")
_MAN = ("short", "short", "short", "curly", "bald")
_YOUNG = ("black", "dark brown", "brown", "chestnut", "ginger", "blonde")
_OLD = ("grey", "white")
_WOMENS = ("dress", "shirt-skirt", "coat", "shirt-trousers", "hanfu", "qipao", "apron-dress", "pyjamas")
_MENS = ("shirt-trousers", "shirt-trousers", "coat", "overalls", "hanfu", "pyjamas", "uniform")

# role -> garments, hats, hair styles, hair colours, garment colours; repeats weigh an option; the first garment and
# hat are the usual ones.
ROLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "girl": (("dress", "dress", *_WOMENS, "overalls"), ("none", "bow", "none", "straw hat", "cap", "headscarf"),
             ("braids", *_GIRL), _YOUNG, _ANY),
    "boy": (("shirt-trousers", "overalls", *_MENS), ("none", "none", "cap", "straw hat"), ("short", "short", "curly"),
            _YOUNG, _ANY),
    "woman": (("dress", *_WOMENS), ("none", "none", "none", "straw hat", "headscarf", "bow"), ("long", *_GIRL), _YOUNG,
              _ANY),
    "man": (_MENS, ("none", "none", "cap", "straw hat"), _MAN, _YOUNG, _ANY),
    "grandma": (("apron-dress", "dress", "coat", "shirt-skirt", "hanfu"), ("none", "none", "headscarf"),
                ("bun", "bun", "bob", "curly"), _OLD, _ANY),
    "grandpa": (("shirt-trousers", "coat", "overalls", "hanfu"), ("none", "none", "cap", "straw hat"),
                ("bald", "short"), _OLD, _ANY),
    "baby": (("pyjamas", "pyjamas", "overalls", "dress"), ("none", "none", "bow", "cap"), ("short", "bald", "curly"),
             _YOUNG, _ANY),
    "princess": (("dress", "dress", "dress", "robe", "hanfu"), ("crown",), ("long", "long", "braids", "bun"), _YOUNG,
                 _ANY),
    "prince": (("uniform", "robe", "coat", "hanfu"), ("crown",), ("short", "short", "curly"), _YOUNG, _ANY),
    "king": (("robe",), ("crown",), ("bob", "short"), ("white", "grey", "brown", "black", "ginger"), _ANY),
    "queen": (("robe", "dress"), ("crown",), ("bun", "long"), (*_YOUNG, *_OLD), _ANY),
    "farmer": (("overalls", "overalls", "shirt-trousers"), ("straw hat",), ("short", "bald"), (*_YOUNG, "grey"), _ANY),
    "fisherman": (("coat", "overalls", "shirt-trousers"), ("cap", "cap", "straw hat"), ("short", "curly"),
                  ("grey", "white", "brown", "black"), ("blue", "yellow", *_ANY)),
    "woodcutter": (("shirt-trousers", "overalls"), ("none", "cap"), ("short", "curly"),
                   ("brown", "black", "ginger", "dark brown"), ("red", *_ANY)),
    "soldier": (("uniform", "armour", "uniform"), ("helmet",), ("short",), _YOUNG, ("green", "grey", *_ANY)),
    "witch": (("robe", "dress"), ("witch hat",), ("long", "curly", "bob"), ("grey", "white", "black", "ginger"),
              ("purple", "black", *_ANY)),
    "wizard": (("robe",), ("witch hat",), ("long", "bob"), _OLD, ("blue", "purple", *_ANY)),
    "fairy": (("dress",), ("none", "bow", "crown"), ("bun", "long", "ponytail", "curly"), _YOUNG, ("pink", *_ANY)),
    "teacher": (("shirt-skirt", "shirt-trousers", "dress"), ("none",), ("bob", "bun", "short", "ponytail"),
                (*_YOUNG, "grey"), _ANY),
    "doctor": (("coat",), ("none",), ("short", "ponytail", "bob"), (*_YOUNG, "grey"),
               ("white", "white", "blue", "green")),
    # since the first packs (more.MORE_PEOPLE)
    "mermaid": (("tail",), ("none", "none", "flower wreath", "crown"),
                ("long", "long", "curly", "ponytail"), _YOUNG, _ANY),
    "elf": (("tunic",), ("pointed cap", "pointed cap", "none"), ("short", "bob", "long"), _YOUNG, ("green", *_ANY)),
    "pirate": (("waistcoat",), ("pirate hat",), ("short", "curly"), _YOUNG, ("red", "blue", "black", *_ANY)),
    "knight": (("armour",), ("knight helm",), ("short",), _YOUNG, ("grey", "grey", "gold", "blue", "black", "white")),
    "ninja": (("ninja suit",), ("ninja mask",), ("short",), ("black", "dark brown"), ("black", "blue", "red", "grey")),
    "swordsman": (("hanfu",), ("bamboo hat", "none"), ("bun",), ("black",),
                  ("blue", "white", "black", "grey", "green")),
    "monk": (("kasaya",), ("none",), ("bald",), ("black",), ("orange", "yellow", "brown", "red", "grey")),
    "emperor": (("dragon robe",), ("mian crown",), ("short",), ("black", "grey"), ("gold", "yellow", "red", "black")),
    "empress": (("dragon robe",), ("phoenix crown",), ("bun",), ("black",), ("red", "purple", "gold", "pink", "green")),
    "beggar": (("rags",), ("none",), ("short", "curly"), _OLD, ("brown", "grey", "green", "blue")),
    "merchant": (("hanfu", "coat"), ("skullcap",), ("short",), ("black", "grey"), ("purple", "blue", "brown", *_ANY)),
    "hunter": (("tunic",), ("feather hat",), ("short", "curly"), _YOUNG, ("green", "brown", "orange")),
    "nurse": (("nurse dress",), ("nurse cap",), ("bun", "bob", "ponytail"), _YOUNG, ("white", "pink", "blue", "green")),
    "police officer": (("uniform",), ("police cap",), ("short", "bun"), _YOUNG, ("blue", "black", "green")),
    "firefighter": (("work coat",), ("fire helmet",),
                    ("short", "ponytail"), _YOUNG, ("red", "orange", "black", "blue")),
    "cook": (("chef jacket",), ("toque",), ("short", "bob"), (*_YOUNG, "grey"),
             ("white", "white", "grey", "blue", "red")),
    "astronaut": (("space suit",), ("space helmet",),
                  ("short", "bob"), _YOUNG, ("white", "white", "orange", "grey", "blue")),
    "angel": (("robe",), ("halo",), ("curly", "long", "bob"), ("blonde", "brown", "ginger", "black"),
              ("white", "white", "yellow", "blue", "pink")),
    "giant": (("rags", "tunic"), ("none",), ("short", "curly", "bald"), _YOUNG, ("brown", "green", "red", "grey")),
    "dwarf": (("tunic",), ("pointed cap",), ("short", "bob"), ("white", "grey", "ginger", "brown"),
              ("red", "blue", "green", *_ANY)),
}  # fmt: skip

USUAL_COLOUR = {
    "girl": "red", "boy": "blue", "woman": "green", "man": "brown", "grandma": "purple", "grandpa": "grey",
    "baby": "yellow", "princess": "pink", "prince": "blue", "king": "red", "queen": "purple", "farmer": "blue",
    "fisherman": "yellow", "woodcutter": "red", "soldier": "green", "witch": "black", "wizard": "blue",
    "fairy": "green", "teacher": "orange", "doctor": "white",
    "mermaid": "green", "elf": "green", "pirate": "red", "knight": "grey", "ninja": "black", "swordsman": "blue",
    "monk": "orange", "emperor": "gold", "empress": "red", "beggar": "brown", "merchant": "purple", "hunter": "green",
    "nurse": "white", "police officer": "blue", "firefighter": "red", "cook": "white", "astronaut": "white",
    "angel": "white", "giant": "brown", "dwarf": "red",
}  # fmt: skip
USUAL_HOLD = {"knight": "sword", "swordsman": "sword", "beggar": "stick", "merchant": "bag", "pirate": "sword"}
BEARDED = ("king", "woodcutter", "wizard", "fisherman", "grandpa", "emperor", "beggar", "giant", "dwarf", "merchant")
