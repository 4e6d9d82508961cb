"""Is a noun of the text really there? Not what is denied, compared, wished for, only spoken of, or only the owner of something."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from storybrush.planner.belongings import at_home, holds_something
from storybrush.planner.features import Unit
from storybrush.planner.kinship import HONORIFICS, known_kin
from storybrush.script import Language

OPENING, CLOSING = "“「『", "”」』"
MADE_OF = ("石头", "木头", "稻草", "砖", "冰", "泥", "竹子", "玻璃", "水晶")
_THINGS = frozenset({"plant", "thing", "food", "building", "vehicle", "garment"})
_PREPOSITIONS = frozenset(["in", "on", "with", "under", "near", "at", "by", "to", "of", ",", ".", "and"])
_SEEN = frozenset(["found", "saw", "had", "have", "has"])


def spoken(page: Sequence[Unit]) -> list[bool]:
    """Which words stand between quotation marks: what is said is not what is done."""
    out, depth, straight = [], 0, False
    for unit in page:
        text = unit.word.text
        if text == '"':
            straight = not straight
        depth = max(0, depth + (text in OPENING) - (text in CLOSING))
        out.append(straight or depth > 0)
    return out


def unreal(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Denied, compared, wished for or dreamt of, by a word before it in the same part of the sentence."""
    reach = 4 if language == "zh" else 5
    for i in range(at - 1, max(-1, at - reach - 1), -1):
        if "punctuation" in page[i].types or (language == "zh" and describes(page, i, at)):
            return False
        if page[i].word.text.lower() in _CALLS and at - i > 2:
            continue  # "a bear named Otto walked to the village": the name is over
        named = "name" in page[at].types or ("pronoun" in page[at].types and page[i].word.text.lower() in _CALLS)
        if page[i].types & {"negation", "simile"} or (page[i].types & {"talk"} and not named):
            return page[i].word.text.lower() not in ("as", "before") or at - i <= 3
    return False


def compared(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "white as snow", 像雪一样白: there is none."""
    back = [u.word.text.lower() for u in page[max(0, at - 3) : at]]
    if language == "zh":
        return any(w in ("像", "好像", "比", "仿佛", "如同", "似的") for w in back) and "，" not in back
    back = [w for w in back if w not in ("the", "a", "an")]
    return bool(back) and back[-1] in ("as", "like", "than")


_CALLS = frozenset(["named", "called", "名叫", "叫", "叫做"])


def describes(page: Sequence[Unit], denial: int, at: int) -> bool:
    """没戴帽子的老人: what is denied stands before 的, and the noun behind it is there."""
    if "negation" not in page[denial].types:
        return False
    between = page[denial + 1 : at]
    texts = [u.word.text for u in between]
    if "的" not in texts:
        return False
    own = between[: texts.index("的")]
    return any(u.types & {"subject", "garment", "unknown", "pose"} or "眼" in u.word.text for u in own) or any(
        u.types & {"wear", "pose", "rel:holding"} for u in own
    )


def addressed(page: Sequence[Unit], at: int) -> bool:
    """ "Where are you, my child?", “我的孩子，…”: a word for who is spoken to, who is there already or is not said to be."""
    if not page[at].types & {"person"} or not spoken(page)[at]:
        return False
    after = page[at + 1] if at + 1 < len(page) else None
    if after is None or "punctuation" not in after.types:
        return False
    n = at - 1
    while n >= 0 and (
        page[n].types & {"own", "size", "feeling", "tag adjective"} or page[n].word.text.lower() in _DEAR
    ):
        n -= 1
    return n >= 0 and (
        page[n].word.text in OPENING + '",，！'
        or page[n].word.text.lower() == "you"
        or (n < at - 1 and "own" in page[n + 1].types)
    )


def only_named(page: Sequence[Unit], at: int, quoted: Sequence[bool]) -> bool:
    """ "My father sleeps in the barn," she said: of somebody who is spoken of, and neither shown ("Look, a wolf!", “妈妈回来了！”)
    nor spoken to ("Good morning, Crow"). quoted: see `spoken`."""
    if not quoted[at] or not page[at].types & {"person", "animal", "name"}:
        return False
    if shown(page, at, quoted):
        return False
    back, over = _near_in_speech(page, at, quoted)
    called = not back or back[-1] in (*OPENING, '"', ",", "，") or back[-1] in _DEAR
    return not (called and over and "punctuation" in page[at + 1].types and "plural" not in page[at].types)


def shown(page: Sequence[Unit], at: int, quoted: Sequence[bool]) -> bool:
    """ "Look, a rainbow!", “这里有一个苹果”, “妈妈回来了！”: speech says that it is there."""
    back, over = _near_in_speech(page, at, quoted)
    if any(u.types & {"negation"} for u in page[max(0, at - 4) : at]):
        return False
    there = _SHOWS & set(back) or any(word in _ONCE_SEEN.sub("", "".join(back)) for word in _SHOWS_ZH)
    return bool(there or _COME & {*over, *(a + b for a, b in itertools.pairwise(over))})


def _near_in_speech(page: Sequence[Unit], at: int, quoted: Sequence[bool]) -> tuple[list[str], list[str]]:
    """The words before it in its sentence of the speech, and the three behind it."""
    start = at
    while start and quoted[start - 1] and page[start - 1].word.text not in ".。!！?？;；" and at - start < 7:
        start -= 1
    return [u.word.text.lower() for u in page[start:at]], [u.word.text.lower() for u in page[at + 1 : at + 4]]


_SHOWS = frozenset(["look", "see", "here", "this", "that's", "these", "behold"])
_SHOWS_ZH = ("看", "瞧", "这是", "那是", "里有", "这儿有", "那儿有", "边有", "面有", "上有", "来了")
_ONCE_SEEN = re.compile("看[见到过]")
_COME = frozenset(["来了", "回来", "回来了", "到了", "ishere", "arehere"])
_DEAR = frozenset(["dear", "oh", "sweet", "little", "my", "我", "的", "亲爱", "亲爱的", "我的", "好"])


def belongs(page: Sequence[Unit], at: int, language: Language) -> bool:
    """The owner of a thing need not be there: "the shoemaker's wife", 外婆的睡帽; nor what a thing is made of: 石头房子."""
    if at + 1 >= len(page):
        return False
    after = page[at + 1]
    if language == "en":
        return "possessive" in page[at].types and bool(
            after.types & {"subject", "name", "unknown", "size", "colour", "tag adjective", "place"}
        )
    if after.word.text == "的" and page[at].types & {"person", "animal"}:
        if at + 2 < len(page) and page[at + 2].word.text.startswith(_LIMBS) and "subject" not in page[at + 2].types:
            return False  # 骑在爸爸的脖子上: he is there
        for unit in page[at + 2 : at + 5]:  # 妈妈的白裙子
            if unit.types & {*_THINGS, "person", "wear"}:
                return True
            if unit.types & {"punctuation", "pose", "rel:on", "rel:in", "rel:near", "rel:behind"}:
                return False
    if page[at].word.text in MADE_OF and after.types & _THINGS:
        return True
    rest = page[at + 1 : at + 5]
    of = next((n for n, u in enumerate(rest) if u.word.text == "的"), None)
    if of is None or of == 0 or of + 1 >= len(rest) or not rest[of + 1].types & _THINGS:
        return False
    verbs = rest[:of]
    if page[at].types & _THINGS:
        return "".join(u.word.text for u in verbs).startswith(_WROUGHT)  # 麦秆编成的篮子
    # 抱着妈妈留下的毯子: who made it or left it need not be there
    taken = at > 0 and (page[at - 1].types & {"rel:holding", "tag verb"} or page[at - 1].word.text in ("着", "了"))
    return bool(page[at].types & {"person"} and taken and verbs[0].types & {"tag verb"})


_WROUGHT = ("编", "做成", "做的", "织成", "制成", "砌", "搭成", "雕", "堆成", "缝成", "捏成")
_LIMBS = ("脖子", "肩", "背", "头", "手", "怀", "腿", "身", "脚", "胳膊", "鼻子", "耳朵", "尾巴", "嘴")
_SKINS = frozenset(["skin", "fur", "wool", "meat", "feather", "feathers", "milk", "egg", "eggs", "hide", "leather"])
KIN = frozenset(
    [
        "妈妈",
        "爸爸",
        "爷爷",
        "奶奶",
        "宝宝",
        "太太",
        "先生",
        "一家",
        "大哥",
        "大叔",
        "姐姐",
        "妹妹",
        "哥哥",
        "弟弟",
        "小姐",
        "夫人",
        "老师",
        "外婆",
        "阿姨",
        "叔叔",
        "大妈",
        "医生",
    ]
)
_TITLES = frozenset(
    ["mr", "mrs", "miss", "mister", "mama", "papa", "grandpa", "grandma", "uncle", "aunt", "auntie", "father", "mother", "king", "queen",
     "prince", "princess", "old", "dr", "captain", "lady", "sir", "baby", "brother", "sister", "ouma", "oupa", "granny"]
)  # fmt: skip


def entitled(page: Sequence[Unit], at: int, language: Language) -> bool:
    """Is the word only the title or the kin of its neighbour: the Grandpa of "Grandpa Giraffe", 企鹅太太 of 太太, the Ruby of 娃娃露比?"""
    after = page[at + 1] if at + 1 < len(page) else None
    before = page[at - 1] if at else None
    if language == "en":
        if known_kin(page[at].word.text) and after is not None and {"animal", "subject"} <= after.types:
            return True  # the father bear, a baby bear
        titled = (
            page[at].word.text.lower() in _TITLES
            and after is not None
            and "proper" in after.types
            and "sentence start" not in after.types
        )
        if titled and after is not None and after.types & {"animal"}:
            return True  # the animal is drawn
        named = "name" in page[at].types and before is not None and bool(before.types & {"person", "animal"})
        near = itertools.takewhile(lambda u: u.word.text not in ".!?", reversed(page[max(0, at - 3) : at]))
        told = any(u.word.text.lower() in ("name", "called", "named") for u in near)
        return "name" in page[at].types and (
            (named and "possessive" not in before.types) if before is not None and named else told
        )
    if "name" in page[at].types and after is not None and after.word.text in KIN:
        return True  # 茜茜阿姨
    if page[at].word.text in KIN | HONORIFICS and before is not None and "animal" in before.types:
        return True  # 老牛伯伯 is a cow
    return (
        "name" in page[at].types
        and before is not None
        and "subject" in before.types
        and bool(before.types & {"person", "animal", "thing"})
    )


def spoken_of(page: Sequence[Unit], at: int, language: Language) -> bool:
    """ "You are a clever fox", 你是一只聪明的狐狸: says what somebody is who is there already."""
    back = [page[i].word.text.lower() for i in range(max(0, at - 6), at)]
    if language == "zh":
        near = "".join(back)
        return (
            any(f"{who}是" in near for who in ("你", "您", "我", "他", "她", "它", "们"))
            and "，" not in near[near.rfind("是") :]
        )
    for who, verb in itertools.pairwise(back):
        if who in ("you", "i", "he", "she", "we", "they") and verb in ("are", "am", "was", "were", "is"):
            after = back[back.index(verb) + 1 :]
            return after[:1] in (["a"], ["an"], ["the"], ["such"]) and not any(w in _PREPOSITIONS for w in after)
    return any(a == "what" and b in ("a", "an") for a, b in itertools.pairwise(back[-4:]))


def modifies(page: Sequence[Unit], at: int, language: Language) -> bool:
    """The first of two nouns says what kind the second is: "goat skin", 玩具机器人. A verb, a name or a mark between them ends it."""
    unit = page[at]
    if at + 1 >= len(page) or unit.types & {"name", "plural", "pronoun", "possessive"} or holds_something(page, at):
        return False
    after = page[at + 1]
    if after.word.text.lower() in ("family", "full") or at_home(page, at + 1):
        return False  # "the penguin family" are penguins; "take my mother home"; "a cart full of hay"
    if after.types & {
        "punctuation",
        "pronoun",
        "pose",
        "name",
        "proper",
        "possessive",
        "place",
        "tag verb",
        "measure",
        "count",
    }:
        return False
    if language == "en":
        if after.word.text.lower() in _SKINS and "animal" in unit.types:
            return True
        if "subject" in after.types:
            return True
        before, beyond = page[at - 1].word.text.lower() if at else "", page[at + 2] if at + 2 < len(page) else None
        ends = (
            beyond is None or "punctuation" in beyond.types or beyond.word.text.lower() in ("and", "of", "to", "with")
        )
        return (
            "unknown" in after.types
            and before in ("a", "an", "the", "his", "her")
            and ends
            and not unit.types & {"person", "animal"}
        )
    return bool(after.types & _THINGS) and not unit.types & {"person", "animal"} and "subject" in after.types


def mentions(page: Sequence[Unit], heads: Sequence[int]) -> dict[int, int]:
    """word -> the item that it means: the items' own words, and later words for the same thing."""
    out = {head: head for head in heads}
    first: dict[str, int] = {}
    for at, unit in enumerate(page):
        me = "pronoun" in unit.types and unit.person in ("i", "we")
        if "possessive" in unit.types or (unit.found is None and "name" not in unit.types and not me):
            continue
        meaning = unit.found.what if unit.found is not None else f"~{unit.person}" if me else unit.word.text
        if at in out:
            first[meaning] = at
        elif meaning in first:
            out[at] = first[meaning]
    return out
