"""Words of clothes, of the parts of the body that they are on, and of how they come there and go."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storybrush.planner import syntax_en_words
from storybrush.planner.features import Unit

ANY = "clothes"  # a garment of no kind: whatever its wearer has on
LAST = "it"  # "put it on again": what its wearer took off last
LIVING = frozenset({"person", "animal", "name", "pronoun"})
LOWER = frozenset(["trousers", "pants", "jeans", "shorts", "breeches", "skirt"])
LOWER_ZH = ("裤子", "裤", "短裙", "半身裙", "百褶裙")
DESCRIBES = frozenset(
    {"colour", "size", "count", "own", "measure", "tag adjective", "feeling", "possessive", "unknown"}
)
BETWEEN = frozenset(["a", "an", "the", "of", "her", "his", "some", "pair", "very", "and", ",", "as", "well", "also", "both", "made", "only", "just"])  # fmt: skip
LAYERS = ("over", "under", "beneath", "underneath")
GRAMMAR = frozenset({*syntax_en_words.PREPOSITIONS, *syntax_en_words.BE, *syntax_en_words.CLAUSE, *syntax_en_words.HAVE, *syntax_en_words.WHO, *syntax_en_words.VERBS, *syntax_en_words.SUBJECTS, "to", "not", "up", "on", "off"})  # fmt: skip
MATERIALS = frozenset(["wool", "silk", "cotton", "velvet", "leather", "fur", "lace", "satin", "linen", "straw", "cloth"])  # fmt: skip
BODY = frozenset(["head", "heads", "hair", "neck", "necks", "shoulders", "shoulder", "feet", "foot", "waist", "body", "ears", "nose", "back", "braids", "plaits", "ponytail"])  # fmt: skip
ABOUT = frozenset(["on", "in", "around", "round", "over", "about", "upon", "onto"])
RESTS = frozenset(["was", "is", "were", "are", "sat", "sits", "lay", "rested", "shone", "gleamed", "perched", "she", "he", "there"])  # fmt: skip
HANGS = frozenset(["hung", "hanging", "hangs", "draped", "tied", "wound", "sat", "perched", "flowed", "was", "is", "lay"])  # fmt: skip
HAVE = frozenset(["had", "has", "have", "having"])
WEARS_EN = frozenset(["donned", "dons", "clad", "sporting", "sported"])
DONS = HAVE | frozenset(["put", "puts", "putting", "pulled", "pulls", "pull", "slipped", "threw", "tried", "tries", "got", "kept", "tugged", "drew"])  # fmt: skip
CHANGES = frozenset(["changed", "changes", "change", "got", "slipped", "climbed", "dressed"])
LAYS = frozenset(
    ["put", "puts", "placed", "places", "set", "sets", "laid", "lays", "wrapped", "wraps", "tied", "ties", "draped", "slipped", "threw", "hung", "pinned",
     "fastened", "wound", "pulled"]
)  # fmt: skip
STOWS = frozenset(["put", "puts", "placed", "dropped", "found", "kept", "caught", "collected", "carried", "carries", "hid", "held", "holding", "look", "looked"])  # fmt: skip
COMES = frozenset(["came", "comes", "went", "returned", "arrived", "ran", "played", "back", "plays", "playing", "do", "did", "to"])  # fmt: skip
TAKES = frozenset(
    ["took", "take", "takes", "taking", "pulled", "pulls", "pull", "threw", "throws", "slipped", "slips", "kicked", "tore", "whipped", "peeled", "lifted", "got",
     "blew", "blows", "blown", "knocked"]
)  # fmt: skip
REMOVES = frozenset(
    [
        "removed",
        "removes",
        "remove",
        "removing",
        "doffed",
        "shed",
        "sheds",
        "lost",
        "loses",
        "discarded",
        "dropped",
        "drops",
        "hung",
        "hangs",
    ]
)
# what a garment does that nobody takes off, and whither
LEAVES = frozenset(
    ["flew", "flies", "fell", "falls", "fallen", "blew", "blows", "blown", "came", "slipped", "rolled", "rolls", "floated", "drifted", "dropped", "tumbled",
     "landed", "sailed", "sank", "swept", "carried"]
)  # fmt: skip
WHITHER = frozenset(["off", "away", "down", "into", "in", "onto", "on", "to", "from", "out", "over", "overboard", "across", "up", "under", "through", "by", "high"])  # fmt: skip
VANISHES = frozenset(["vanished", "disappeared", "lost", "gone", "missing"])
BLOWS = frozenset(["blew", "blows", "blown", "swept", "carried", "tossed"])
ROBS = frozenset(["ate", "eats", "stole", "steals", "snatched", "snatches", "nibbled", "chewed", "burned"])
GIVES = frozenset(["gave", "give", "gives", "giving", "handed", "hands", "hand", "lent", "lends", "lend", "passed", "offered", "offers", "threw", "returned"])  # fmt: skip
RETURNS = frozenset(["brought", "brings", "carried", "took", "sent"])  # with "back"
FETCHES = frozenset(["grabbed", "grabs", "took", "take", "takes", "fetched", "buttoned", "pulled", "slipped", "threw", "drew", "抓起", "拿起", "拿", "取"])  # fmt: skip
SWAPS = ("swapped", "swap", "swaps", "swapping", "exchanged", "exchange", "traded", "trade", "交换", "互换", "对换", "调换")  # fmt: skip
PATTERNED = ("strip", "dotted", "polka", "spotted", "check", "plaid", "tartan", "flower", "floral", "pattern", "patched", "条纹", "格子", "圆点", "波点", "碎花", "印花", "花纹")  # fmt: skip
PATTERNS = frozenset(["flowers", "dots", "spots", "stripes", "stars", "hearts", "checks", "squares", "patches", "roses", "daisies", "pattern"])  # fmt: skip
STOPS = frozenset(".!?;。！？；\n")
# Chinese
PUTS = "穿戴披系围套扎裹蒙佩换"
DONE = frozenset("着了上起好过在到给")
BARES = "脱摘解取卸褪扯"
OFF_ZH = ("下", "掉", "了", "去", "开")
BODIES = ("脖子", "头", "身", "腰", "肩")
BODILY = "身头脚腰颈肩手上下"
WHOLE = frozenset(["一身", "浑身", "全身", "满身", "通身"])
TO_ZH = ("给", "送给", "递给", "交给", "借给", "让给", "还给", "戴给")
UPON_ZH = frozenset(["头上", "脚上", "身上", "脖子上", "肩上", "腰上"])
FOR_ZH = frozenset(["给", "帮", "替", "为"])
HOW_ZH = "(?:也|都|就|又|轻轻地?|慢慢地?|赶紧|连忙|急忙)*"
OFF_BEHIND = re.compile(f"{HOW_ZH}(?:[{BARES}拿](?:{'|'.join(OFF_ZH)})|[放挂搁丢扔](?:在|到|上|进))")
GONE_BEHIND = re.compile(
    f"{HOW_ZH}(?:[被给][^，。！？]{{0,4}}?)?(?:[吹刮弄飞掉丢落滚飘漂卷冲](?:走|掉|跑|丢|了|飞|进|到|在|入|下|出|向|落|得)|不见了?|没了|消失)"
)
# before the garment: 弄丢了围巾, 吹走了她的帽子
LOSES_ZH = re.compile("(?:弄丢|丢失|失去|丢|[吹刮卷冲](?:走|掉|跑|飞|落|下))了?$")
ROBBED_BEHIND = re.compile(f"{HOW_ZH}[吃叼偷抢咬夺拿带](?:走|掉|去|跑|破|坏)")


def garment(unit: Unit) -> bool:
    """A thing to be worn, whether or not a script can say it."""
    return "garment" in unit.types or (unit.found is not None and unit.found.stands == "wear")


def lower_half(unit: Unit) -> bool:
    """Trousers or a skirt, which are drawn with a shirt whose colour is that of the whole."""
    low = unit.word.text.lower()
    return low in LOWER or low.endswith(LOWER_ZH)


def describes(unit: Unit) -> bool:
    """What may stand in the phrase of a noun before it."""
    low = unit.word.text.lower()
    if unit.types & DESCRIBES or low in BETWEEN or low.startswith(PATTERNED):
        return True
    return not unit.types and low.isalpha() and low not in GRAMMAR and not low.endswith(("ed", "ing"))  # "long"


def owns(unit: Unit) -> bool:
    """His, her, the queen's."""
    return bool(unit.types & {"own", "possessive"}) or unit.word.text.lower() == "her"


def puts_on(text: str) -> bool:
    """A verb of wearing, with the part of the body before it or what it came to behind it: 脚穿, 换上了, 披着."""
    verb = text.lstrip(BODILY)
    return bool(verb) and verb[0] in PUTS and all(c in DONE for c in verb[1:])


def served(page: Sequence[Unit], verb: int) -> int | None:
    """给妹妹戴上: who is dressed by another."""
    for n in range(verb - 1, max(-1, verb - 5), -1):
        if page[n].types & LIVING:
            return n if n and page[n - 1].word.text in FOR_ZH else None
        if "punctuation" in page[n].types:
            return None
    return None
