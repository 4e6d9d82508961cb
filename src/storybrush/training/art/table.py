"""What is in a corpus, as Markdown tables; only labels are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from storybrush.language.lexicon import Lexicon
from storybrush.training.art import holdout
from storybrush.training.art.drawing import FREE_LICENCES
from storybrush.training.art.files import PATHS, Rows, read_labels

NAMELESS = (
    "raster",
    "large",
    "huge",
)  # pieces without names, and drawings of other packs at two and four times the size


def markdown(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Numbers to the right, zeros as a dash."""
    body = [list(row) for row in rows]
    right = ["---:" if body and all(isinstance(row[i], int) for row in body) else "---" for i in range(len(head))]
    lines = [head, right, *([_cell(value) for value in row] for row in body)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _cell(value: object) -> str:
    return ("–" if value == 0 else f"{value:,}") if isinstance(value, int) else str(value)


def packs(corpus: Path, all_rows: Mapping[str, Rows]) -> str:
    def line(name: str, rows: Rows) -> list[object]:
        size = (corpus / PATHS[name]).with_suffix(".npy").stat().st_size
        licences = Counter(row.get("licence", "not said") for row in rows)
        told = ", ".join(f"{licence} {n:,}" for licence, n in sorted(licences.items()))
        return [f"`{name}`", f"`{PATHS[name]}`", len(rows), round(size / 1e6), told]

    body = [line(name, rows) for name, rows in all_rows.items()]
    total = ["all", "", sum(map(len, all_rows.values())), sum(int(str(row[3])) for row in body), ""]
    return markdown(("pack", "file", "drawings", "MB", "licences"), [*body, total])


def licences(all_rows: Mapping[str, Rows]) -> str:
    counts = Counter((r.get("licence", "not said"), _where(name, r)) for name, rows in all_rows.items() for r in rows)
    by_licence: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (licence, origin), count in sorted(counts.items()):
        by_licence[licence].append((origin, count))
    return markdown(
        ("licence", "may be learned from", "drawings", "of"),
        (
            (
                licence,
                "yes" if licence in FREE_LICENCES else "no",
                sum(n for _, n in origins),
                ", ".join(f"{origin} {n:,}" for origin, n in origins),
            )
            for licence, origins in by_licence.items()
        ),
    )


def _where(pack: str, row: Mapping[str, Any]) -> str:
    return str(row.get("style") or pack)


def _categories() -> dict[str, str]:
    """Names that labels use -> category of the vocabulary."""
    found: dict[str, str] = {}
    for subject in Lexicon.load():
        for name in (subject.id, subject.emoji, subject.kit):
            if name:
                found.setdefault(name, subject.category)
    return found


def subjects_by_style(all_rows: Mapping[str, Rows]) -> str:
    """How many subjects of each category of the vocabulary each style draws."""
    categories = _categories()
    drawn: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    total: Counter[str] = Counter()
    for row in _named(all_rows):
        drawn[categories.get(row["subject"], "in no story yet")][row["style"]].add(row["subject"])
        total[row["style"]] += 1
    styles = list(total)
    body: list[list[object]] = [
        [category, *(len(by_style[s]) for s in styles), len(set().union(*by_style.values()))]
        for category, by_style in sorted(drawn.items())
    ]
    sums = [sum(int(str(row[i])) for row in body) for i in range(1, len(styles) + 2)]
    body += [["**subjects**", *sums], ["**drawings**", *(total[s] for s in styles), total.total()]]
    return markdown(("category", *styles, "any"), body)


def every_subject(all_rows: Mapping[str, Rows]) -> str:
    """Subject x style -> drawings; as long as the vocabulary."""
    counts = Counter((row["subject"], row["style"]) for row in _named(all_rows))
    styles = list(dict.fromkeys(style for _, style in counts))
    subjects = sorted({subject for subject, _ in counts})
    return markdown(("subject", *styles), ([s, *(counts[s, style] for style in styles)] for s in subjects))


def _named(all_rows: Mapping[str, Rows]) -> Iterable[dict[str, Any]]:
    return (row for name, rows in all_rows.items() if name not in NAMELESS for row in rows if row.get("subject"))


def cross(rows: Iterable[Mapping[str, Any]], down: str, across: str) -> str:
    """Drawings by two members of the label."""
    counts = Counter((str(row[down]), str(row[across])) for row in rows if row.get(down) and row.get(across))
    columns = list(dict.fromkeys(a for _, a in sorted(counts)))
    lines = list(dict.fromkeys(d for d, _ in sorted(counts)))
    body = ([d, *(counts[d, a] for a in columns), sum(counts[d, a] for a in columns)] for d in lines)
    return markdown((f"{down} \\ {across}", *columns, "any"), body)


def holdouts(all_rows: Mapping[str, Rows]) -> str:
    """What `holdout.split` says of each drawing that has a licence."""
    known = {n: [r for r in rows if r.get("licence")] for n, rows in all_rows.items() if n not in NAMELESS}
    counts = {name: Counter(map(holdout.split, rows)) for name, rows in known.items() if rows}
    splits = [s for s in holdout.SPLITS if s != "set"]
    body = ([f"`{name}`", *(count[s] for s in splits)] for name, count in counts.items())
    return markdown(("pack", *splits), body)


def tables(corpus: Path) -> str:
    rows = read_labels(corpus)
    dressed = [r for name in ("figures", "bodies") for r in rows.get(name, ())]
    scenery = [r for name in ("scenes", "layouts", "glitch") for r in rows.get(name, ())]
    coloured = [r for r in _named(rows) if r.get("colour")]
    parts = {
        "Packs": packs(corpus, rows),
        "Licences": licences(rows),
        "Subjects x styles (how many subjects are drawn in each)": subjects_by_style(rows),
        "Poses x garments (figures and bodies)": cross(dressed, "pose", "garment"),
        "Places x times": cross(scenery, "place", "time"),
        "Places x seasons": cross(scenery, "place", "season"),
        "Colours x styles (recoloured drawings)": cross(coloured, "colour", "style"),
        "Held out": holdouts(rows),
    }
    return "\n".join(f"### {title}\n\n{table}" for title, table in parts.items() if table.count("\n") > 2)
