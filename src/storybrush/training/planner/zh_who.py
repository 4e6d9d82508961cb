"""Chinese: nouns that bring nobody new. Address, praise, what somebody is, whose a thing is, what it is made of."""

from __future__ import annotations

from storybrush.training.planner.text import Page, Thing
from storybrush.training.planner.zh_phrases import MEASURES, PLAIN, Phrases

MATERIALS = ["石头", "木头", "稻草", "砖头", "玻璃", "泥巴", "冰", "纸", "金子", "竹子"]
SAYS = ["说", "问", "喊道", "笑着说", "大声说", "回答", "说道", "叫道", "赞美道", "想"]


class Who(Phrases):
    """Shapes in which a noun names somebody who is there already, or nobody who is."""

    def kind_of(self, p: Page, thing: Thing) -> str:
        """Another noun for it: 乌鸦 is a 鸟, or its own word again."""
        if p.chance(0.4):
            return thing.word
        return self.noun(p, thing.kind)[1]

    def is_a(self, p: Page, thing: Thing) -> None:
        """一只多么美丽的鸟: said of somebody, so it is no second one."""
        p.say(p.one("一", "一", "这么一", "") + p.pick(MEASURES[thing.kind]))
        p.say(p.one("多么", "非常", "很", "", "", "真正的", "世界上最"))
        if p.chance(0.7):
            p.say(p.pick(self.adjectives["colour"])[0].removesuffix("的") + "的" if p.chance(0.2) else p.pick(PLAIN))
        p.say(self.kind_of(p, thing))

    def praised(self, p: Page) -> None:
        """狐狸对乌鸦说：“你是一只多么美丽的鸟啊！”"""
        a = self.np(p, "person", "animal", bare=0.7, one=True)
        b = a
        if p.chance(0.7):
            p.say(p.one("对", "跟", "向", "看着", "抬头对"))
            b = self.np(p, "person", "animal", bare=0.75, one=True)
            a.related.append(("facing", b))
            if p.chance(0.15):
                self.perched(p, b)
        p.say(p.pick(SAYS))
        p.say(p.one("：“", "：“", "，“"))
        for _ in range(int(p.rng.integers(1, 3))):
            r = p.rng.random()
            if r < 0.35:
                p.say(p.one("你是", "你真是", "你可真是", "您是", "我是", "你不就是"))
                self.is_a(p, b)
            elif r < 0.55:
                p.say(p.one("多么", "多", "真是"))
                p.say(p.pick(PLAIN))
                p.say(self.kind_of(p, b))
            elif r < 0.8:
                p.say(p.one("亲爱的", "你好，", "喂，", "啊，", "美丽的", "早上好，", "谢谢你，"))
                p.say(b.word)
                p.say(p.one("", "先生", "太太", "大哥", "妹妹"))
                p.say(p.one("，你好吗", "，请帮帮我", "，你的声音真好听", "，你在干什么", ""))
            else:
                p.say(p.one("你的羽毛真漂亮", "我们来比一比吧", "谁跑得快", "你唱得真好听", "别害怕", "我来帮你"))
            p.say(p.one("啊！", "！", "，", "。", "呀！", "？"))
        p.say("”")

    def perched(self, p: Page, thing: Thing) -> None:
        p.say("，")
        thing.said.append(("pose", p.say(p.one("站在", "坐在"))))
        self.related(p, thing)
        p.say("，")

    def being(self, p: Page) -> None:
        """兔子是一只骄傲的动物。狐狸这个骗子走了过来。"""
        a = self.np(p, "person", "animal", one=True, bare=0.6)
        r = p.rng.random()
        if r < 0.6:
            p.say(p.one("是", "是", "真是", "变成了", "当上了", "觉得自己是"))
            self.is_a(p, a)
        elif r < 0.8:
            p.say(p.one("，这", "，那", "这") + p.pick(MEASURES[a.kind]))
            p.say(p.pick(PLAIN) + self.kind_of(p, a))
            p.say(p.one("，", ""))
            self.verb(p, a)
        else:
            p.say(p.one("，一") + p.pick(MEASURES[a.kind]) + p.pick(PLAIN) + self.kind_of(p, a) + "，")
            self.verb(p, a)
        self.end(p)

    def owned(self, p: Page) -> None:
        """外婆的帽子: the owner need not be there."""
        start = p.one("a", "b", "c")
        a = self.np(p, "person", "animal", bare=0.6) if start != "c" else None
        if a is not None:
            p.say(p.one("拿着", "戴着", "看见了", "来到了", "打开", "坐在", "走进了", "找到了", "穿着"))
            by = p.parts[-1]
        else:
            p.say(p.one("这是", "地上有", "那是", "桌上是", ""))
            by = ""
        p.say(self.noun(p, "person", "person", "animal")[1])
        p.say("的")
        other = self.np(p, "thing", "building", "food", "thing", "vehicle", bare=1, one=True)
        if a is not None:
            kind = {"拿着": "holding", "看见了": "facing", "坐在": "on", "走进了": "in", "来到了": "near"}.get(by)
            if kind:
                a.related.append((kind, other))
            if by == "坐在":
                p.say(p.one("上", "旁边", ""))
        self.end(p)

    def made_of(self, p: Page) -> None:
        """一座石头房子: one thing."""
        if p.chance(0.6):
            a = self.np(p, "person", "animal", bare=0.6)
            p.say(p.one("盖了", "住在", "走进", "看见", "做了", "吹倒了"))
            self.made(p)
            if p.parts[-1] and p.chance(0.3):
                p.say("里")
            _ = a
        else:
            p.say(p.one("", "这里有", "山上有", "前面是"))
            self.made(p)
            p.say(p.one("", "倒了", "很漂亮", "着火了", "不见了"))
        self.end(p)

    def made(self, p: Page) -> Thing:
        kind = p.one("building", "building", "thing", "food")
        if p.chance(0.6):
            p.say(p.one("一", "那", "这") + p.pick(MEASURES[kind]))
        p.say(p.pick(MATERIALS) + p.one("", "", "做的", "的"))
        return self.np(p, kind, bare=1, one=True, plain=True)

    def visiting(self, p: Page) -> None:
        """去看外婆: she is not on this page."""
        a = self.np(p, "person", "animal", bare=0.6)
        if p.chance(0.4):
            p.say(p.one("走在", "沿着"))
            self.place_word(p)
            p.say(p.one("上", "", "里"))
        p.say(p.one("去看", "要去找", "去看望", "想去拜访", "要给", "打算去见"))
        to = p.parts[-1] == "要给"
        p.say(self.noun(p, "person", "animal")[1])
        if to:
            p.say("送")
            other = self.np(p, "food", "thing", "plant", bare=0.3)
            a.related.append(("holding", other))
        self.end(p)
