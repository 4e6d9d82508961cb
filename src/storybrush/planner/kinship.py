"""Words of kinship and friendship, in both languages, and what each says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from storybrush.planner.features import Unit
from storybrush.planner.reader import Found


@dataclass(frozen=True, slots=True)
class Kin:
    """What a word of kinship says. sex: male, female or nothing. size, count: of an animal's. owned: kin only where somebody's is said."""

    role: str
    sex: str = ""
    size: str = "medium"
    count: int = 1
    owned: bool = False


_MOTHER, _FATHER = Kin("mother", "female", "large"), Kin("father", "male", "large")
_WORDS: dict[Kin, str] = {
    _MOTHER: "mother mom mum mama mommy mummy mamma 妈妈 母亲 妈",
    _FATHER: "father dad daddy papa 爸爸 父亲 爸",
    Kin("grandmother", "female", "large"): "grandmother grandma granny nana 奶奶 外婆 姥姥 祖母 外祖母",
    Kin("grandfather", "male", "large"): "grandfather grandpa granddad grandad 爷爷 外公 姥爷 祖父 外祖父",
    Kin("brother", "male"): "brother 兄弟",
    Kin("elder brother", "male"): "哥哥 大哥",
    Kin("younger brother", "male"): "弟弟",
    Kin("sister", "female"): "sister 姐妹",
    Kin("elder sister", "female"): "姐姐 大姐",
    Kin("younger sister", "female"): "妹妹",
    Kin("wife", "female", owned=True): "wife 妻子 老婆",
    Kin("husband", "male", owned=True): "husband 丈夫 老公",
    Kin("uncle", "male", "large", owned=True): "uncle 叔叔 舅舅 伯伯 姑父",
    Kin("aunt", "female", "large", owned=True): "aunt auntie 阿姨 姑姑 姨妈 舅妈 婶婶",
    Kin("cousin", owned=True): "cousin 表哥 表弟 表姐 表妹 堂哥 堂弟",
    Kin("son", "male", "small", owned=True): "son 儿子",
    Kin("daughter", "female", "small", owned=True): "daughter 女儿",
    Kin("child", "", "small", owned=True): "child children kid baby babies 孩子 宝宝",
    Kin("grandchild", "", "small", owned=True): "grandson granddaughter grandchild grandchildren 孙子 孙女",
    Kin("parents", "", "large", 2): "parents 父母 爸爸妈妈 爸妈",
    Kin("family", "", "medium", 4): "family 家人 一家人 全家人",
    Kin("friend"): "friend 朋友 好朋友 伙伴 小伙伴 好伙伴",
}
KINSHIP: dict[str, Kin] = {word: kin for kin, words in _WORDS.items() for word in words.split()}
# also a polite word for somebody who is no kin: 茜茜阿姨, 乌龟爷爷
HONORIFICS = frozenset(
    [
        "爷爷",
        "奶奶",
        "外婆",
        "叔叔",
        "阿姨",
        "伯伯",
        "大哥",
        "大姐",
        "uncle",
        "aunt",
        "auntie",
        "grandma",
        "grandpa",
        "granny",
    ]
)
_TITLES = frozenset(["mother", "father", "elder brother", "younger brother", "elder sister", "younger sister", "brother", "sister", "child"])  # fmt: skip

_CREATURES = frozenset(["dragon", "chinese-dragon", "unicorn", "phoenix", "alien", "alien-monster", "robot", "ghost", "snowman", "troll",
                        "hairy-creature", "ogre", "goblin"])  # fmt: skip


def beast(found: Found | None) -> bool:
    """Somebody whose kin is drawn as the same kind: an animal, a dragon."""
    return found is not None and (found.kind == "animal" or found.what in _CREATURES)


def kin_of(page: Sequence[Unit], at: int) -> Kin | None:
    """What the word says by itself, or as the title of an animal: "Mother Bear", 兔妈妈, 熊爸爸."""
    unit = page[at]
    kin = known_kin(unit.word.text)
    if kin is not None or "animal" not in unit.types:
        return kin
    text = unit.word.text
    after = page[at + 1].word.text if at + 1 < len(page) else ""
    before = page[at - 1].word.text.lower() if at else ""  # also in "a tiny baby bear"
    own = text.lower().split()[0] if " " in text else text[-2:] if len(text) > 2 else ""
    title = next((t for t in (after, before, own) if t in KINSHIP), "")
    kin = KINSHIP.get(title)
    return replace(kin, owned=False) if kin is not None and kin.role in _TITLES else None


def known_kin(text: str) -> Kin | None:
    low = text.lower().removesuffix("'s").removesuffix("’s")
    forms = [low, low.removesuffix("们"), low.removesuffix("s"), low.lstrip("小大")]
    return next((KINSHIP[form] for form in forms if form in KINSHIP), None)
