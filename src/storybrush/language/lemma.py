"""English base forms by rule and a list of irregulars; Chinese words with their affixes peeled off."""

from __future__ import annotations

from collections.abc import Collection, Iterator

# plural -> singular
PLURALS: dict[str, str] = {
    "mice": "mouse", "geese": "goose", "children": "child", "men": "man", "women": "woman", "wolves": "wolf",
    "leaves": "leaf", "knives": "knife", "wives": "wife", "lives": "life", "thieves": "thief", "loaves": "loaf",
    "calves": "calf", "elves": "elf", "dwarves": "dwarf", "shelves": "shelf", "halves": "half", "scarves": "scarf",
    "hooves": "hoof", "feet": "foot", "teeth": "tooth", "oxen": "ox", "people": "person", "dice": "die",
    "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "mangoes": "mango", "echoes": "echo",
    "cacti": "cactus", "octopi": "octopus", "fungi": "fungus", "lice": "louse", "kings'": "king",
}  # fmt: skip
# the verb forms that stories use most
VERBS: dict[str, str] = {
    "went": "go", "gone": "go", "goes": "go", "ran": "run", "sat": "sit", "stood": "stand", "slept": "sleep",
    "flew": "fly", "flown": "fly", "flies": "fly", "wore": "wear", "worn": "wear", "held": "hold", "rode": "ride",
    "ridden": "ride", "ate": "eat", "eaten": "eat", "drank": "drink", "drunk": "drink", "swam": "swim", "swum": "swim",
    "sang": "sing", "sung": "sing", "saw": "see", "seen": "see", "said": "say", "found": "find", "came": "come",
    "caught": "catch", "bought": "buy", "brought": "bring", "thought": "think", "told": "tell", "made": "make",
    "took": "take", "taken": "take", "gave": "give", "given": "give", "lay": "lie", "lain": "lie", "lying": "lie",
    "fell": "fall", "fallen": "fall", "hid": "hide", "hidden": "hide", "wept": "weep", "threw": "throw",
    "thrown": "throw", "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive", "built": "build",
    "climbed": "climb", "left": "leave", "lost": "lose", "met": "meet", "fought": "fight", "knelt": "kneel",
    "leapt": "leap", "crept": "creep", "swept": "sweep", "woke": "wake", "woken": "wake", "began": "begin",
    "begun": "begin", "broke": "break", "broken": "break", "grew": "grow", "grown": "grow", "knew": "know",
    "known": "know", "blew": "blow", "blown": "blow", "shone": "shine", "stole": "steal", "stolen": "steal",
    "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "am": "be", "being": "be", "has": "have",
    "had": "have", "having": "have", "does": "do", "did": "do", "done": "do", "doing": "do",
}  # fmt: skip
IRREGULAR = PLURALS | VERBS
# words that end like a plural and are none
_SINGULAR = {"glass", "dress", "grass", "bus", "princess", "lioness", "tigress", "octopus", "cactus", "chess", "goddess",
             "compass", "walrus", "hippopotamus", "rhinoceros", "news", "this", "his", "its", "us", "always", "canvas",
             "albatross", "virus", "lens", "christmas", "perhaps", "across", "moss", "boss", "cross", "class", "was",
             "asparagus", "platypus", "harness", "fortress", "mattress", "waitress", "mistress", "duchess", "atlas"}  # fmt: skip
VOWELS = "aeiou"


def candidates(word: str) -> Iterator[str]:
    """Possible base forms of an English word, best first; always begins with the word itself."""
    word = word.lower().replace("’", "'")
    yield word
    if word.endswith("'s") or word.endswith("s'"):
        word = word[:-2] if word.endswith("'s") else word[:-1]
        yield word
    if word in IRREGULAR:
        yield IRREGULAR[word]
    for tail, base in (("women", "woman"), ("men", "man"), ("children", "child"), ("wives", "wife")):
        if word.endswith(tail) and len(word) > len(tail):  # firemen, fishermen, grandchildren, housewives
            yield word[: -len(tail)] + base
    if word.endswith("s") and word not in _SINGULAR and not word.endswith("ss") and len(word) > 2:
        if word.endswith("ies"):
            yield word[:-3] + "y"
        if word.endswith("ves"):
            yield word[:-3] + "f"
            yield word[:-3] + "fe"
        if word.endswith(("ches", "shes", "xes", "ses", "zes", "oes")):
            yield word[:-2]
        yield word[:-1]
    for tail in ("ing", "ed", "er"):
        stem = word[: -len(tail)]
        if word.endswith(tail) and len(stem) >= 3 and any(v in stem for v in VOWELS + "y"):
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                yield stem[:-1]  # running -> run
            yield stem
            yield stem + "e"  # riding -> ride
            if tail == "ed" and stem.endswith("i"):
                yield stem[:-1] + "y"


def lemma(word: str, known: Collection[str] = ()) -> str:
    """The base form: the first candidate that `known` has, else the most regular one."""
    forms = list(candidates(word))
    for form in forms[1:] if forms[0] in IRREGULAR else forms:
        if form in known:
            return form
    if forms[0] in IRREGULAR:
        return IRREGULAR[forms[0]]
    if forms[0].endswith(("ing", "ed", "er")) and not forms[0].endswith("s"):
        return forms[0]  # without a word list, "spring" and "red" are safer whole
    return forms[1] if len(forms) > 1 and not forms[1].endswith("'") else forms[0]


_BEFORE = ("小", "老", "大", "阿", "坏", "好", "胖", "母", "公", "雄", "雌", "红", "白", "黑", "黄", "绿", "蓝", "花", "灰",
           "可爱的", "美丽的", "聪明的", "狡猾的")  # fmt: skip
_AFTER = ("儿", "子", "们", "先生", "太太", "小姐", "妈妈", "爸爸", "宝宝", "大哥", "大叔", "大婶", "弟弟", "妹妹", "哥哥",
          "姐姐", "爷爷", "奶奶", "老师", "兄弟", "姑娘", "头", "群", "仔")  # fmt: skip


def chinese_forms(word: str) -> Iterator[str]:
    """The word itself, then what is left when 小X 老X X儿 X子 X先生 X妈妈 lose their affix, nearest first."""
    seen = {word}
    yield word
    queue = [word]
    for _ in range(2):  # one affix, then two: 小兔子们
        nexts = []
        for form in queue:
            for shorter in [
                *(form[: -len(tail)] for tail in _AFTER if form.endswith(tail)),
                *(form[len(head) :] for head in _BEFORE if form.startswith(head)),
                *((form + "子",) if len(form) == 1 else ()),
            ]:
                if shorter and shorter not in seen:
                    seen.add(shorter)
                    nexts.append(shorter)
                    yield shorter
        queue = nexts
