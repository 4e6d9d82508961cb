"""Chinese: who is where, does what, holds what."""

from __future__ import annotations

from storybrush.training.planner.text import Page, Thing
from storybrush.training.planner.zh_phrases import RELATED, VERBS, Phrases


class Scenes(Phrases):
    """Shapes of telling sentences."""

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
        a.related.append(("near", b))
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
                    second = self.np(p, "person", "animal", bare=0.7)
                else:
                    p.things.append(second := Thing("person", "other", p.say(p.pick(self.words["name"])[0])))
                thing.related.append(("near", second))
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
