"""Real sentences with labels by rule: right mostly, not always; they teach what prose looks like around the things."""

from __future__ import annotations

import gzip
import itertools
import json
import re
from pathlib import Path

from storybrush.planner.actions import OF_A_PAGE, Step
from storybrush.planner.features import Unit
from storybrush.planner.nouns import noun_like
from storybrush.script import Language

# Stories of dev.jsonl are never trained on; its tales of FairytaleQA are found by their sentences.
AROUND = 250


def sentences(folder: Path) -> list[tuple[str, Language]]:
    """Pages, captions and tale sentences whose story is not in dev.jsonl."""
    dev = [json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    sources = " ".join(d["source"] for d in dev)
    stories = set(re.findall(r"(?:en|zh)/(\d{4})_", sources))
    out: list[tuple[str, Language]] = []
    for line in _lines(folder / "pages.jsonl.gz"):
        row = json.loads(line)
        if row["story"] not in stories:
            out += [(row["zh"], "zh")] * 3 + [(row["en"], "en")]
    for line in _lines(folder / "captions.jsonl.gz"):
        row = json.loads(line)
        if f"{row['book']}/" not in sources:
            out += [(row["caption"], "en")] * 3 if row["caption"] else []
            out += [(row["text"], "en")] if row["text"] else []
    tales = _lines(folder / "fairytale_sentences.txt.gz")
    number = {line: n for n, line in enumerate(tales)}
    hidden: set[int] = set()
    for d in dev:
        if "FairytaleQA" in d["source"]:
            pieces = [d["text"], *re.split(r"(?<=[.!?]) ", d["text"])]
            found = [number[t] for t in pieces if t in number]
            if not found:
                raise ValueError(f"{d['id']} is not among the tale sentences: its tale cannot be left out.")
            hidden |= set(range(min(found) - AROUND, max(found) + AROUND))
    out += [(line, "en") for n, line in enumerate(tales) if n not in hidden]
    return [(text, language) for text, language in out if 4 <= len(text) <= 420]


def _lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()


_LIVING = {"person", "animal", "name", "pronoun", "unknown"}


def label(page: list[Unit], language: Language) -> list[Step]:
    """Concrete nouns become items; words next to them their attributes; what is denied, compared or wished for is nothing."""
    # 1. the head nouns, each subject once
    heads: list[int] = []
    seen: dict[str, int] = {}
    for at, unit in enumerate(page):
        known = unit.types & {"subject", "name", "pronoun"} or (
            "unknown" in unit.types and noun_like(page, at, language)
        )
        if not known or _unreal(page, at, language) or _spoken_of(page, at, language) or _belongs(page, at, language):
            continue
        within = _before(page, at, ("rel:in", "rel:near"), 3) or (language == "zh" and _after(page, at, ("rel:in",), 1))
        if "place" in unit.types and "subject" in unit.types and not unit.types & {"person", "animal"} and within:
            continue  # "in the forest" is a setting
        if unit.types & {"garment"} and _before(page, at, ("wear",), 4):
            continue
        if (
            language == "en"
            and at + 1 < len(page)
            and page[at + 1].types & {"subject"}
            and not page[at + 1].types & {"proper"}
        ):
            continue  # "apple tree": the second noun is the thing
        word = unit.word.text.lower()
        if "pronoun" in unit.types:
            if (unit.person not in ("i", "we", "everyone") and heads) or "pronoun" in seen:
                continue
            seen["pronoun"] = at
        meaning = unit.found.what if unit.found else word
        if meaning in seen:
            continue
        seen[meaning] = at
        heads.append(at)
    if any(not page[h].types & {"pronoun"} and page[h].types & _LIVING for h in heads):
        heads = [h for h in heads if "pronoun" not in page[h].types or page[h].person in ("i", "we")]
    # 2. what stands around each
    steps: list[Step] = []
    used: set[int] = set()
    for number, head in enumerate(heads):
        steps.append(Step("item", head))
        floor = max((h for h in heads if h < head), default=-1)
        ceiling = min((h for h in heads if h > head), default=len(page))
        for action in ("count", "colour", "size"):
            at = next((i for i in range(head, max(floor, head - 6), -1) if action in page[i].types and i not in used
                       and not _broken(page, i, head)), None)  # fmt: skip
            if at is None and action == "count" and "plural" in page[head].types:
                at = head
            if at is not None:
                used.add(at)
                if action != "count" or page[at].values.get("count") != "1":
                    steps.append(Step(action, at))
        if page[head].types & _LIVING:
            for action, reach in (("pose", 9), ("feeling", 7)):
                found = next(
                    (
                        i
                        for i in range(head + 1, min(ceiling, head + reach))
                        if action in page[i].types and i not in used
                    ),
                    None,
                )
                if found is not None:
                    used.add(found)
                    steps.append(Step(action, found))
            worn = [
                i
                for i in range(floor + 1, min(ceiling, head + 12))
                if "garment" in page[i].types and i not in used and _before(page, i, ("wear",), 5)
            ]
            for i in worn:
                used.add(i)
                steps.append(Step("wears", i))
                dye = next(
                    (k for k in range(i, i - 4, -1) if k > floor and "colour" in page[k].types and k not in used), None
                )
                if dye is not None:
                    used.add(dye)
                    steps.append(Step("wears colour", dye))
        if number + 1 < len(heads) and language == "en" and not _broken(page, head, heads[number + 1]):
            between = [t for i in range(head + 1, heads[number + 1]) for t in page[i].types if t.startswith("rel:")]
            if between:
                steps.append(Step(between[-1], heads[number + 1]))
        elif number + 1 < len(heads) and language == "zh" and not _broken(page, head, heads[number + 1]):
            other = heads[number + 1]
            between = [
                t
                for i in range(head + 1, other)
                for t in page[i].types
                if t in ("rel:holding", "rel:riding", "rel:facing", "rel:near")
            ]
            after = [t for t in page[other + 1].types if t.startswith("rel:")] if other + 1 < len(page) else []
            if between:
                steps.append(Step(between[-1], other))
            elif after and any(page[i].word.text in ("在", "到", "坐在", "站在") for i in range(head + 1, other)):
                steps.append(Step(sorted(after)[0], other))
    # 3. the page
    for kind in OF_A_PAGE:
        if kind == "mood":
            continue  # "happy" is said of somebody
        at = next(
            (i for i, u in enumerate(page) if kind in u.types and i not in heads and not _unreal(page, i, language)),
            None,
        )
        if at is not None and (
            kind != "place" or _before(page, at, ("rel:in", "rel:near", "rel:on"), 4) or language == "zh"
        ):
            steps.append(Step(kind, at))
    return [*steps, Step("end")]


def _before(page: list[Unit], at: int, types: tuple[str, ...], reach: int) -> bool:
    return any(t in page[i].types for i in range(max(0, at - reach), at) for t in types)


def _after(page: list[Unit], at: int, types: tuple[str, ...], reach: int) -> bool:
    return any(t in page[i].types for i in range(at + 1, min(len(page), at + 1 + reach)) for t in types)


def _broken(page: list[Unit], a: int, b: int) -> bool:
    return any("punctuation" in page[i].types for i in range(a + 1, b))


def _spoken_of(page: list[Unit], at: int, language: Language) -> bool:
    """ "You are a clever fox", 你是一只聪明的狐狸: says what somebody is who is there already."""
    back = [page[i].word.text.lower() for i in range(max(0, at - 6), at)]
    if language == "zh":
        near = "".join(back)
        return (
            any(f"{who}是" in near for who in ("你", "您", "我", "他", "她", "它", "们"))
            and "，" not in near[near.rfind("是") :]
        )
    for who, verb in itertools.pairwise(back):
        if who in ("you", "i", "he", "she", "we", "they") and verb in ("are", "am", "was", "were", "is"):
            after = back[back.index(verb) + 1 :]
            return after[:1] in (["a"], ["an"], ["the"], ["such"]) and not any(w in _PREPOSITIONS for w in after)
    return any(a == "what" and b in ("a", "an") for a, b in itertools.pairwise(back[-4:]))


_PREPOSITIONS = frozenset(["in", "on", "with", "under", "near", "at", "by", "to", "of", ",", ".", "and"])


def _belongs(page: list[Unit], at: int, language: Language) -> bool:
    """The owner of a thing need not be there: "the shoemaker's wife", 外婆的睡帽; nor what a thing is made of: 石头房子."""
    if at + 1 >= len(page):
        return False
    after = page[at + 1]
    thing = {"plant", "thing", "food", "building", "vehicle", "garment"}
    if language == "en":
        return "possessive" in page[at].types and bool(after.types & {"subject", "name"})
    if after.word.text == "的" and at + 2 < len(page) and page[at].types & {"person", "animal"}:
        return bool(page[at + 2].types & {*thing, "person"})
    return page[at].word.text in ("石头", "木头", "稻草", "砖", "冰", "泥") and bool(after.types & thing)


def _unreal(page: list[Unit], at: int, language: Language) -> bool:
    reach = 4 if language == "zh" else 5
    for i in range(at - 1, max(-1, at - reach - 1), -1):
        if "punctuation" in page[i].types:
            return False
        if page[i].types & {"negation", "simile"} or (page[i].types & {"talk"} and "name" not in page[at].types):
            return page[i].word.text.lower() not in ("as", "before") or at - i <= 3
    return False
