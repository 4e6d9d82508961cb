"""Who stands where to whom in Chinese: 在 and the words of place, 把, existential sentences, and verbs that take something in hand.

No parser: each clause between marks is read from left to right. What stands in the place of the last clause's subject goes on as its
topic where the clause has none, as Chinese leaves it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storybrush.planner.features import Unit
from storybrush.planner.real import mentions, spoken

Found = tuple[str, int, int]  # kind, word of the subject, word of the object

_MARKS = frozenset("，。！？；：,.!?;:\n—…")
_PLACES = ("on", "in", "under", "above", "below", "behind", "in front of", "left of", "right of", "near")
_JOIN = frozenset(["和", "跟", "与", "同", "、", "及"])
_BODY = (
    "肩膀",
    "肩",
    "背",
    "头",
    "手",
    "嘴",
    "怀",
    "脖子",
    "脚",
    "尾巴",
    "鼻子",
    "腿",
    "胳膊",
    "爪子",
    "身",
    "胸",
    "手臂",
    "掌",
    "牙",
    "额头",
    "膝盖",
)
_GRIP = ("手", "嘴", "怀", "爪", "掌", "胳膊", "手臂", "牙")
_BESIDE = {"身边": "near", "身旁": "near", "身后": "behind", "背后": "behind", "身前": "in front of", "面前": "in front of", "跟前": "in front of",
           "头顶": "above", "脚下": "under", "身上": "on", "背上": "on", "肩上": "on", "头上": "on"}  # fmt: skip
_HOLD = tuple("提拿抱举叼端捧牵背扛抓握撑挑拎衔抬搬捡采摘剥捏拖拽抡挥")
_NO_GRIP = frozenset(
    ["抬头", "举手", "提问", "拉手", "手拉手", "背对", "提出", "抬起头", "挥手", "提醒", "举行", "拿手", "抱怨", "带领"]
)
_EATS = ("吃", "喝", "啃", "舔", "嚼", "弹", "吹", "读", "念", "织", "缝", "削", "尝")
_BY = (
    "围",
    "靠",
    "挨",
    "陪",
    "喂",
    "搂",
    "摸",
    "遇",
    "碰",
    "找",
    "帮",
    "见",
    "等",
    "迎",
    "扶",
    "领",
    "教",
    "带",
    "亲",
    "安慰",
)
_AFTER = ("追", "跟", "赶")
_GAZE = ("看", "望", "盯", "瞧", "瞪", "瞅", "注视", "指")
_TO = frozenset(["对", "向", "朝", "给", "跟", "和", "与", "为", "朝着", "向着", "对着"])
_TOWARDS = frozenset(["朝着", "向着", "对着"])
_LET = frozenset(["被", "从", "用", "比", "像", "由", "沿", "沿着", "叫", "让"])
_INTO = ("进", "入")
_PUT = tuple("放装丢扔投倒插塞摆挂")
_GIVE = ("给", "送", "递", "交给", "借给", "分给", "还给", "喂给", "赏")
_LEADS = tuple("带牵领送抱背")
_RIDES = ("坐", "乘", "搭", "划", "开")


@dataclass
class _Clause:
    subject: list[int] = field(default_factory=list)
    moved: list[int] | None = None  # of 把; empty: of something that is no item
    objects: list[int] = field(default_factory=list)
    verb: int = -1
    coverb: str = ""
    ground: tuple[str, int] | None = None  # kind, word: not yet said of anything
    existential: bool = False
    recipient: bool = False  # 给 and somebody were read
    bearer: int | None = None  # whose neck, back or hand something is on


def relations(page: Sequence[Unit], heads: Sequence[int]) -> list[Found]:
    """heads: the items' words. -> relations between them, in the order of the text."""
    return _Reader(page, mentions(page, heads)).read()


class _Reader:
    def __init__(self, page: Sequence[Unit], heads: Mapping[int, int]) -> None:
        self.page, self.heads = page, heads
        self.text = [u.word.text for u in page]
        self.quoted = spoken(page)
        self.out: list[Found] = []
        self.topic: list[int] = []
        self.pair: list[int] = []  # the last two that were named together
        self.order: list[int] = []  # heads as they were read

    def read(self) -> list[Found]:
        start = 0
        for at in range(len(self.page) + 1):
            if at == len(self.page) or self.text[at] in _MARKS:
                if at > start:
                    self._clause(start, at)
                start = at + 1
        return self.out

    def _clause(self, start: int, end: int) -> None:
        c = _Clause()
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
            elif text in _LET or (text in _TO and (c.subject or (text in _TOWARDS and self.topic))):
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
        if c.existential and c.objects:
            self.topic = [c.bearer] if c.bearer is not None else c.objects
        elif c.subject:
            self.topic = c.subject
        elif c.objects and not self.topic:
            self.topic = c.objects

    # -- phrases

    def _ground(self, at: int, end: int, c: _Clause) -> tuple[str, int, int] | None:
        """树下, 鳄鱼的嘴里, 犀牛背上, 它们后面, 肩膀上, 旁边: -> kind, the word it is measured from, the end."""
        host = self._host(at, c)
        if host is not None:
            n = at + 1
            if n < end and self.text[n] == "的":
                n += 1
            if n < end and (part := self._body(n, end)) is not None:
                return part[0], host, part[1]
            if n < end and (kind := self._kind(n)) is not None:
                return kind, host, n + 1
            return None
        if at in self.heads:
            return None
        owner = (c.subject or self.topic)[-1:]
        if (part := self._body(at, end)) is not None and owner:
            return part[0], owner[0], part[1]
        inner = self.text[at] in ("里面", "里边", "里头", "上面")
        if (
            inner and self.order and at + 1 < end and (self.text[at + 1] == "的" or self._verb(at + 1))
        ):  # 打开箱子，里面的珠宝
            return self._kind(at) or "in", self.order[-1], at + 1
        if (
            (kind := self._kind(at)) is not None
            and at not in self.heads
            and kind not in ("on", "in")
            and not self._joined(at)
        ):
            other = [p for p in self.pair if p not in c.subject] if c.subject else (self.topic or self.order[-1:])
            after = self.text[at + 1] if at + 1 < end else ""
            if other and (c.coverb == "在" or after not in ("的",)):
                return kind, other[-1], at + 1
        return None

    def _joined(self, at: int) -> bool:
        """和 between two nouns joins them."""
        return self.text[at] in _JOIN or self.text[at] in _TO or self.text[at].endswith(("着", "近"))

    def _host(self, at: int, c: _Clause) -> int | None:
        if at in self.heads:
            return self.heads[at]
        if self.page[at].types & {"pronoun"}:
            return next(iter(self._meant(at, c)), None)
        return None

    def _meant(self, at: int, c: _Clause) -> list[int]:
        who = self.page[at].person
        back = [h for h in self.order if h != at and h not in c.subject]
        if who == "they":
            some = [h for h in back if "count" in self.page[h].types or h not in self.topic]
            return some[-1:] or self.topic
        if who == "it":
            return [h for h in back if "person" not in self.page[h].types][-1:]
        return [h for h in back if self.page[h].types & {"person", "name", "animal", "pronoun"}][-1:]

    def _kind(self, at: int) -> str | None:
        types = self.page[at].types
        if at in self.heads or types & {"rel:holding", "rel:riding", "rel:facing", "pose"} or self.text[at] in _JOIN:
            return None
        if self.text[at] in _BESIDE:
            return _BESIDE[self.text[at]]
        if self.text[at] in ("外", "外面", "外边"):
            host = self.page[at - 1].found if at else None
            return "behind" if host is not None and host.what in ("window", "door") else "near"
        return next((kind for kind in _PLACES if f"rel:{kind}" in types and self.text[at] not in ("围着", "进")), None)

    def _body(self, at: int, end: int) -> tuple[str, int] | None:
        """嘴里, 肩膀 + 上."""
        text = self.text[at]
        if text in _BESIDE:
            return _BESIDE[text], at + 1
        part = next((b for b in sorted(_BODY, key=len, reverse=True) if text.startswith(b)), None)
        if part is None or at in self.heads:
            return None
        rest = text[len(part) :]
        after = at + 1
        if not rest and after < end and self.text[after] in ("上", "里", "中", "边", "旁", "前", "后", "下"):
            rest, after = self.text[after], after + 1
        if rest in ("里", "中"):
            return ("grip" if part in _GRIP else "in"), after
        return {"上": ("on", after), "边": ("near", after), "旁": ("near", after), "前": ("in front of", after), "后": ("behind", after),
                "下": ("under", after)}.get(rest)  # fmt: skip

    def _noun(self, c: _Clause, at: int, end: int) -> int:
        group, n = [self.heads[at]], at + 1
        while n + 1 < end and self.text[n] in _JOIN:
            m = next((k for k in range(n + 1, min(n + 8, end)) if k in self.heads), None)
            if m is None or self._ground(m, end, c) or not self._described(n + 1, m):
                break
            if self._alive(group[-1]) and self._alive(m) and self.text[n] != "、":
                self._say("near", [group[-1]], [self.heads[m]])
            group.append(self.heads[m])
            n = m + 1
        self.order += group
        if len(group) > 1:
            self.pair = group
        if n < end and n in self.heads and "measure" in self.page[at].types:  # 一篮蛋糕
            self._say("in", [self.heads[n]], group)
            n += 1
        if n + 1 < end and self.text[n] == "的" and n + 1 in self.heads and self._alive(at) and c.coverb != "把":
            return n + 1  # 奶奶的篮子
        if c.coverb == "把":
            c.moved = group
        elif c.coverb in _TO and (c.subject or self.topic):
            who = c.subject or self.topic
            if c.coverb == "给":
                c.recipient = True
                self._say("holding", who, c.moved or [])  # 把苹果递给妹妹
            self._say("facing" if c.coverb in _TOWARDS else "near", who, group)
        elif c.coverb in _LET:
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
            c.subject = [*c.subject, *group] if c.subject and self.text[at - 1] in _JOIN else group
        else:
            self._object(c, group)
        c.coverb = "" if c.coverb != "在" else c.coverb
        return n

    def _relative(self, c: _Clause, at: int, after: int, end: int) -> bool:
        """穿绿衣服的老奶奶坐, 坐船过江的人把: what stands before 的 only says who it is, and a clause goes on behind it."""
        if c.verb < 0 or c.subject or self.text[at - 1] != "的" or not self._alive(at) or after >= end:
            return False
        return self._verb(after) or self.text[after] in ("在", "把", "被", "也", "都", "正在", "正", "从", "向")

    def _described(self, start: int, end: int) -> bool:
        """Do these words only describe the noun that follows: 一只小, 穿黑衣服的?"""
        dressed = any("wear" in self.page[k].types for k in range(start, end)) and self.text[end - 1] == "的"
        return dressed or not any(self._verb(k) or self.text[k] in "在的" for k in range(start, end))

    def _object(self, c: _Clause, group: list[int]) -> None:
        verb, after = self.text[c.verb], self.text[c.verb + 1] if c.verb + 1 < len(self.text) else ""
        subject = c.subject or self.topic
        if c.ground is not None and not c.subject:  # 麦田里站着一个稻草人
            self._say(self._floating(c.verb, c.ground[0]), group, [c.ground[1]])
            worn = self._alive(c.ground[1]) and not any(self._alive(b) for b in group)
            c.bearer = c.ground[1] if worn else None  # goes on as the topic: 脖子上挂着奖牌，坐在轮椅上
            c.existential, c.ground = True, None
            c.objects = group
            return
        c.objects = c.objects or group
        if any("negation" in self.page[n].types for n in range(max(0, c.verb - 1), c.verb)):
            return  # 还没有拿到
        figure = subject if c.moved is None else c.moved
        if verb.endswith(_INTO) or after in _INTO:
            self._say("in", figure, group)
        elif (verb.endswith("上") and len(verb) > 1) or (after == "上" and verb[0] in "爬跳坐骑登"):
            tree = all(self.page[b].types & {"plant"} for b in group)
            self._say("in" if tree else "on", figure, group)  # 爬上树: among its branches
        else:
            self._acts(verb, self.page[c.verb], subject, group, c.moved or ())

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
                if "rel:riding" in unit.types or verb.startswith("骑"):
                    self._say("riding", [a], [b])
                elif vehicle and verb.startswith(_RIDES):
                    self._say("in", [a], [b])
                elif verb.startswith(_GIVE):
                    self._gives(a, b, small, moved)
                elif "rel:holding" in unit.types or (verb.startswith(_HOLD) and verb not in _NO_GRIP):
                    self._say("holding" if small and not verb.startswith("牵") else "near", [a], [b])
                elif verb.startswith(_EATS) or (
                    verb.startswith("看") and found is not None and found.what.endswith("book")
                ):
                    self._say("holding", [a], [b] if small and not self._alive(b) else [])
                elif verb.startswith(_AFTER):
                    self._say("behind", [a], [b])
                elif verb.startswith(_GAZE) or "rel:facing" in unit.types:
                    self._say("facing", [a], [b])
                elif verb.startswith(_BY):
                    self._say("near", [a], [b])

    def _gives(self, giver: int, other: int, small: bool, moved: Sequence[int]) -> None:
        """给了她一朵花: the moment before it changes hands."""
        if self._alive(other):
            self._say("near", [giver], [other])
            self._say("holding", [giver], moved)
        elif small:
            self._say("holding", [giver], [other])

    def _at_ground(self, c: _Clause, kind: str, host: int, start: int, at: int, after: int, end: int) -> int:
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
            self._say(kind, who, [host])
        elif c.coverb == "在" and c.subject:
            self._say(kind, c.subject, [host])
        else:
            c.ground = (kind, host)
        c.coverb = ""
        return after

    def _figure(self, c: _Clause) -> list[int]:
        """What a phrase of place behind the verb is said of: what 把 moves, what was in hand and is put down, else the doer."""
        if c.moved is not None:
            led = not c.moved and c.verb >= 0 and self.text[c.verb].startswith(_LEADS)  # who leads goes along
            return (c.subject or self.topic) if led else c.moved
        puts = c.verb >= 0 and self.text[c.verb].startswith(_PUT) and not c.objects
        if puts and (not c.subject or c.subject == self.topic):
            held = [b for kind, a, b in self.out if kind == "holding" and a in (c.subject or self.topic)]
            return held[-1:] or c.subject or self.topic
        return c.subject or self.topic

    # -- words

    def _verb(self, at: int) -> bool:
        if at in self.heads:
            return False
        unit, text = self.page[at], self.text[at]
        if text in ("在", "把", "将", "到", "进", "是") or text in _LET or text in _TO:
            return text == "是"
        return (
            bool(unit.types & {"pose", "rel:holding", "rel:riding", "rel:facing", "tag verb", "wear"}) or text == "有"
        )

    def _alive(self, at: int) -> bool:
        return bool(self.page[at].types & {"person", "animal", "name", "pronoun"})

    def _say(self, kind: str, subjects: Sequence[int], objects: Sequence[int]) -> None:
        for a in subjects:
            for b in objects:
                if (
                    a != b
                    and kind != "grip"
                    and not (self.quoted[a] and self.quoted[b])
                    and (kind, a, b) not in self.out
                ):
                    self.out.append((kind, a, b))
