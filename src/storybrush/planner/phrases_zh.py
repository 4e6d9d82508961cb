"""Phrases of place, nouns, pronouns and verbs of a Chinese clause, as `syntax_zh` reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storybrush.planner import syntax_zh_words as words
from storybrush.planner.features import Unit
from storybrush.planner.real import spoken

Found = tuple[str, int, int]  # kind, word of the subject, word of the object


@dataclass
class Clause:
    subject: list[int] = field(default_factory=list)
    moved: list[int] | None = None  # of 把; empty: of something that is no item
    objects: list[int] = field(default_factory=list)
    verb: int = -1
    coverb: str = ""
    ground: tuple[str, int] | None = None  # kind, word: not yet said of anything
    existential: bool = False
    recipient: bool = False  # 给 and somebody were read
    witness: list[int] = field(default_factory=list)  # who sees what the clause tells
    bearer: int | None = None  # whose neck, back or hand something is on


class Phrases:
    """heads: a word -> the item that it means. out: the relations said so far."""

    def __init__(self, page: Sequence[Unit], heads: Mapping[int, int]) -> None:
        self.page, self.heads = page, heads
        self.text = [u.word.text for u in page]
        self.quoted = spoken(page)
        self.out: list[Found] = []
        self.topic: list[int] = []
        self.groups: list[list[int]] = []  # heads as they were read, those that are joined together
        self.pair: list[int] = []  # the last two that were named together
        self.order: list[int] = []  # heads as they were read
        self.ends: dict[int, int] = {}  # of what is between two: the first -> the second

    def _ground(self, at: int, end: int, c: Clause) -> tuple[str, int, int] | None:
        """树下, 鳄鱼的嘴里, 犀牛背上, 它们后面, 肩膀上, 旁边: -> kind, the word it is measured from, the end."""
        if (second := self._between(at, end)) is not None:
            self.ends[self.heads[at]] = self.heads[second]
            return "between", self.heads[at], second + 2
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

    def _between(self, at: int, end: int) -> int | None:
        """狼和熊之间: the second of the two."""
        if at not in self.heads or self.text[at + 1 : at + 2] not in [[w] for w in words.JOIN]:
            return None
        second = next((n for n in range(at + 2, min(at + 8, end)) if n in self.heads), None)
        after = self.text[second + 1 : second + 2] if second is not None else []
        return second if after and after[0] in ("之间", "中间", "当中") else None

    def _joined(self, at: int) -> bool:
        """和 between two nouns joins them."""
        return self.text[at] in words.JOIN or self.text[at] in words.TO or self.text[at].endswith(("着", "近"))

    def _host(self, at: int, c: Clause) -> int | None:
        if at in self.heads:
            return self.heads[at]
        if self.page[at].types & {"pronoun"}:
            return next(iter(self._meant(at, c)), None)
        return None

    def _meant(self, at: int, c: Clause) -> list[int]:
        who = self.page[at].person
        back = [h for h in self.order if h != at and h not in c.subject]
        if who == "they":
            some = [h for h in back if "count" in self.page[h].types or h not in self.topic]
            return some[-1:] or self.topic
        if who == "it":
            return [h for h in back if "person" not in self.page[h].types][-1:]
        return [h for h in back if self.page[h].types & {"person", "name", "animal", "pronoun"}][-1:]

    def _taken(self, at: int, c: Clause) -> list[int]:
        """What is put somewhere by 把它, 把它们: the last thing that was named, or those that were named together."""
        who = c.subject or self.topic
        for group in reversed(self.groups):
            of = [h for h in group if h not in who and "person" not in self.page[h].types]
            if of:
                return of if self.page[at].person == "they" else of[-1:]
        return []

    def _kind(self, at: int) -> str | None:
        types = self.page[at].types
        if (
            at in self.heads
            or types & {"rel:holding", "rel:riding", "rel:facing", "pose"}
            or self.text[at] in words.JOIN
        ):
            return None
        if self.text[at] in words.BESIDE:
            return words.BESIDE[self.text[at]]
        if self.text[at] in ("外", "外面", "外边"):
            host = self.page[at - 1].found if at else None
            return "behind" if host is not None and host.what in ("window", "door") else "near"
        return next(
            (kind for kind in words.PLACES if f"rel:{kind}" in types and self.text[at] not in ("围着", "进")), None
        )

    def _body(self, at: int, end: int) -> tuple[str, int] | None:
        """嘴里, 肩膀 + 上."""
        text = self.text[at]
        if text in words.BESIDE:
            return words.BESIDE[text], at + 1
        part = next((b for b in sorted(words.BODY, key=len, reverse=True) if text.startswith(b)), None)
        if part is None or at in self.heads:
            return None
        rest = text[len(part) :]
        after = at + 1
        if not rest and after < end and self.text[after] in ("上", "里", "中", "边", "旁", "前", "后", "下"):
            rest, after = self.text[after], after + 1
        if rest in ("里", "中"):
            return ("grip" if part in words.GRIP else "in"), after
        return {"上": ("on", after), "边": ("near", after), "旁": ("near", after), "前": ("in front of", after), "后": ("behind", after),
                "下": ("under", after)}.get(rest)  # fmt: skip

    def _described(self, start: int, end: int) -> bool:
        """Do these words only describe the noun that follows: 一只小, 穿黑衣服的?"""
        dressed = any("wear" in self.page[k].types for k in range(start, end)) and self.text[end - 1] == "的"
        return dressed or not any(self._verb(k) or self.text[k] == "在" or self._owned(k) for k in range(start, end))

    def _owned(self, at: int) -> bool:
        """的 behind somebody, not behind a colour or the like."""
        return self.text[at] == "的" and not self.page[at - 1].types & {"colour", "size", "tag adjective", "feeling"}

    def _verb(self, at: int) -> bool:
        if at in self.heads:
            return False
        unit, text = self.page[at], self.text[at]
        if text in ("在", "把", "将", "到", "进", "是") or text in words.LET or text in words.TO:
            return text == "是"
        return (
            bool(unit.types & {"pose", "rel:holding", "rel:riding", "rel:facing", "tag verb", "wear"}) or text == "有"
        )

    def _alive(self, at: int) -> bool:
        return bool(self.page[at].types & {"person", "animal", "name", "pronoun"})

    def _say(self, kind: str, subjects: Sequence[int], objects: Sequence[int]) -> None:
        if kind == "between":
            for b in objects:
                self._say("right of", subjects, [b])
                self._say("left of", subjects, [self.ends[b]])
            return
        for a in subjects:
            for b in objects:
                if (
                    a != b
                    and kind != "grip"
                    and not (self.quoted[a] and self.quoted[b])
                    and (kind, a, b) not in self.out
                ):
                    self.out.append((kind, a, b))
