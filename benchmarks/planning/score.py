"""Counts, for a set of sentences, how many promises of the gold a planner keeps, and lists every one that it breaks."""

from __future__ import annotations

import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from planning import match
from planning.match import Gold, Group
from storybrush.script import Scene, Script, Story

PEOPLE = {"person", "child", "people", "adult"}  # who they are leaves open how many
MANY = 12
SHARES = (
    "absent",
    "count",
    "many",
    "colour",
    "garment",
    "garment colour",
    "place",
    "time",
    "weather",
    "season",
    "pose",
    "feeling",
)
Planner = Callable[[Story], Script]


class Tally:
    """Right and all by name; the mistakes in words."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.mistakes: dict[str, list[str]] = defaultdict(list)
        self.seconds: list[float] = []

    def say(self, what: str, fits: bool, mistake: str = "") -> None:
        self.all[what] += 1
        self.right[what] += fits
        if not fits and mistake:
            self.mistakes[what].append(mistake)

    def share(self, what: str) -> list[Any]:
        n = self.all[what]
        return [round(self.right[what] / n, 3) if n else None, n]

    def f1(self, recall: str, precision: str) -> float | None:
        r, p = (self.right[k] / max(self.all[k], 1) for k in (recall, precision))
        return round(2 * r * p / (r + p), 3) if r + p else (0.0 if self.all[recall] else None)


def score(rows: Iterable[Gold], plan: Planner) -> Tally:
    """Each row by itself, as one page."""
    tally = Tally()
    for row in rows:
        started = time.perf_counter()
        scene = plan(Story(text=row["text"], language=row["lang"])).scenes[0]
        tally.seconds.append(time.perf_counter() - started)
        compare(row, scene, tally)
    return tally


def compare(row: Gold, scene: Scene, tally: Tally) -> None:
    where = f"{row['id']} {row['text']}"
    found = match.match(scene, row["items"])
    _items(row, scene, found, tally, where)
    for n, group in found.items():
        _values(row["items"][n], group, tally, where)
    for kind in ("place", "time", "weather", "season"):
        wanted = row["setting"][kind]
        if wanted:
            fits = match.setting_fits(scene, row, kind)
            said = getattr(scene.setting, kind) if scene.setting.span else "nothing"
            tally.say(kind, fits, f"{where} | {kind}: {wanted}, planned {said}")
            tally.say("setting", fits)
            if match.sayable(row, kind):
                tally.say("setting sayable", fits)
    _relations(row, scene, found, tally, where)


def _items(row: Gold, scene: Scene, found: dict[int, Group], tally: Tally, where: str) -> None:
    for n, gold in enumerate(row["items"]):
        if gold["must"]:
            tally.say("must recall", n in found, f"{where} | missing: {gold['what'][0]} ({gold['zh']})")
    may = [group for n, group in found.items() if not row["items"][n]["must"]]
    for group in match.groups(scene):
        if group not in may:
            names = "+".join(item.what for item in group)
            tally.say("precision", group in found.values(), f"{where} | drawn besides: {names} ({group[0].words})")
    for label in row["absent"]:
        drawn = any(label in match.labels(item) for item in scene.items)
        tally.say("absent", not drawn, f"{where} | drawn: {label}")


def _values(gold: Gold, group: Group, tally: Tally, where: str) -> None:
    name, number = gold["what"][0], sum(item.count for item in group)
    if isinstance(gold["count"], int) and not PEOPLE & set(gold["what"]) and gold["count"] <= MANY:
        tally.say("count", number == gold["count"], f"{where} | {name}: {gold['count']}, planned {number}")
    elif gold["count"] == "many":
        tally.say("many", number > 1, f"{where} | {name}: several, planned {number}")
    if gold["colour"] and " " not in gold["colour"] and gold["colour"] != "colourful":
        got = {item.colour for item in group}
        tally.say("colour", gold["colour"] in got, f"{where} | {name}: {gold['colour']}, planned {got}")
    if gold["feeling"] and (feeling := match.feeling_of(gold["feeling"])):
        got = {item.feeling for item in group}
        tally.say("feeling", feeling in got, f"{where} | {name}: {gold['feeling']}, planned {got}")
    if gold["pose"] and (poses := match.poses_of(gold["pose"])):
        got = {item.pose for item in group}
        tally.say("pose", bool(got & poses), f"{where} | {name}: {'/'.join(gold['pose'])}, planned {got}")
    for worn in gold["wears"]:
        kinds = match.garments_of(worn["what"])
        if not kinds:
            continue  # goggles, a medal: no garment that a Script can say
        on = [g for item in group for g in item.wears if g.what in kinds]
        tally.say("garment", bool(on), f"{where} | {name} wears {worn['what'][0]}: not planned")
        if worn["colour"]:
            fits = any(g.colour == worn["colour"] for g in on)
            got = {g.colour for g in on}
            tally.say("garment colour", fits, f"{where} | {name}: {worn['colour']} {worn['what'][0]}, planned {got}")


def _relations(row: Gold, scene: Scene, found: dict[int, Group], tally: Tally, where: str) -> None:
    """Recall over all relations of the gold, and over those whose two ends are drawn; precision over those that the plan tells
    of two items of the gold. `relation` leaves `near` out, since neither pages nor annotators agree on it; `any relation` does not."""
    gold: dict[tuple[int, int], set[str]] = defaultdict(set)
    for r in row["relations"]:
        a, b = r["subject"], r["object"]
        kind = match.kind_of(r["predicate"], found.get(b))
        gold[a, b].add(kind)
        if kind in match.INVERSE:
            gold[b, a].add(match.INVERSE[kind])
        both = a in found and b in found
        fits = both and kind in match.told(scene, found[a], found[b])
        names = [row["items"][n]["what"][0] for n in (a, b)]
        why = f"{where} | {names[0]} {kind} {names[1]}: not planned" + ("" if both else " (one of them is not drawn)")
        tally.say("any relation recall", fits)
        if kind != "near":
            tally.say("relation recall", fits, why)
            if both:
                tally.say("relation of drawn", fits)
    number = {item.id: n for n, group in found.items() for item in group}
    seen = set()
    for r in scene.relations:
        a, b = number.get(r.subject), number.get(r.object)
        if a is None or b is None:
            continue
        kind = match.kind_of(r.kind, found[b])
        if (a, b, kind) in seen:
            continue
        seen.add((a, b, kind))
        fits = kind in gold[a, b]
        names = [row["items"][n]["what"][0] for n in (a, b)]
        tally.say("any relation precision", fits)
        if kind != "near":
            tally.say("relation precision", fits, f"{where} | planned besides: {names[0]} {kind} {names[1]}")


def table(tally: Tally) -> dict[str, Any]:
    """The rows of the issue's table: [share, n] or a number."""
    out: dict[str, Any] = {
        "must F1": tally.f1("must recall", "precision"),
        "must recall": tally.share("must recall"),
        "precision": tally.share("precision"),
        "setting": tally.share("setting"),
        "setting that a script can say": tally.share("setting sayable"),
        "relations F1 without near": tally.f1("relation recall", "relation precision"),
        "relations F1 with near": tally.f1("any relation recall", "any relation precision"),
        "relations recall without near": tally.share("relation recall"),
        "relations precision without near": tally.share("relation precision"),
        "relations recall where both are drawn": tally.share("relation of drawn"),
    }
    out |= {name: tally.share(name) for name in SHARES}
    out["ms a sentence"] = round(1000 * statistics.median(tally.seconds), 1) if tally.seconds else None
    return out
