"""Chinese: what somebody does with a thing or feels, with the relation that a drawing needs."""

from __future__ import annotations

from storybrush.training.planner.text import Page, Thing
from storybrush.training.planner.zh_phrases import Phrases

EATS = ["吃", "吃着", "啃", "啃着", "喝着", "舔着", "尝了尝", "咬着", "剥", "嚼着"]
HANDLES = [
    "追着",
    "追赶",
    "跟着",
    "帮助",
    "喂",
    "洗",
    "推着",
    "拉着",
    "修",
    "赶着",
    "牵着",
    "照顾",
    "浇",
    "打扫",
    "敲着",
    "摸了摸",
    "踢",
    "画着",
    "围着",
    "带着",
]
ASLEEP = ["睡觉", "睡着了", "睡大觉", "呼呼大睡", "打瞌睡", "打起了呼噜", "午睡", "睡了一觉", "打盹", "熟睡"]
RESTS = ["躺在", "趴在", "靠在", "睡在", "坐在", "倒在"]
GOES_IN = ["跳进", "掉进了", "钻进", "爬进", "躲进", "走进", "飞进", "掉到", "住在", "躲在", "藏在", "坐在"]
GOES_ON = ["爬上", "跳上", "坐上", "站上", "飞到", "落在", "停在", "骑到", "趴在", "蹲在"]


class Acts(Phrases):
    """Shapes around one verb."""

    def sleeps(self, p: Page) -> None:
        """兔子躺在一棵大树下睡着了。"""
        if p.chance(0.3):
            self.when(p)
        a = self.np(p, "animal", "animal", "person", bare=0.6)
        if p.chance(0.35):
            p.say(p.one("跑累了，", "觉得很累，", "吃饱了，", "不慌不忙，", "回头看了看，", "走啊走，"))
        p.say(p.one("", "", "就", "却", "于是", "竟然", "正"))
        r = p.rng.random()
        if r < 0.55:
            p.say(p.one(*RESTS, "在", "在"))
            if p.chance(0.75):
                self.related(p, a)
            else:
                self.place_word(p)
                p.say(p.one("里", "上", ""))
            p.say(p.one("", "，", "", "美美地", "静静地"))
        elif r < 0.75:
            p.say(p.one("躺下来", "闭上眼睛", "还在", "一直", "很快就"))
        p.say(p.one("", "", "舒舒服服地"))
        word = p.pick(ASLEEP)
        mark = p.say(word)
        core = next(
            (c for c in ("睡觉", "睡着", "睡大觉", "呼呼大睡", "打瞌睡", "午睡", "打盹", "熟睡") if c in word), word
        )
        start = mark[0] + word.index(core)
        a.said.append(("pose", (start, start + len(core))))
        self.end(p)

    def feels(self, p: Page) -> None:
        """兔子很难过，乌龟却高兴极了。"""
        if p.chance(0.25):
            p.say(p.one("最后，", "听了这话，", "看到这里，", "到了终点，", "比赛结束了，", "这下子，"))
        a = self.np(p, "person", "animal", bare=0.75)
        self._feeling(p, a)
        r = p.rng.random()
        if r < 0.45:
            p.say(p.one("，", "，", "。", "；"))
            b = self.np(p, "person", "animal", bare=0.75)
            p.say(p.one("", "却", "也", "可"))
            self._feeling(p, b)
        elif r < 0.6:
            p.say("，")
            if not any(x == "pose" for x, _ in a.said):
                self.verb(p, a)
        self.end(p)

    def _feeling(self, p: Page, thing: Thing) -> None:
        word = p.pick(self.adjectives["feeling"])[0].removesuffix("的")
        r = p.rng.random()
        if r < 0.5:
            p.say(p.one("很", "非常", "觉得很", "十分", "感到", "看起来很", "有点", "心里很", "又"))
            thing.said.append(("feeling", p.say(word)))
            p.say(p.one("", "", "地笑了" if p.chance(0.2) else ""))
        elif r < 0.7:
            thing.said.append(("feeling", p.say(word)))
            p.say(p.one("极了", "得不得了", "得说不出话来", "了", "坏了", "起来"))
        elif r < 0.9:
            thing.said.append(("feeling", p.say(word)))
            p.say("地")
            thing.said.append(("pose", p.say(self.pose_word(p, thing))))
        else:
            p.say(p.one("心里想着这件事，", "听完以后，"))
            thing.said.append(("feeling", p.say(word)))
            p.say("了")

    def eats(self, p: Page) -> None:
        """女孩在吃棒棒糖: it is in her hand."""
        a = self.np(p, "person", "animal")
        p.say(p.one("", "在", "正在", "坐下来", "高兴地"))
        mark = p.say(p.pick(EATS))
        b = self.np(p, "food", "food", "plant", bare=0.5)
        a.said.append(("pose", mark))
        a.related.append(("holding", b))
        if p.chance(0.25):
            p.say("，")
            c = self.np(p, "person", "animal", bare=0.5)
            p.say(p.one("望着", "看着", "盯着"))
            p.say(b.word)
            c.related.append(("facing", b))
        self.end(p)

    def handles(self, p: Page) -> None:
        """A verb that brings two together: 追着, 喂, 推着."""
        a = self.np(p, "person", "animal")
        p.say(p.one("", "在", "正在", "跑去", "每天"))
        p.say(p.pick(HANDLES))
        b = self.np(p, bare=0.4)
        a.related.append(("near", b))
        if p.chance(0.2):
            p.say(p.one("和", "、"))
            c = self.np(p, bare=0.4)
            a.related.append(("near", c))
        self.end(p)

    def goes(self, p: Page) -> None:
        """青蛙跳进井里; 猴子爬上一棵树."""
        a = self.np(p, "person", "animal", bare=0.5)
        if p.chance(0.5):
            a.said.append(("pose", p.say(p.pick(GOES_IN))))
            b = self.np(p, "thing", "building", "plant", "vehicle", one=True, bare=0.7)
            p.say(p.one("里", "里", "里面", "中", ""))
            a.related.append(("in", b))
        else:
            a.said.append(("pose", p.say(p.pick(GOES_ON))))
            b = self.np(p, "plant", "thing", "building", "vehicle", "animal", one=True, bare=0.6)
            p.say(p.one("", "上", "上面") if p.parts[-1] else "")
            a.related.append(("on", b))
        if p.chance(0.3):
            p.say("，")
            p.say(p.one("嘴里叼着", "手里拿着", "抱着", "手里举着"))
            a.related.append(("holding", self.np(p, "thing", "food", "plant", bare=0.2)))
        self.end(p)

    def both_ends(self, p: Page) -> None:
        """树上有一只鸟，树下坐着一个孩子。"""
        ground = self.np(p, "plant", "thing", "building", "vehicle", one=True, bare=0.8)
        for n in range(2):
            kind, word = self.side(p)
            p.say(("，" + p.one(ground.word, "", ground.word)) if n else "")
            p.say(word)
            p.say(p.one("有", "是", "停着", "坐着", "站着", "放着", "挂着", "趴着", "落着"))
            thing = self.np(p, bare=0.05)
            thing.related.append((kind, ground))
        self.end(p)
