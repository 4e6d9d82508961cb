"""Chinese: what is only spoken of, wished for, compared with, or not there."""

from __future__ import annotations

from storybrush.training.planner.text import Page
from storybrush.training.planner.zh_phrases import MEASURES, Phrases

QUOTES = ["你好！", "早上好！", "你要去哪里？", "谢谢你！", "我们走吧！", "快来啊！", "你是谁？", "不要害怕。", "我来帮你。", "我真高兴！", "等等我！", "你说得对。", "这可怎么办呢？",
          "你看那边！", "好极了！"]  # fmt: skip


class Unreal(Phrases):
    """Shapes with nouns that are no items."""

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
            p.say("一" + p.pick(MEASURES[kind]))
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
            p.say("一" + p.pick(MEASURES[kind]) if p.chance(0.6) else "")
            p.say(word)
            p.say(p.one("一样", "一样快", "似的", "一样美丽", "一般", "", "一样勇敢"))
        else:
            p.say("比")
            p.say(word)
            p.say(p.one("还大", "还快", "还甜", "还聪明", "还要高"))
        self.end(p)
        _ = a
