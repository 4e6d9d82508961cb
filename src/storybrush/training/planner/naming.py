"""The baseline without a pointer: the same encoder, and a decoder that names what it sees out of one list of symbols.

A symbol is an action with its value ("item fox", "colour red", "rel:on 2": on the second item). What the pointer takes from the
tables, the word itself, this network has to know by heart. It is measured by `benchmarks/planner.py --naming RUN`, and not shipped.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

from storybrush.language.attributes import KINDS
from storybrush.language.lexicon import Lexicon
from storybrush.planner.actions import END, ITEM, OF_A_PAGE, RELATIONS, Step
from storybrush.planner.draft import MANY, SEVERAL, Draft, PageDraft, Worn
from storybrush.planner.features import TYPES, Unit, Vocabulary, arrays
from storybrush.planner.plan import Seq2SeqPlanner
from storybrush.planner.reader import Reader, Word
from storybrush.script import Language
from storybrush.training.planner.network import FORBIDDEN, Encoder

PERSONS = ("male", "female", "it", "they", "i", "we", "everyone", "somebody")  # the last: a bare name
NEXT = 8  # relations reach the first items of a page
LONGEST = 60


@functools.cache
def symbols() -> tuple[str, ...]:
    """All that can be said, "end" first."""
    values = {k: v for k, v in KINDS.items() if k not in ("garment",)}
    return (
        END,
        *(f"item {subject.id}" for subject in Lexicon.load()),
        *(f"item ~{person}" for person in PERSONS),
        *(f"count {n}" for n in range(1, MANY + 1)),
        *(f"{kind} {value}" for kind, some in values.items() for value in some),
        *(f"wears {value}" for value in KINDS["garment"]),
        *(f"wears colour {value}" for value in KINDS["colour"]),
        *(f"rel:{kind} {n}" for kind in RELATIONS for n in range(NEXT)),
    )


@functools.cache
def numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(symbols())}


def spell(page: Sequence[Unit], plan: Sequence[Step]) -> list[int]:
    """A plan of pointers -> numbers of symbols, "end" last. Items that no list can name are left out with what is said of them."""
    order = [s.at for s in plan if s.action == ITEM and _named(page[s.at]) is not None]
    out: list[int] = []
    keeping = True
    for step in plan:
        if step.action == ITEM:
            keeping = step.at in order
        elif step.action in (END, *OF_A_PAGE):
            keeping = True
        name = _symbol(page, step, order) if keeping else None
        if name in numbers():
            out.append(numbers()[str(name)])
    return out if out[-1:] == [0] else [*out, 0]


def _symbol(page: Sequence[Unit], step: Step, order: Sequence[int]) -> str | None:
    if step.action == END:
        return END
    unit = page[step.at]
    if step.action == ITEM:
        return _named(unit)
    if step.action.startswith("rel:"):
        return f"{step.action} {order.index(step.at)}" if step.at in order else None
    if step.action == "count":
        return f"count {min(MANY, int(unit.values.get('count', SEVERAL)))}"
    kind = {"wears": "garment", "wears colour": "colour"}.get(step.action, step.action)
    return f"{step.action} {unit.values.get(kind)}"


def _named(unit: Unit) -> str | None:
    if unit.found is not None:
        return f"item {unit.found.what}"
    if "pronoun" in unit.types:
        return f"item ~{unit.person}"
    return "item ~somebody" if "name" in unit.types else None


class Namer(nn.Module):
    """Luong attention (arXiv 1508.04025) over the words, one softmax over all symbols."""

    def __init__(self, words: int, width: int, hidden: int, decoder: int, dropout: float) -> None:
        super().__init__()
        count = len(symbols())
        self.encoder = Encoder(words, len(TYPES), width, hidden, dropout)
        self.before = nn.Embedding(count + 1, 96)  # the last one: "nothing yet"
        self.gru = nn.GRU(96 + 2 * hidden, decoder, batch_first=True)
        self.start = nn.Linear(2 * hidden, decoder)
        self.attention = nn.Linear(decoder, 2 * hidden, bias=False)
        self.mix = nn.Linear(decoder + 2 * hidden, decoder)
        self.say = nn.Linear(decoder, count)
        self.dropout = nn.Dropout(dropout)

    def first(self, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """memory (B, T, M), mask (B, T) -> state (1, B, H), what was looked at (B, M)."""
        mean = (memory * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.tanh(self.start(mean))[None], mean

    def step(
        self, memory: Tensor, mask: Tensor, state: Tensor, seen: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """last (B,) -> scores (B, S), state, seen (B, M): the words that the step looked at are told to the next one."""
        out, state = self.gru(torch.cat([self.before(last), seen], -1)[:, None], state)
        out = self.dropout(out[:, 0])
        weights = (memory @ self.attention(out)[..., None])[..., 0].masked_fill(mask == 0, FORBIDDEN).softmax(-1)
        seen = (weights[:, None] @ memory)[:, 0]
        mixed = self.dropout(torch.tanh(self.mix(torch.cat([out, seen], -1))))
        return self.say(mixed), state, seen

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Teacher forcing. Keys as `data.collate` makes them, with `symbols` (B, S), -1 behind the end."""
        memory = self.encoder(batch["words"], batch["types"], batch["language"], batch["lengths"])
        wanted, mask = batch["symbols"], batch["mask"]
        state, seen = self.first(memory, mask)
        last = torch.full_like(wanted[:, 0], len(symbols()))
        scores = []
        for n in range(wanted.shape[1]):
            said, state, seen = self.step(memory, mask, state, seen, last)
            scores.append(said)
            last = wanted[:, n].clamp(min=0)
        flat = torch.stack(scores, 1)
        real = (wanted >= 0).float()
        weight = real * batch["weight"][:, None]
        loss = nn.functional.cross_entropy(flat.transpose(1, 2), wanted.clamp(min=0), reduction="none")
        with torch.no_grad():
            right = flat.argmax(-1) == wanted
        return {
            "loss": (loss * weight).sum() / weight.sum(),
            "right": (right * real).sum() / real.sum(),
            "whole": (right | (real == 0)).all(1).float().mean(),
        }

    @torch.no_grad()
    def write(self, page: list[Unit], language: Language, vocabulary: Vocabulary) -> list[str]:
        """The likeliest symbol at each step, up to the end."""
        words, types, number = arrays(page, language, vocabulary)
        memory = self.encoder(torch.from_numpy(words)[None], torch.from_numpy(types)[None], torch.tensor([number]))
        mask = torch.ones(memory.shape[:2])
        state, seen = self.first(memory, mask)
        last, out = torch.tensor([len(symbols())]), []
        while len(out) < LONGEST:
            scores, state, seen = self.step(memory, mask, state, seen, last)
            last = scores.argmax(-1)
            if int(last) == 0:
                break
            out.append(symbols()[int(last)])
        return out


def targets(pages: Sequence[tuple[Sequence[Unit], Sequence[Step]]]) -> Tensor:
    """-> (B, S) int64: numbers of symbols, -1 behind the end."""
    spelled = [spell(page, plan) for page, plan in pages]
    table = torch.full((len(spelled), max(map(len, spelled))), -1, dtype=torch.int64)
    for row, line in enumerate(spelled):
        table[row, : len(line)] = torch.tensor(line)
    return table


def draft_of(said: Sequence[str], reader: Reader) -> PageDraft:
    """Symbols -> a page of nouns that stand nowhere in the text."""
    items: list[Draft] = []
    setting: dict[str, tuple[str, int]] = {}
    related: list[tuple[Draft, str, int]] = []
    for name in said:
        action, _, value = name.partition(" ")
        if name.startswith("wears colour "):
            if items and items[-1].wears:
                items[-1].wears[-1] = replace(items[-1].wears[-1], colour=name.removeprefix("wears colour "))
        elif action == ITEM:
            items.append(Draft(len(items), _unit(value, len(items), reader)))
        elif action in OF_A_PAGE:
            setting.setdefault(action, (value, 0))
        elif not items:
            continue
        elif action == "wears":
            items[-1].wears.append(Worn(value))
        elif action.startswith("rel:"):
            kind, _, number = name.removeprefix("rel:").rpartition(" ")  # "left of 2"
            related.append((items[-1], kind, int(number)))
        else:
            items[-1].values[action] = value
    for item, kind, other in related:
        if other < len(items) and other != item.at:
            item.related.append((kind, other))
    nobody = [Unit(Word("", 0, 0), frozenset())]
    return PageDraft([d.unit for d in items] or nobody, items, setting)


def _unit(value: str, at: int, reader: Reader) -> Unit:
    if value.startswith("~"):
        person = value[1:]
        somebody = person == "somebody"
        word = Word("Somebody" if somebody else person, at, at + 1)
        return Unit(word, frozenset({"name" if somebody else "pronoun"}), person="" if somebody else person)
    found = reader.subject(value)
    return Unit(Word(value, at, at + 1), frozenset({"subject", found.kind}), found)


class NamingPlanner(Seq2SeqPlanner):
    """The planner of a run that was trained with `pointer = false`: cast and layout as ever, no grammar."""

    def __init__(self, reader: Reader, run: Path) -> None:
        from storybrush.training.planner.fit import PlannerRecipe, build

        super().__init__(reader, grammar=False)
        self.vocabulary = Vocabulary.load(run / "vocabulary.txt")
        r = PlannerRecipe.model_validate_json((run / "recipe.json").read_text())
        net = build(r, self.vocabulary)
        if not isinstance(net, Namer):
            raise ValueError(f"{run} was trained with a pointer; train one with --set pointer=false.")
        net.load_state_dict(torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)["average"])
        self.namer = net.eval()

    def read(self, page: list[Unit], language: Language) -> tuple[PageDraft, list[int]]:
        draft = draft_of(self.namer.write(page, language, self.vocabulary), self.reader)
        for item in draft.items:  # words of the page, so that its offsets stay inside of the text
            end = page[-1].word.end if page else 1
            item.unit = replace(
                item.unit, word=replace(item.unit.word, start=min(item.at, end), end=min(item.at + 1, end))
            )
        return draft, []
