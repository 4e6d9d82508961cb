"""State in one safetensors file: tensors as they are, everything else as JSON in its header. No pickle.

Written beside the old file, flushed to the disk, then put in its place in one move: whoever pulls the plug finds the old
state or the new one, never half of each.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from storybrush.errors import MissingWeights

TREE = "tree"


def flatten(tree: Any, path: str, tensors: dict[str, Tensor]) -> Any:
    """Moves tensors into `tensors`; -> what JSON can hold, with their names in their places."""
    if isinstance(tree, Tensor):
        tensors[path] = tree.detach().cpu().contiguous().clone()  # a copy: safetensors refuses shared memory
        return {"tensor": path}
    if isinstance(tree, dict):  # pairs, because an optimiser's keys are numbers, and JSON's are not
        return {"dict": [[key, flatten(value, f"{path}/{key}", tensors)] for key, value in tree.items()]}
    if isinstance(tree, list | tuple):
        return {type(tree).__name__: [flatten(value, f"{path}/{i}", tensors) for i, value in enumerate(tree)]}
    if tree is None or isinstance(tree, bool | int | float | str):
        return {"value": tree}
    raise TypeError(f"a checkpoint cannot hold {type(tree).__name__} ({path})")


def unflatten(node: Any, tensors: dict[str, Tensor]) -> Any:
    ((kind, value),) = node.items()
    if kind == "tensor":
        return tensors[value]
    if kind == "dict":
        return {key: unflatten(child, tensors) for key, child in value}
    if kind in ("list", "tuple"):
        children = [unflatten(child, tensors) for child in value]
        return children if kind == "list" else tuple(children)
    return value


def save(path: Path, tree: dict[str, Any], **header: str) -> None:
    """Atomic. header: further strings that others may read without the tensors."""
    tensors: dict[str, Tensor] = {}
    described = json.dumps(flatten(tree, "", tensors))
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    save_file(tensors, str(temporary), {TREE: described, **header})
    mask = os.umask(0)
    os.umask(mask)
    temporary.chmod(0o666 & ~mask)  # safetensors lets only the owner read
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(temporary, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # the move itself
    finally:
        os.close(folder)


def load(path: Path) -> dict[str, Any]:
    """Raises MissingWeights if there is no such file, or it is damaged."""
    if not path.exists():
        raise MissingWeights(f"There is no checkpoint {path}. Has the run been saved yet? `gan fit` begins one.")
    try:
        with safe_open(str(path), "pt") as file:
            tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
            return unflatten(json.loads(file.metadata()[TREE]), tensors)
    except (SafetensorError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise MissingWeights(f"The checkpoint {path} is damaged ({error}). Take good.safetensors beside it.") from None


def keep(path: Path, name: str) -> None:
    """A second name for a state that must outlive the next save; costs no room until then."""
    temporary = path.with_name(f"{name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        os.link(path, temporary)
    except OSError:  # a file system without hard links
        temporary.write_bytes(path.read_bytes())
    os.replace(temporary, path.with_name(name))


def restore_optimiser(optimiser: torch.optim.Optimizer, state: dict[str, Any]) -> None:
    """As load_state_dict, but each moment lies in memory as its weight does: another order would be added up otherwise."""
    optimiser.load_state_dict(state)
    for weight, moments in optimiser.state.items():
        for name, value in moments.items():
            if isinstance(value, Tensor) and value.shape == weight.shape:
                moments[name] = torch.empty_like(weight).copy_(value)
