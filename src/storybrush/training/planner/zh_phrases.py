"""Chinese: words, and phrases with their labels."""

from __future__ import annotations

from storybrush.training.planner.lists import Lists
from storybrush.training.planner.text import Mark, Page, Thing

VERBS: dict[str, list[str]] = {
    "stand": ["站着", "站", "等着"], "walk": ["走", "走着", "散步", "漫步", "走来走去"], "run": ["跑", "奔跑", "跑步", "跑来跑去", "飞奔"],
    "sit": ["坐", "坐着", "蹲着"], "sleep": ["睡觉", "睡着了", "睡", "躺着", "打盹"], "wave": ["挥手", "招手"], "jump": ["跳", "跳跃", "蹦蹦跳跳", "跳来跳去"],
    "dance": ["跳舞", "翩翩起舞"], "play": ["玩耍", "玩", "玩游戏", "嬉戏"], "read": ["看书", "读书"], "point": ["指着"], "cry": ["哭", "哭泣", "大哭", "流泪"],
    "hug": ["拥抱"], "fly": ["飞", "飞翔", "飞来飞去"],
}  # fmt: skip
NUMBERS = ["两", "三", "四", "五", "六", "七", "八", "九", "十", "十二", "3", "4", "5"]
SOME = [
    "几",
    "许多",
    "很多",
    "一群",
    "一些",
    "好多",
    "不少",
    "一对",
    "许多",
    "很多",
    "一群",
    "好多",
    "一大群",
    "无数",
    "成群的",
    "满天的",
    "许许多多的",
    "好几",
    "一堆",
    "各种",
    "一排",
]
PLAIN = ["可爱的", "美丽的", "聪明的", "漂亮的", "勇敢的", "善良的", "古老的", "奇怪的", "好看的", "圆圆的", "新的", "可怜的", "神奇的", "胖胖的", "狡猾的",
         "骄傲的", "年轻的", "木头的", "饥饿的", "懒惰的", "温柔的", "顽皮的"]  # fmt: skip
MALE = ("男", "爸", "爷", "公", "王", "叔", "弟", "哥", "儿子", "少年", "夫", "士", "先生", "猎人")
FEMALE = ("女", "妈", "奶", "婆", "姐", "妹", "姑", "仙", "后", "娘", "母")
MEASURES = {"person": ["个", "个", "个", "位", "名"], "animal": ["只", "只", "只", "只", "个", "头", "条", "匹"], "plant": ["棵", "朵", "株", "棵", "朵", "片"],
             "food": ["个", "个", "块", "颗", "根"], "building": ["座", "间", "个", "座", "幢"], "vehicle": ["辆", "艘", "架", "辆", "个"],
             "thing": ["个", "个", "把", "张", "本", "件", "块", "根", "顶", "支"], "sky": ["个", "颗", "片", "轮", "朵"]}  # fmt: skip
FILLERS = ["谁也不知道为什么。", "时间过得真快。", "就这样，故事开始了。", "一切都很安静。", "真是太好了！", "这是一个很长的故事。", "从此以后，一切都变了。", "这可不是一件容易的事。",
           "做事要有耐心。", "骄傲使人落后。", "大家都很满意。", "谁都没有说话。", "就这么过了很久很久。", "怎么办呢？", "这个主意真不错。", "后来，事情变得更糟了。",
           "坚持就是胜利。", "原来是这样啊！"]  # fmt: skip
RELATED: list[tuple[str, list[str]]] = [
    ("under", ["下", "下面", "底下"]), ("on", ["上", "上", "上面"]), ("in", ["里", "里面", "中"]), ("behind", ["后面", "后", "背后"]),
    ("in front of", ["前面", "前"]), ("near", ["旁边", "边", "旁", "附近"]), ("left of", ["左边", "左侧"]), ("right of", ["右边", "右侧"]),
    ("above", ["上空", "上方"]), ("below", ["下方"]),
]  # fmt: skip


class Phrases:
    """Noun phrases, verbs, places: what every shape of sentence is made of."""

    def __init__(self, lists: Lists, fillers: list[str]) -> None:
        self.nouns = lists.nouns["zh"]
        self.words = lists.words["zh"]
        self.fillers = fillers or FILLERS
        self.adjectives = {kind: self.words.get(kind, []) for kind in ("colour", "size", "feeling")}

    def noun(self, p: Page, *kinds: str) -> tuple[str, str]:
        kind = p.pick(tuple(k for k in kinds if self.nouns.get(k)))
        return kind, p.pick(self.nouns[kind])

    def _adjective(self, p: Page, action: str) -> Mark:
        """ "红色的" or "红的": the mark is the word without 的."""
        word = p.pick(self.adjectives[action])[0].removesuffix("的")
        mark = p.say(word)
        p.say("的")
        return mark

    def np(self, p: Page, *kinds: str, one: bool = False, bare: float = 0.35, plain: bool = False) -> Thing:
        """数量 + 修饰 + 名词."""
        kind, word = self.noun(
            p, *(kinds or ("person", "animal", "animal", "thing", "plant", "food", "vehicle", "building"))
        )
        said: list[tuple[str, Mark]] = []
        many = False
        measure = p.pick(MEASURES[kind])
        if not one and p.chance(0.28):
            many = True
            if p.chance(0.55):
                said.append(("count", p.say(p.pick(NUMBERS))))
                p.say(measure)
            else:
                words = p.pick(SOME)
                said.append(("count", p.say(words)))
                if words in ("几", "好几"):
                    p.say(measure)
        elif not p.chance(bare):
            r = p.rng.random()
            p.say(
                ("一" if r < 0.75 else p.one("这", "那", "另一")) + measure
                if r < 0.95
                else p.one("他的", "她的", "我的")
            )
        clothes: list[tuple[str, Mark]] = []
        if not plain:
            if kind in ("person", "animal") and p.chance(0.2 if kind == "person" else 0.06):
                clothes = self._clothes(p, p.one("穿着", "穿", "戴着", "身穿", "披着", "穿着"))
                p.say("的")
            if p.chance(0.15):
                p.say(p.pick(PLAIN))
            if kind in ("person", "animal") and p.chance(0.07):
                said.append(("feeling", self._adjective(p, "feeling")))
            if p.chance(0.2):
                said.append(("size", self._adjective(p, "size")))
            elif p.chance(0.06):
                said.append(("size", p.say(p.one("大", "小"))))
            if p.chance(0.33) and kind != "person":
                if p.chance(0.2):
                    said.append(("colour", p.say(p.one("白", "黑", "红", "黄", "绿", "蓝", "灰", "紫"))))
                else:
                    said.append(("colour", self._adjective(p, "colour")))
        head = p.say(word)
        if many and not said:
            pass
        elif not many and not one and kind in ("person", "animal") and not said and p.chance(0.07):
            many = True
            start, _ = head
            head = (start, p.say("们")[1])
            said = [s for s in said if s[0] != "count"] + [("count", head)]
        thing = Thing(kind, word, head, many, said + clothes)
        thing.sex = (
            "male"
            if any(m in word for m in MALE)
            else "female"
            if any(f in word for f in FEMALE)
            else p.one("male", "female")
            if kind == "person"
            else p.one("it", "it", "male", "female")
        )
        p.things.append(thing)
        return thing

    def _garment(self, p: Page) -> list[tuple[str, Mark]]:
        word, _ = p.pick(self.words["garment"])
        said: list[tuple[str, Mark]] = []
        if p.chance(0.35):
            p.say(p.one("一件", "一条", "一顶", "一身", "一套", "那件", "他的", "她的"))
        colour: Mark | None = None
        if p.chance(0.7):
            if p.chance(0.6):
                c = p.pick(self.adjectives["colour"])[0].removesuffix("的")
                colour = p.say(c)
                p.say(p.one("的", "", "的") if c.endswith("色") else "的")
            else:
                colour = p.say(p.one("红", "白", "黑", "蓝", "绿", "黄", "紫", "灰"))
        elif p.chance(0.15):
            p.say(p.pick(PLAIN))
        said.append(("wears", p.say(word)))
        if colour:
            said.append(("wears colour", colour))
        return said

    def _clothes(self, p: Page, by: str) -> list[tuple[str, Mark]]:
        p.say(by)
        said = self._garment(p)
        if p.chance(0.2):
            p.say(p.one("、戴着", "，戴着", "和", "、"))
            said += self._garment(p)
        return said

    def pose_word(self, p: Page, thing: Thing) -> str:
        poses = [k for k in VERBS if k not in ("read", "hug", "point", "wave") or thing.kind == "person"]
        if thing.kind == "animal" and p.chance(0.5):
            poses = ["stand", "walk", "run", "sit", "sleep", "jump", "play", "fly"]
        return str(p.pick(VERBS[p.pick([k for k in poses if k not in ("hug", "point")])]))

    def verb(self, p: Page, thing: Thing, placed: bool = False) -> None:
        word = self.pose_word(p, thing)
        if p.chance(0.3):
            p.say(
                p.one(
                    "正",
                    "正在",
                    "在",
                    "高兴地",
                    "慢慢地",
                    "静静地",
                    "一起",
                    "快乐地",
                    "飞快地",
                    "开始",
                    "不停地",
                    "独自",
                )
            )
        thing.said.append(("pose", p.say(word)))
        if p.chance(0.15) and not word.endswith("了"):
            p.say(p.one("了", "起来", "了起来"))

    def place_word(self, p: Page) -> None:
        word, _ = p.pick(self.words["place"])
        if p.chance(0.12):
            p.say(p.one("大", "美丽的", "安静的", "一片", "一个", "古老的"))
        p.set("place", p.say(word))

    def side(self, p: Page) -> tuple[str, str]:
        kind, words = p.pick(RELATED)
        return kind, str(p.pick(words))

    def related(self, p: Page, thing: Thing) -> Thing:
        kind, word = self.side(p)
        kinds = (
            ("plant", "thing", "building", "thing")
            if kind in ("under", "on", "in", "behind")
            else ("person", "animal", "thing", "plant", "building")
        )
        other = self.np(p, *kinds, one=True, bare=0.6)
        if p.chance(0.2):
            p.say("的")
        p.say(word)
        thing.related.append((kind, other))
        return other

    def end(self, p: Page) -> None:
        p.say(p.one("。", "。", "。", "。", "！"))

    def when(self, p: Page) -> None:
        r = p.rng.random()
        if r < 0.35:
            p.say(p.one("一个", "在一个", ""))
            p.set("season", p.say(p.pick(self.words["season"])[0].removesuffix("的")))
            if p.chance(0.4):
                p.say("的")
                p.set("time", p.say(p.pick(self.words["time"])[0]))
        elif r < 0.75:
            p.say(p.one("一天", "那天", "一个", "到了", "第二天", ""))
            p.set("time", p.say(p.pick(self.words["time"])[0]))
        else:
            p.say(p.one("有一天", "从前", "很久很久以前", "这时", "忽然", "第二天", "有一次"))
        p.say("，")

    def filler(self, p: Page) -> None:
        p.say(p.pick(self.fillers))
