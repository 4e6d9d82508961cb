"""English words that `syntax_en` reads a sentence by: marks, verbs by what they do with their object, prepositions, parts of the body."""

from __future__ import annotations

STOPS = frozenset(".!?;:\n")
CLAUSE = frozenset([",", "and", "but", "while", "as", "when", "so", "because", "then", "for", "until", "or"])
WHO = frozenset(["who", "which", "that"])
BODY = frozenset(
    ["head", "back", "neck", "shoulder", "shoulders", "arm", "arms", "hand", "hands", "beak", "mouth", "paw", "paws", "lap", "nose", "claws",
     "teeth", "wing", "wings", "jaws", "fingers", "trunk", "flippers", "knee", "knees", "tail"]
)  # fmt: skip
GRIP = frozenset(
    ["arm", "arms", "hand", "hands", "beak", "mouth", "paw", "paws", "claws", "teeth", "jaws", "fingers", "trunk"]
)
PARTS = frozenset(
    ["top", "edge", "middle", "bottom", "centre", "center", "foot", "end", "pair", "pile", "bunch", "basket", "group", "flock", "herd",
     "heap", "row", "kind", "sort", "piece", "plate", "cup", "bowl", "glass", "bottle", "items", "item", "lot", "lots", "tower", "crowd"]
)  # fmt: skip
BE = frozenset(["is", "are", "was", "were", "be", "been", "'s", "there"])
OWNS = frozenset(["has", "had", "having"])  # "we have an umbrella" does not say in whose hand
HAVE = frozenset(["has", "have", "had", "with", "having"])
LAY = frozenset(
    [
        "put",
        "puts",
        "putting",
        "place",
        "places",
        "placed",
        "lay",
        "lays",
        "laid",
        "set",
        "sets",
        "drop",
        "drops",
        "dropped",
        "hang",
        "hangs",
        "hung",
    ]
)
PUT = frozenset(
    ["put", "puts", "putting", "place", "places", "placed", "lay", "lays", "laid", "set", "sets", "hide", "hides", "hid", "hidden", "stick",
     "sticks", "stuck", "tuck", "tucks", "tucked", "drop", "drops", "dropped", "throw", "throws", "threw", "pour", "pours", "poured", "keep",
     "keeps", "kept", "hang", "hangs", "hung", "plant", "planted", "leave", "leaves", "left", "find", "finds", "found", "see", "sees", "saw",
     "hold", "holds", "held", "carry", "carries", "carried", "pull", "pulls", "pulled", "has", "have", "had"]
)  # fmt: skip
VERBS = PUT | frozenset(
    ["meet", "meets", "met", "invite", "invites", "invited", "ask", "asks", "asked", "feed", "feeds", "fed", "hug", "hugs", "kiss", "kisses",
     "visit", "visits", "bring", "brings", "brought", "push", "pushes", "pushed", "drag", "drags", "grew", "grows", "grow", "built",
     "build", "builds", "made", "make", "makes", "went", "go", "goes", "came", "come", "comes", "ran", "fell", "gave", "give", "gives", "took",
     "lives", "lived", "live", "shone", "shines", "shine", "rises", "rose", "burns", "burn", "burned", "warns", "sells", "sold", "waits",
     "follow", "follows", "followed", "chase", "chases", "chased", "teaches", "taught", "helps", "helped", "talks", "talk", "collect"]
)  # fmt: skip
HOLD = frozenset(
    ["drag", "drags", "dragged", "dragging", "pull", "pulls", "pulled", "pulling", "push", "pushes", "pushed", "pushing", "bring", "brings",
     "brought", "bringing", "tuck", "tucks", "tucked", "collect", "collects", "collected", "picks", "picked", "pick", "peel", "peels",
     "peeled", "peeling", "snatch", "snatches", "snatched", "seize", "seizes", "seized", "catch", "catches", "caught", "pluck", "plucks", "plucked",
     "gather", "gathers", "gathered", "steal", "steals", "stole", "grab", "lick", "licks", "eats", "eat", "eating", "ate", "lifts", "lifted", "waves", "waved", "grabs", "grabbed", "uses", "receive", "receives", "received", "got", "accepted"]
)  # fmt: skip
GIVE = frozenset(
    ["bring", "brings", "brought", "bringing", "give", "gives", "gave", "giving", "hand", "hands", "handed", "handing", "offer", "offers", "offered", "offering",
     "given", "lend", "lends", "lent", "send", "sends", "sent", "feed", "feeds", "fed", "serve", "serves", "served"]
)  # fmt: skip
ON_FOOT = frozenset({"walk", "run", "ride", "climb", "dance"})
MANUAL = frozenset({"eat", "read", "play", "drink", "carry", "dig", "sweep", "throw"})
BY = frozenset(
    ["meet", "meets", "met", "invite", "invites", "invited", "ask", "asks", "asked", "feed", "feeds", "fed", "hug", "hugs", "hugging",
     "kiss", "kisses", "visit", "visits", "visited", "teaches", "taught", "helps", "helped", "warns", "warned", "has", "had", "have"]
)  # fmt: skip
ASTRAY = frozenset(["under", "behind", "in", "inside", "into", "beneath", "over", "above"])
OVERSEE = frozenset(
    [
        "watch",
        "watches",
        "watched",
        "watching",
        "look",
        "looks",
        "looked",
        "looking",
        "talk",
        "talked",
        "think",
        "thinking",
        "laughed",
        "cried",
        "fought",
        "quarrelled",
    ]
)
AFTER = frozenset(["follow", "follows", "followed", "following", "chase", "chases", "chased", "chasing"])
FIGHT = frozenset(["fight", "fights", "fought", "fighting", "greets", "greeted", "scolds", "scolded", "faces"])
GAZE = frozenset(
    ["look", "looks", "looked", "looking", "stare", "stares", "stared", "staring", "gaze", "gazes", "gazed", "gazing", "point", "points",
     "pointed", "pointing", "smile", "smiles", "smiled", "bark", "barks", "barked", "peer", "peers", "peered", "peeks", "peeked", "laughs"]
)  # fmt: skip
TALK = frozenset(
    [
        "talk",
        "talks",
        "talked",
        "talking",
        "speaks",
        "spoke",
        "reads",
        "read",
        "says",
        "said",
        "sings",
        "sang",
        "waves",
        "waved",
        "listens",
    ]
)
PREPOSITIONS: dict[str, str] = {
    "in": "in", "inside": "in", "into": "in", "within": "in", "on": "on", "upon": "on", "onto": "on", "under": "under", "beneath": "under",
    "underneath": "under", "below": "below", "above": "above", "over": "above", "behind": "behind", "beside": "near", "near": "near",
    "by": "near", "around": "near", "with": "near", "at": "near", "to": "", "of": "", "from": "", "through": "", "across": "", "about": "",
    "off": "", "for": "", "between": "near", "against": "near", "along": "", "among": "near", "down": "", "up": "", "towards": "facing",
    "toward": "facing", "past": "", "like": "", "than": "", "without": "", "after": "",
}  # fmt: skip
LONG: tuple[tuple[tuple[str, ...], str], ...] = (
    (("in", "front", "of"), "in front of"), (("on", "top", "of"), "on"), (("at", "the", "top", "of"), "on"), (("next", "to"), "near"),
    (("close", "to"), "near"), (("to", "the", "left", "of"), "left of"), (("to", "the", "right", "of"), "right of"),
    (("on", "the", "left", "of"), "left of"), (("on", "the", "right", "of"), "right of"), (("left", "of"), "left of"),
    (("right", "of"), "right of"), (("in", "the", "middle", "of"), "in"), (("at", "the", "edge", "of"), "near"),
    (("on", "each", "side", "of"), "near"), (("on", "both", "sides", "of"), "near"), (("at", "the", "foot", "of"), "near"),
    (("in", "the", "shape", "of"), ""), (("in", "the", "form", "of"), ""), (("out", "of"), ""), (("on", "to"), "near"), (("inside", "of"), "in"), (("full", "of"), "full"), (("a", "pair", "of"), "-"),
)  # fmt: skip
SUBJECTS = frozenset(["he", "she", "it", "they", "we", "i"])
PRONOUNS = frozenset(["he", "him", "she", "her", "it", "they", "them", "his", "its", "their"])
