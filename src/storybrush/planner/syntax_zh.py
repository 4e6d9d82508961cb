"""Who stands where to whom in Chinese: 在 and the words of place, 把, existential sentences, and verbs that take something in hand.

No parser: each clause between marks is read from left to right. What stands in the place of the last clause's subject goes on as its
topic where the clause has none, as Chinese leaves it out.
"""

from __future__ import annotations

from collections.abc import Sequence

from storybrush.planner import syntax_zh_words as words
from storybrush.planner.belongings import contents, handy, one_of_the_living
from storybrush.planner.features import Unit
from storybrush.planner.mounts import CROSSED, ridden
from storybrush.planner.phrases_zh import Clause, Found, Phrases
from storybrush.planner.real import mentions


def relations(page: Sequence[Unit], heads: Sequence[int]) -> list[Found]:
    """heads: the items' words. -> relations between them, in the order of the text."""
    return _Reader(page, mentions(page, heads)).read()


class _Reader(Phrases):
    def read(self) -> list[Found]:
        start = 0
        for at in range(len(self.page) + 1):
            if at == len(self.page) or self.text[at] in words.MARKS:
                if at > start:
                    self._clause(start, at)
                start = at + 1
        return self.out

    def _clause(self, start: int, end: int) -> None:
        c = Clause()
        at = start
        while at < end:
            text = self.text[at]
            ground = self._ground(at, end, c)
            if ground is not None:
                kind, host, after = ground
                at = self._at_ground(c, kind, host, start, at, after, end)
            elif at in self.heads:
                at = self._noun(c, at, end)
            elif text == "在":
                c.coverb, at = "在", at + 1
            elif text in ("把", "将") and not (at and "count" in self.page[at - 1].types):
                c.coverb, c.moved, at = "把", [], at + 1
            elif c.coverb == "把" and self.page[at].person in ("it", "they"):
                c.moved, c.coverb, at = self._taken(at, c), "", at + 1
            elif text in words.LET or (text in words.TO and (c.subject or (text in words.TOWARDS and self.topic))):
                c.coverb, at = text, at + 1
            elif self._verb(at):
                if c.verb < 0 or not text.startswith(("来", "去", "起", "出", "下")):
                    c.verb = at
                c.coverb, at = "", at + 1
            else:
                at += 1
        if c.ground is not None:
            who = c.subject or c.objects or self.topic
            if c.verb >= 0 or c.subject:
                self._say(c.ground[0], who, [c.ground[1]])
        if c.witness:
            self.topic = c.witness
        elif c.existential and c.objects:
            self.topic = [c.bearer] if c.bearer is not None else c.objects
        elif c.subject:
            self.topic = c.subject
        elif c.objects and not self.topic:
            self.topic = c.objects

    def _noun(self, c: Clause, at: int, end: int) -> int:
        group, n = [self.heads[at]], at + 1
        inside = contents(self.page, at) if "measure" in self.page[at].types else None
        if inside in self.heads and inside is not None and inside < end:  # 一篮蛋糕, 一杯热牛奶
            self._say("in", [self.heads[inside]], group)
            n = inside + 1
        while n + 1 < end and self.text[n] in words.JOIN:
            m = next((k for k in range(n + 1, min(n + 8, end)) if k in self.heads), None)
            if m is None or self._ground(m, end, c) or not self._described(n + 1, m):
                break
            if self._alive(group[-1]) and self._alive(m) and self.text[n] != "、":
                self._say("near", [group[-1]], [self.heads[m]])
            group.append(self.heads[m])
            n = m + 1
        self.order += group
        self.groups.append(group)
        if len(group) > 1:
            self.pair = group
        if n + 1 < end and self.text[n] == "的" and n + 1 in self.heads and self._alive(at) and c.coverb != "把":
            return n + 1  # 奶奶的篮子
        if c.coverb == "把":
            c.moved = group
        elif c.coverb in words.TO and (c.subject or self.topic):
            who = c.subject or self.topic
            if c.coverb == "给":
                c.recipient = True
                self._say("holding", who, c.moved or [])  # 把苹果递给妹妹
            self._say("facing" if c.coverb in words.TOWARDS else "near", who, group)
        elif c.coverb in words.LET:
            pass
        elif c.recipient and c.verb < 0 and not self._alive(group[0]):  # 给了她一朵花
            for a in c.subject:
                self._acts("给", self.page[at], [a], group)
        elif (
            c.verb >= 0 and c.objects and self.text[at - 1] == "的" and self.text[c.verb].endswith("满")
        ):  # 装满玉米的小车
            self._say("in" if self.text[c.verb][0] in "装盛塞插" else "on", c.objects, group)
        elif self._relative(c, at, n, end):
            if c.objects:
                self._acts(self.text[c.verb], self.page[c.verb], group, c.objects)  # 坐船的人 is in the boat
            c.subject, c.verb, c.objects = group, -1, []
        elif c.verb < 0:
            c.subject = [*c.subject, *group] if c.subject and self.text[at - 1] in words.JOIN else group
        else:
            self._object(c, group)
            if self._pivots(c, n, end):
                self._told_of(c, group)
        c.coverb = "" if c.coverb != "在" else c.coverb
        return n

    def _told_of(self, c: Clause, group: list[int]) -> None:
        """From here on the clause is about somebody else; who sees it stays the topic."""
        if self.text[c.verb].startswith(words.SENSES):
            c.witness = c.subject or self.topic
        c.subject, c.verb, c.objects, c.existential = group, -1, [], False

    def _pivots(self, c: Clause, at: int, end: int) -> bool:
        """看见一只猫 + 在墙上爬, 还有五只蚂蚁 + 搬树叶: the object is the subject of what follows it."""
        if not self.text[c.verb].startswith(words.PIVOTS) or c.moved is not None or at >= end:
            return False
        if self.text[at].startswith(words.NOT_PIVOTED):
            return False
        return any(self._verb(n) or self.text[n] == "在" for n in range(at, end))

    def _relative(self, c: Clause, at: int, after: int, end: int) -> bool:
        """穿绿衣服的老奶奶坐, 坐船过江的人把: what stands before 的 only says who it is, and a clause goes on behind it."""
        if c.verb < 0 or c.subject or self.text[at - 1] != "的" or not self._alive(at) or after >= end:
            return False
        return self._verb(after) or self.text[after] in ("在", "把", "被", "也", "都", "正在", "正", "从", "向")

    def _object(self, c: Clause, group: list[int]) -> None:
        verb, after = self.text[c.verb], self.text[c.verb + 1] if c.verb + 1 < len(self.text) else ""
        subject = c.subject or self.topic
        if c.ground is not None and not c.subject:  # 麦田里站着一个稻草人
            self._say(self._floating(c.verb, c.ground[0]), group, [c.ground[1]])
            self._say("facing", c.witness, group)
            worn = self._alive(c.ground[1]) and not any(self._alive(b) for b in group)
            c.bearer = c.ground[1] if worn else None  # goes on as the topic: 脖子上挂着奖牌，坐在轮椅上
            c.existential, c.ground = True, None
            c.objects = group
            return
        c.objects = c.objects or group
        if any("negation" in self.page[n].types for n in range(max(0, c.verb - 1), c.verb)):
            return  # 还没有拿到
        figure = subject if c.moved is None else c.moved
        if verb.endswith(words.INTO) or after in words.INTO:
            self._say("in", figure, group)
        elif (verb.endswith("过") or after == "过") and self._crossed(group):
            self._say("on", figure, group)  # 跑过小桥
        elif (verb.endswith("上") and len(verb) > 1) or (after == "上" and verb[0] in "爬跳坐骑登"):
            tree = all(self.page[b].types & {"plant"} for b in group)
            self._say("in" if tree else "on", figure, group)  # 爬上树: among its branches
        else:
            self._acts(verb, self.page[c.verb], subject, group, c.moved or ())

    def _crossed(self, group: list[int]) -> bool:
        return any((found := self.page[b].found) is not None and found.what in CROSSED for b in group)

    def _floating(self, verb: int, kind: str) -> str:
        """What floats on something is above it; 盘子里 is on the plate."""
        return "above" if kind == "on" and self.text[verb][0] in "飘飞悬盘升" else "in" if kind == "grip" else kind

    def _acts(self, verb: str, unit: Unit, subject: list[int], group: list[int], moved: Sequence[int] = ()) -> None:
        for a in subject:
            if self.page[a].types & {"food", "plant", "sky", "building"}:
                continue  # a mango eats nothing
            for b in group:
                found = self.page[b].found
                small = found is None or found.height < (
                    1.3 if not self._alive(b) else 0.9 if found.kind == "animal" else 0.0
                )
                vehicle = "vehicle" in self.page[b].types
                if ("rel:riding" in unit.types or verb.startswith("骑")) and ridden(self.page, b):
                    self._say("riding", [a], [b])
                elif vehicle and verb.startswith(words.RIDES):
                    self._say("in", [a], [b])
                elif verb.startswith(words.GIVE) or verb.endswith("给"):
                    self._gives(a, b, small, moved)
                elif "rel:holding" in unit.types or (verb.startswith(words.HOLD) and verb not in words.NO_GRIP):
                    self._say("holding" if small and not verb.startswith("牵") else "near", [a], [b])
                elif verb.startswith(words.EATS) or (
                    verb.startswith("看") and found is not None and found.what.endswith("book")
                ):
                    self._say("holding", [a], [b] if small and not self._alive(b) else [])
                elif verb in words.HAVE:
                    self._say(
                        "holding", [a] if one_of_the_living(self.page[a]) else [], [b] if handy(self.page[b]) else []
                    )
                elif verb.startswith(words.AFTER):
                    self._say("behind", [a], [b])
                elif verb.startswith(words.GAZE) or "rel:facing" in unit.types:
                    self._say("facing", [a], [b])
                elif verb.startswith(words.BY):
                    self._say("near", [a], [b])

    def _gives(self, giver: int, other: int, small: bool, moved: Sequence[int]) -> None:
        """给了她一朵花: the moment before it changes hands."""
        if self._alive(other):
            self._say("near", [giver], [other])
            self._say("holding", [giver], moved)
        elif small:
            self._say("near" if "vehicle" in self.page[other].types else "holding", [giver], [other])

    def _at_ground(self, c: Clause, kind: str, host: int, start: int, at: int, after: int, end: int) -> int:
        if at in self.heads:
            self.order.append(host)
        if kind == "in" and (found := self.page[host].found) is not None and "plate" in found.what:
            kind = "on"  # 盘子里
        if after < end and self.text[after] == "的":  # 井边的海龟
            m = next((k for k in range(after + 1, min(after + 7, end)) if k in self.heads), None)
            if m is not None and not any(self._verb(k) for k in range(after + 1, m)):
                self._say(kind, [self.heads[m]], [host])
                return after + 1
        back = at - 1
        while back > start and (
            self.page[back].types & {"count", "measure", "size", "colour"} or self.text[back] in ("的", "大", "小")
        ):
            back -= 1
        before = self.text[back] if back >= start else ""
        if c.verb >= 0 and before == self.text[c.verb] and before.startswith(words.SENSES):
            self._told_of(c, [])  # 看到墙上有一只猫
        moved = c.verb >= 0 and (
            before in ("在", "到", "进", "于", "入", "上", "向", "去")
            or self.text[c.verb].endswith(("在", "到", "进", "入", "上"))
        )
        who = self._figure(c)
        if kind == "grip":
            if c.moved and c.verb >= 0:  # 把蛇放在怀里
                self._say("holding", [host], c.moved)
            elif c.verb >= 0 and host not in who:
                self._say("in", who, [host])
            else:
                c.subject = c.subject or [host]  # 嘴里叼着: what is held follows
            return after
        if moved:
            if c.moved and self.text[c.verb].startswith(words.PUT):
                self.out = [r for r in self.out if not (r[0] == "holding" and r[2] in c.moved)]  # out of the hand
                self.out += [("not holding", -1, b) for b in c.moved]
            self._say(kind, who, [host])
        elif c.coverb == "在" and c.subject:
            self._say(kind, c.subject, [host])
        else:
            c.ground = (kind, host)
        c.coverb = ""
        return after

    def _figure(self, c: Clause) -> list[int]:
        """What a phrase of place behind the verb is said of: what 把 moves, what was in hand and is put down, else the doer."""
        if c.moved is not None:
            led = not c.moved and c.verb >= 0 and self.text[c.verb].startswith(words.LEADS)  # who leads goes along
            return (c.subject or self.topic) if led else c.moved
        puts = c.verb >= 0 and self.text[c.verb].startswith(words.PUT) and not c.objects
        if puts and (not c.subject or c.subject == self.topic):
            held = [b for kind, a, b in self.out if kind == "holding" and a in (c.subject or self.topic)]
            return held[-1:] or c.subject or self.topic
        return c.subject or self.topic
