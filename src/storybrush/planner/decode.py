"""The seq2seq at work: two ONNX graphs and a small beam search in numpy, over pages of any length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from storybrush.planner.actions import ACTIONS, END, ITEM, NUMBER, OF_A_PAGE, Step, situation
from storybrush.planner.features import TYPES, Unit, Vocabulary, arrays
from storybrush.script import Language

BEAM = 2
LONGEST = 90
IMPOSSIBLE = -100.0  # log chance: what the graph forbids lies far below


class Session(Protocol):
    """What is used of an onnxruntime.InferenceSession."""

    def run(self, outputs: list[str] | None, inputs: dict[str, np.ndarray]) -> list[Any]: ...


@dataclass(frozen=True, slots=True)
class _Path:
    """A plan that is being written."""

    steps: tuple[Step, ...]
    score: float
    state: np.ndarray
    done: bool = False


def log_softmax(x: np.ndarray) -> np.ndarray:
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


class Seq2Seq:
    """encode, step: the graphs of `training/planner/export.py`. types: how many the graphs know; later ones were added at the end."""

    def __init__(self, encode: Session, step: Session, vocabulary: Vocabulary, types: int = len(TYPES)) -> None:
        self.encode, self.step, self.vocabulary, self.types = encode, step, vocabulary, types

    @classmethod
    def load(cls) -> Seq2Seq:
        from storybrush.weights import path_of, session

        encode = session("planner-encode")
        types = next(given.shape[2] for given in encode.get_inputs() if given.name == "types")
        return cls(encode, session("planner-step"), Vocabulary.load(path_of("planner-vocabulary")), types)

    def write(self, page: list[Unit], language: Language, beam: int = BEAM) -> list[Step]:
        """The most likely plan of a page, `end` not included."""
        if not page:
            return []
        words, types, number = arrays(page, language, self.vocabulary)
        types = types[:, : self.types]
        memory, state = self.encode.run(
            None, {"words": words[None], "types": types[None], "language": np.array([number], np.int64)}
        )
        paths = [_Path((), 0.0, state)]
        for _ in range(LONGEST):
            grown: list[_Path] = []
            for path in paths:
                if path.done:
                    grown.append(path)
                    continue
                joint, end, after = self._advance(memory, types[None], path)
                joint = np.where(self._open(path.steps, len(page)), joint, -np.inf)
                grown.append(replace(path, steps=(*path.steps, Step(END)), score=path.score + end, done=True))
                for flat in np.argsort(-joint, axis=None, kind="stable")[:beam]:
                    action, at = divmod(int(flat), len(page))
                    if joint[action, at] > IMPOSSIBLE:
                        grown.append(
                            _Path(
                                (*path.steps, Step(ACTIONS[action], at)), path.score + float(joint[action, at]), after
                            )
                        )
            # a longer plan multiplies more chances: compare by the mean of a step
            paths = sorted(grown, key=lambda p: -p.score / (len(p.steps) ** 0.8))[:beam]
            if all(path.done for path in paths):
                break
        return [step for step in paths[0].steps if step.action != END]

    def _advance(self, memory: np.ndarray, types: np.ndarray, path: _Path) -> tuple[np.ndarray, float, np.ndarray]:
        """-> log chances of (action, word) pairs (A, T), that of the end, the next state."""
        if path.steps:
            last = path.steps[-1]
            action, pointed = NUMBER[last.action], memory[:, last.at][:, None]
        else:
            action, pointed = len(ACTIONS), np.zeros((1, 1, memory.shape[-1]), np.float32)
        distance, used = situation(path.steps, memory.shape[1])
        inputs = {
            "memory": memory, "types": types, "state": path.state, "action": np.array([[action]], np.int64), "pointed": pointed,
            "distance": distance[None, None], "used": used[None, None],
        }  # fmt: skip
        scores, end, after = self.step.run(None, inputs)
        chances = log_softmax(np.append(scores[0, 0].ravel(), end[0, 0]).astype(np.float64))
        return chances[:-1].reshape(scores[0, 0].shape), float(chances[-1]), after

    @staticmethod
    def _open(steps: tuple[Step, ...], length: int) -> np.ndarray:
        """(A, T): which (action, word) pairs still make sense after these steps."""
        free = np.ones((len(ACTIONS), length), bool)
        items = [s.at for s in steps if s.action == ITEM]
        free[NUMBER[ITEM], items] = False
        if items:
            free[NUMBER[ITEM], : items[-1]] = False  # items come in the order of the text
        since: set[str] = set()
        for step in reversed(steps):
            if step.action == ITEM:
                break
            since.add(step.action)
            if step.action.startswith("rel:") or step.action == "wears":
                free[NUMBER[step.action], step.at] = False
        for action, number in NUMBER.items():
            of_page = action in OF_A_PAGE
            if not items and not of_page and action not in (END, ITEM):
                free[number] = False
            if action in since and not action.startswith(("rel:", "wears")):
                free[number] = False  # one value each
            if any(s.action in OF_A_PAGE for s in steps) and not of_page:
                free[number] = False  # the setting comes last
            if action.startswith("rel:") and items:
                free[number, items[-1]] = False  # nothing stands behind itself
        if not steps or steps[-1].action != "wears":
            free[NUMBER["wears colour"]] = False
        return free
