"""Chinese pages: many shapes of story prose, each with its exact plan."""

from __future__ import annotations

import numpy as np

from storybrush.training.planner.lists import Lists
from storybrush.training.planner.text import Labelled, Mark, Page, Thing

VERBS: dict[str, list[str]] = {
    "stand": ["站着", "站", "等着"], "walk": ["走", "走着", "散步", "漫步", "走来走去"], "run": ["跑", "奔跑", "跑步", "跑来跑去", "飞奔"],
    "sit": ["坐", "坐着", "蹲着"], "sleep": ["睡觉", "睡着了", "睡", "躺着", "打盹"], "wave": ["挥手", "招手"], "jump": ["跳", "跳跃", "蹦蹦跳跳", "跳来跳去"],
    "dance": ["跳舞", "翩翩起舞"], "play": ["玩耍", "玩", "玩游戏", "嬉戏"], "read": ["看书", "读书"], "point": ["指着"], "cry": ["哭", "哭泣", "大哭", "流泪"],
    "hug": ["拥抱"], "fly": ["飞", "飞翔", "飞来飞去"],
}  # fmt: skip
NUMBERS = ["两", "三", "四", "五", "六", "七", "八", "九", "十", "十二", "3", "4", "5"]
SOME = ["几", "许多", "很多", "一群", "一些", "好多", "不少", "一对"]
PLAIN = ["可爱的", "美丽的", "聪明的", "漂亮的", "勇敢的", "善良的", "古老的", "奇怪的", "好看的", "圆圆的", "新的", "可怜的", "神奇的", "胖胖的", "狡猾的",
         "骄傲的", "年轻的", "木头的", "饥饿的", "懒惰的", "温柔的", "顽皮的"]  # fmt: skip
FILLERS = ["谁也不知道为什么。", "时间过得真快。", "就这样，故事开始了。", "一切都很安静。", "真是太好了！", "这是一个很长的故事。", "从此以后，一切都变了。", "这可不是一件容易的事。",
           "做事要有耐心。", "骄傲使人落后。", "大家都很满意。", "谁都没有说话。", "就这么过了很久很久。", "怎么办呢？", "这个主意真不错。", "后来，事情变得更糟了。",
           "坚持就是胜利。", "原来是这样啊！"]  # fmt: skip
QUOTES = ["你好！", "早上好！", "你要去哪里？", "谢谢你！", "我们走吧！", "快来啊！", "你是谁？", "不要害怕。", "我来帮你。", "我真高兴！", "等等我！", "你说得对。", "这可怎么办呢？",
          "你看那边！", "好极了！"]  # fmt: skip
MALE = ("男", "爸", "爷", "公", "王", "叔", "弟", "哥", "儿子", "少年", "夫", "士", "先生", "猎人")
FEMALE = ("女", "妈", "奶", "婆", "姐", "妹", "姑", "仙", "后", "娘", "母")
_MEASURES = {"person": ["个", "个", "个", "位", "名"], "animal": ["只", "只", "只", "只", "个", "头", "条", "匹"], "plant": ["棵", "朵", "株", "棵", "朵", "片"],
             "food": ["个", "个", "块", "颗", "根"], "building": ["座", "间", "个", "座", "幢"], "vehicle": ["辆", "艘", "架", "辆", "个"],
             "thing": ["个", "个", "把", "张", "本", "件", "块", "根", "顶", "支"], "sky": ["个", "颗", "片", "轮", "朵"]}  # fmt: skip


class Chinese:
    """Writes one page at a time."""

    def __init__(self, lists: Lists, fillers: list[str]) -> None:
        self.nouns = lists.nouns["zh"]
        self.words = lists.words["zh"]
        self.fillers = fillers or FILLERS
        self.adjectives = {kind: self.words.get(kind, []) for kind in ("colour", "size", "feeling")}

    def page(self, rng: np.random.Generator) -> Labelled:
        p = Page("zh", rng)
        sentences = int(rng.choice([1, 2, 3, 4], p=[0.42, 0.33, 0.17, 0.08]))
        for n in range(sentences):
            shape = p.pick(self.SHAPES if n == 0 or not p.things or p.chance(0.55) else self.FOLLOWING)
            shape(self, p)
        return p.finish()

    # -- phrases

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
        measure = p.pick(_MEASURES[kind])
        if not one and p.chance(0.28):
            many = True
            if p.chance(0.72):
                said.append(("count", p.say(p.pick(NUMBERS))))
                p.say(measure)
            else:
                words = p.pick(SOME)
                said.append(("count", p.say(words)))
                if words == "几":
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

    # -- shapes of sentences

    def simple(self, p: Page) -> None:
        """一只猫在花园里睡觉。"""
        if p.chance(0.3):
            self.when(p)
        thing = self.np(p, "person", "animal")
        r = p.rng.random()
        if r < 0.4:
            p.say(p.one("在", "正在", "在"))
            self.place_word(p)
            p.say(p.one("里", "里", "上", "中", "边", "", "旁"))
            self.verb(p, thing)
        elif r < 0.7:
            p.say("在")
            self.related(p, thing)
            self.verb(p, thing)
        elif r < 0.85:
            word = p.one("站在", "坐在", "躺在", "睡在", "跑到", "走到", "跳到", "蹲在", "飞到", "走进", "躲在", "趴在")
            mark = p.say(word)
            thing.said.append(("pose", mark))
            if p.chance(0.5):
                self.place_word(p)
                p.say(p.one("里", "上", "", "边"))
            else:
                self.related(p, thing)
        else:
            self.verb(p, thing)
        self.end(p)

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

    def there(self, p: Page) -> None:
        """桌子上有两个红苹果。"""
        if p.chance(0.25):
            self.when(p)
        if p.chance(0.55):
            kind, word = self.side(p)
            ground = self.np(p, "thing", "plant", "building", "person", one=True, bare=0.75)
            if p.chance(0.2):
                p.say("的")
            p.say(word)
            verb = p.one("有", "放着", "站着", "坐着", "是", "停着", "躺着", "还有", "长着", "挂着", "摆着", "趴着")
            mark = p.say(verb)
            thing = self.np(p, bare=0.05)
            thing.related.append((kind, ground))
            if thing.kind in ("person", "animal") and verb in ("站着", "坐着", "躺着"):
                thing.said.append(("pose", mark))
        else:
            p.say(p.one("", "在", "从前，"))
            self.place_word(p)
            p.say(p.one("里", "上", "里", "边"))
            p.say(p.one("有", "住着", "有", "来了", "站着", "出现了", "开满了"))
            thing = self.np(p, bare=0.05)
        if p.chance(0.25):
            p.say(p.one("和", "、"))
            second = self.np(p, bare=0.1)
            second.related.extend(thing.related)
        self.end(p)

    def listed(self, p: Page) -> None:
        p.say(p.one("", "", "这里有", "他看见了", "图上有", "我们有", "她有"))
        count = int(p.rng.integers(2, 5))
        kinds = ("animal", "person") if p.chance(0.5) else ()
        things = []
        for n in range(count):
            if n:
                p.say(p.one("和", "还有") if n == count - 1 else "、")
            things.append(self.np(p, *kinds, bare=0.4))
        if things[0].kind in ("person", "animal") and p.chance(0.5):
            p.say(p.one("一起", "都", "正在", "在一起"))
            mark = p.say(self.pose_word(p, things[0]))
            for thing in things:
                if thing.kind in ("person", "animal"):
                    thing.said.append(("pose", mark))
        self.end(p)

    def pair(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(p.one("和", "跟", "与", "和"))
        b = self.np(p, "person", "animal")
        if p.chance(0.5):
            p.say(p.one("在", "一起在"))
            self.place_word(p)
            p.say(p.one("里", "上", ""))
        else:
            p.say(p.one("一起", "正在", "都"))
        mark = p.say(self.pose_word(p, a))
        a.said.append(("pose", mark))
        b.said.append(("pose", mark))
        self.end(p)

    def holds(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(p.one("", "", "手里", "嘴里", "双手", "正"))
        p.say(p.one("拿着", "抱着", "提着", "捧着", "举着", "叼着", "端着", "握着", "拿起", "背着", "扛着"))
        other = self.np(p, "thing", "thing", "food", "plant", one=p.chance(0.75), bare=0.15)
        a.related.append(("holding", other))
        r = p.rng.random()
        if r < 0.25:
            p.say("，")
            self.verb(p, a)
        elif r < 0.45:
            p.say(p.one("走进", "来到", "，走在"))
            self.place_word(p)
        self.end(p)

    def ba(self, p: Page) -> None:
        """把 and 被."""
        a = self.np(p, "person", "animal", bare=0.6)
        if p.chance(0.6):
            p.say("把")
            b = self.np(p, "thing", "food", "plant", one=p.chance(0.7))
            if p.chance(0.6):
                kind, word = p.pick([r for r in RELATED if r[0] in ("on", "in", "under", "near", "behind")])
                p.say(p.one("放在", "藏在", "放到"))
                c = self.np(p, "thing", "building", one=True, bare=0.7)
                p.say(p.pick(word))
                b.related.append((kind, c))
            else:
                p.say(p.one("举了起来", "拿走了", "抱起来", "捡起来"))
                a.related.append(("holding", b))
        else:
            p.say("被")
            self.np(p, "person", "animal")
            p.say(p.one("追着跑", "吓了一跳", "抓住了", "救了出来", "发现了"))
        self.end(p)

    def rides(self, p: Page) -> None:
        a = self.np(p, "person", "animal", one=True)
        p.say(p.one("骑着", "骑在", "坐着", "乘着"))
        b = self.np(p, "animal", "vehicle", one=True)
        if p.parts[-1] and p.chance(0.3):
            p.say(p.one("背上", "的背上"))
        a.related.append(("riding", b))
        if p.chance(0.4):
            p.say(p.one("来到", "穿过", "走进"))
            self.place_word(p)
        self.end(p)

    def looks(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(p.one("看着", "看见了", "望着", "遇到了", "盯着", "发现了", "看到", "碰见"))
        b = self.np(p, one=p.chance(0.7), bare=0.2)
        a.related.append(("facing", b))
        if p.chance(0.3):
            p.say(p.one("在", "正在"))
            if b.kind in ("person", "animal"):
                b.said.append(("pose", p.say(self.pose_word(p, b))))
            else:
                self.place_word(p)
                p.say("里")
        self.end(p)

    def dialogue(self, p: Page) -> None:
        a = self.np(p, "person", "animal", bare=0.7, one=True)
        if p.chance(0.4):
            p.say(p.one("对", "跟", "向"))
            b = self.np(p, "person", "animal", bare=0.7, one=True)
            a.related.append(("facing", b))
        p.say(p.one("说", "问", "喊道", "笑着说", "大声说", "回答", "说道", "叫道"))
        p.say("：“")
        if p.chance(0.5):
            self.talked(p)
        else:
            p.say(p.pick(QUOTES))
        p.say("”")

    def talked(self, p: Page) -> None:
        p.say(p.one("我想要", "要是我有", "我梦见了", "我从来没见过", "你见过", "我长大了要当", "你听说过", "我希望有"))
        self.unseen(p)
        p.say(p.one("。", "！", "吗？"))

    def unseen(self, p: Page) -> None:
        kind, word = self.noun(p, "person", "animal", "thing", "food", "vehicle", "plant", "building")
        if p.chance(0.6):
            p.say("一" + p.pick(_MEASURES[kind]))
        if p.chance(0.2):
            p.say(p.pick(self.adjectives["colour"])[0].removesuffix("的") + "的")
        p.say(word)

    def wishes(self, p: Page) -> None:
        self.np(p, "person", "animal", one=True)
        p.say(
            p.one(
                "想要",
                "梦见了",
                "从来没有见过",
                "想起了",
                "听说过",
                "希望得到",
                "盼望着",
                "害怕",
                "想变成",
                "讲了一个关于",
            )
        )
        about = p.parts[-1].endswith("关于")
        self.unseen(p)
        if about:
            p.say("的故事")
        self.end(p)

    def negative(self, p: Page) -> None:
        r = p.rng.random()
        if r < 0.4:
            if p.chance(0.5):
                self.place_word(p)
                p.say(p.one("里", "上"))
            else:
                p.say(p.one("这里", "旁边", "附近", "周围", "身边"))
            p.say(p.one("没有", "一个也没有", "看不到", "没有"))
            self.unseen(p)
        elif r < 0.75:
            a = self.np(p, "person", "animal", "thing", "building")
            if a.kind in ("person", "animal") and p.chance(0.6):
                self.verb(p, a)
            else:
                p.say(p.one("旁边有", "边上是"))
                b = self.np(p, bare=0.05)
                b.related.append(("near", a))
            p.say("，")
            p.say(
                p.one(
                    "旁边没有",
                    "没有",
                    "却没有",
                    "身边没有",
                    "可是没有",
                    "天上没有",
                    "手里没有",
                    "没戴",
                    "没有带",
                    "没拿",
                )
            )
            self.unseen(p)
        else:
            self.np(p, "person", "animal", bare=0.6)
            p.say(p.one("没有看见", "找不到", "没有", "不喜欢", "没找到", "不是"))
            self.unseen(p)
        self.end(p)

    def simile(self, p: Page) -> None:
        a = self.np(p, "person", "animal", "thing")
        kind, word = self.noun(p, "animal", "thing", "plant", "food", "person", "sky")
        r = p.rng.random()
        if r < 0.6:
            p.say(p.one("像", "长得像", "跑得像", "好像", "红得像", "圆得像", "仿佛"))
            p.say("一" + p.pick(_MEASURES[kind]) if p.chance(0.6) else "")
            p.say(word)
            p.say(p.one("一样", "一样快", "似的", "一样美丽", "一般", "", "一样勇敢"))
        else:
            p.say("比")
            p.say(word)
            p.say(p.one("还大", "还快", "还甜", "还聪明", "还要高"))
        self.end(p)
        _ = a

    def weather(self, p: Page) -> None:
        p.say(p.one("", "今天", "外面", "天上", "忽然"))
        p.set("weather", p.say(p.pick(self.words["weather"])[0]))
        p.say(p.one("，", "了，", "。"))
        if not p.parts[-1].endswith("。"):
            thing = self.np(p, "person", "animal")
            self.verb(p, thing)
            self.end(p)

    def named(self, p: Page) -> None:
        name = p.pick(self.words["name"])[0]
        if p.chance(0.25):
            p.say(p.one("从前有", "村里有", "这里住着"))
            self.np(p, "person", "animal", one=True, bare=0)
            p.say(p.one("，名叫", "，叫", "，他叫", "，她的名字叫"))
            p.say(name)
        else:
            thing = Thing("person", name, p.say(name), sex=p.one("male", "female"))
            p.things.append(thing)
            if p.chance(0.25):
                p.say(p.one("和", "跟"))
                if p.chance(0.5):
                    self.np(p, "person", "animal", bare=0.7)
                else:
                    p.things.append(Thing("person", "other", p.say(p.pick(self.words["name"])[0])))
            r = p.rng.random()
            if r < 0.4:
                p.say("在")
                self.place_word(p)
                p.say(p.one("里", "上", ""))
                self.verb(p, thing)
            elif r < 0.7:
                p.say("在")
                self.related(p, thing)
                self.verb(p, thing)
            else:
                self.verb(p, thing)
        self.end(p)

    def pronoun_first(self, p: Page) -> None:
        if p.things:
            return self.simple(p)
        word = p.one("他", "她", "它", "他们", "我", "我们", "他", "她", "它们", "大家")
        thing = Thing(
            "person", word, p.say(word), many="们" in word, sex={"他": "male", "她": "female"}.get(word, "it")
        )
        p.things.append(thing)
        r = p.rng.random()
        if r < 0.3:
            p.say("在")
            self.place_word(p)
            p.say(p.one("里", "上"))
            self.verb(p, thing)
        elif r < 0.5:
            p.say(p.one("拿着", "抱着", "提着", "拿起"))
            thing.related.append(("holding", self.np(p, "thing", "food", "plant", bare=0.2)))
        elif r < 0.75:
            p.say("在")
            self.related(p, thing)
            self.verb(p, thing)
        else:
            self.verb(p, thing)
        self.end(p)
        return None

    def subordinate(self, p: Page) -> None:
        if p.chance(0.5):
            p.say(p.one("当", "因为", "虽然", "在"))
        a = self.np(p, "person", "animal", bare=0.6)
        self.verb(p, a)
        p.say(p.one("的时候，", "时，", "，所以", "，可是", "，"))
        b = self.np(p, "person", "animal")
        self.verb(p, b)
        self.end(p)

    def topic(self, p: Page) -> None:
        """红色的杯子在蓝色盘子的左边。"""
        a = self.np(p, bare=0.5)
        p.say(p.one("在", "位于", "放在", "站在", "停在"))
        self.related(p, a)
        self.end(p)

    def chain(self, p: Page) -> None:
        """猴子在剥香蕉，驴望着它，旁边还有一只鸡。"""
        a = self.np(p, "person", "animal")
        self.verb(p, a)
        p.say("，")
        b = self.np(p, "person", "animal")
        r = p.rng.random()
        if r < 0.5:
            self.verb(p, b)
        else:
            p.say("在")
            self.related(p, b)
            self.verb(p, b)
        if p.chance(0.4):
            p.say("，旁边" + p.one("还有", "有", "是", "放着"))
            c = self.np(p, bare=0.05)
            c.related.append(("near", b))
        self.end(p)

    def sky(self, p: Page) -> None:
        if p.chance(0.5):
            p.say(p.one("天上", "天空中", "空中", "夜空中", "蓝天上"))
            p.say(p.one("有", "挂着", "飘着", "飞着", "出现了"))
            self.np(p, "sky", bare=0.2)
        else:
            thing = self.np(p, "sky", bare=0.8, one=True)
            p.say(p.one("升起来了", "出来了", "照着大地", "挂在天上", "高高地挂在空中", "落山了"))
            _ = thing
        self.end(p)

    def relative(self, p: Page) -> None:
        """正在睡觉的猫看见了老鼠。"""
        mark = p.say(
            p.one("正在", "在")
            + (pose := p.pick(VERBS[p.pick([k for k in VERBS if k not in ("hug", "point", "wave")])]))
        )
        p.say("的")
        a = self.np(p, "person", "animal", bare=0.6)
        a.said.append(("pose", (mark[1] - len(pose), mark[1])))
        p.say(p.one("看见了", "遇到了", "追着", "跟着"))
        self.np(p, "person", "animal", bare=0.3)
        self.end(p)

    def filler(self, p: Page) -> None:
        p.say(p.pick(self.fillers))

    # -- about what is already on the page

    def _known(self, p: Page) -> Thing | None:
        living = [
            t for t in p.things if t.kind in ("person", "animal") and t.word not in ("我", "我们", "other", "大家")
        ]
        return p.pick(living) if living else None

    def _again(self, p: Page, thing: Thing) -> None:
        alone = sum(t.kind in ("person", "animal") for t in p.things) == 1
        if alone and p.chance(0.6):
            p.say({"male": "他", "female": "她", "it": "它"}[thing.sex] + ("们" if thing.many else ""))
        else:
            p.say(p.one("", "", "这只" if thing.kind == "animal" else "这个") + thing.word)

    def then_wears(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        self._again(p, thing)
        thing.said += self._clothes(p, p.one("穿着", "穿上了", "戴着", "戴上", "披着", "身上穿着", "穿"))
        self.end(p)
        return None

    def then_does(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        posed = any(a == "pose" for a, _ in thing.said)
        self._again(p, thing)
        if posed:
            p.say(p.one("手里拿着", "拿起", "抱着", "举着"))
            thing.related.append(("holding", self.np(p, "thing", "food", "plant", bare=0.15)))
        else:
            if p.chance(0.4):
                p.say("在")
                self.related(p, thing)
            self.verb(p, thing)
        self.end(p)
        return None

    def then_feels(self, p: Page) -> None:
        if not (thing := self._known(p)):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("很", "非常", "觉得很", "十分", "感到", "看起来很", "可"))
        thing.said.append(("feeling", p.say(p.pick(self.adjectives["feeling"])[0].removesuffix("的"))))
        p.say(p.one("", "", "极了", "了"))
        self.end(p)
        return None

    def then_colour(self, p: Page) -> None:
        things = [t for t in p.things if t.kind not in ("person", "sky") and t.word != "other"]
        if not things:
            return self.filler(p)
        thing = p.pick(things)
        p.say(thing.word)
        p.say(p.one("是", "都是"))
        thing.said.append(("colour", p.say(p.pick(self.adjectives["colour"])[0].removesuffix("的"))))
        p.say("的")
        self.end(p)
        return None

    SHAPES = [simple, simple, simple, simple, there, there, there, listed, listed, pair, holds, holds, ba, rides, looks, looks, dialogue, dialogue, wishes,
              negative, negative, simile, weather, named, named, pronoun_first, pronoun_first, subordinate, topic, topic, chain, filler, sky, relative]  # fmt: skip
    FOLLOWING = [then_wears, then_wears, then_does, then_does, then_does, then_feels, then_colour, filler, negative]


RELATED: list[tuple[str, list[str]]] = [
    ("under", ["下", "下面", "底下"]), ("on", ["上", "上", "上面"]), ("in", ["里", "里面", "中"]), ("behind", ["后面", "后", "背后"]),
    ("in front of", ["前面", "前"]), ("near", ["旁边", "边", "旁", "附近"]), ("left of", ["左边", "左侧"]), ("right of", ["右边", "右侧"]),
    ("above", ["上空", "上方"]), ("below", ["下方"]),
]  # fmt: skip
