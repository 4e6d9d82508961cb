"""A run's folder, which explains itself:

recipe.json            the resolved recipe                    data.json              what it learned from
log.jsonl              losses and speed                       events.jsonl           what the guard and the judge said
grids/                 the same noise as the training went on  tensorboard/          for `tensorboard --logdir`
last.safetensors       everything, to go on from               good, best            the last healthy, the best judged state
generator.safetensors, discriminator.safetensors               the networks alone, when it is through
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from storybrush.errors import OutputExists
from storybrush.training.gan.recipe import GanRecipe


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._board: Any = None
        self._rows: list[str] = []
        self._flushed = 0.0

    @property
    def last(self) -> Path:
        return self.path / "last.safetensors"

    @property
    def good(self) -> Path:
        return self.path / "good.safetensors"

    @property
    def best(self) -> Path:
        return self.path / "best.safetensors"

    def begin(self, r: GanRecipe, facts: dict[str, Any]) -> None:
        if (self.path / "recipe.json").exists():
            raise OutputExists(f"{self.path} holds a run already. `gan resume {self.path}` goes on with it.")
        (self.path / "grids").mkdir(parents=True, exist_ok=True)
        self.write_recipe(r)
        (self.path / "data.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")

    def write_recipe(self, r: GanRecipe) -> None:
        (self.path / "recipe.json").write_text(r.model_dump_json(indent=1), encoding="utf-8")

    def facts(self) -> dict[str, Any]:
        return json.loads((self.path / "data.json").read_text(encoding="utf-8"))

    def forget_after(self, step: int) -> None:
        """A killed run may have logged steps that were never saved: they will come again. Half-written files go."""
        for path in self.path.glob("*.tmp"):
            path.unlink()
        for name in ("log.jsonl", "events.jsonl"):
            path = self.path / name
            if path.exists():
                rows = [row for row in path.read_text(encoding="utf-8").splitlines() if whole(row)]
                kept = [row for row in rows if json.loads(row)["step"] <= step]
                path.write_text("".join(row + "\n" for row in kept), encoding="utf-8")

    def log(self, step: int, values: dict[str, float]) -> None:
        row = {"step": step} | {k: float(f"{v:.6g}") for k, v in values.items()}
        self._rows.append(json.dumps(row))
        for name, value in values.items():
            self.board(step).add_scalar(name, value, step)
        if time.monotonic() - self._flushed > 2:
            self.flush()

    def flush(self) -> None:
        """Rows are gathered for two seconds, because opening a file costs as much as a small step."""
        self._flushed = time.monotonic()
        if self._rows:
            with (self.path / "log.jsonl").open("a", encoding="utf-8") as out:
                out.write("".join(row + "\n" for row in self._rows))
            self._rows.clear()
        if self._board is not None:
            self._board.flush()

    def event(self, step: int, says: str, **more: Any) -> None:
        with (self.path / "events.jsonl").open("a", encoding="utf-8") as out:
            row = {"step": step, "time": time.strftime("%Y-%m-%d %H:%M:%S"), "says": says, **more}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")

    def grid(self, step: int, pictures: np.ndarray, columns: int = 0) -> None:
        image = tiled(pictures, columns)
        image.save(self.path / "grids" / f"step-{step:07}.png")
        self.board(step).add_image("grid", np.asarray(image.convert("RGB")), step, dataformats="HWC")

    def board(self, step: int) -> Any:
        if self._board is None:
            from tensorboardX import SummaryWriter

            self._board = SummaryWriter(str(self.path / "tensorboard"), purge_step=step)
        return self._board

    def close(self) -> None:
        self.flush()
        if self._board is not None:
            self._board.close()


def whole(row: str) -> bool:
    """Of a line that a kill may have cut."""
    try:
        json.loads(row)
    except json.JSONDecodeError:
        return False
    return True


def tiled(pictures: np.ndarray, columns: int = 0) -> Image.Image:
    """(n, H, W, C) uint8 -> one picture, rows of `columns` (about square if 0), drawn large enough to see."""
    n, height, width, channels = pictures.shape
    columns = columns or int(np.ceil(n**0.5))
    rows = -(-n // columns)
    sheet = np.full((rows * columns, height, width, channels), 127, np.uint8)
    sheet[:n] = pictures
    sheet = sheet.reshape(rows, columns, height, width, channels).swapaxes(1, 2).reshape(rows * height, -1, channels)
    image = Image.fromarray(sheet.squeeze(-1) if channels == 1 else sheet)
    times = max(1, 64 // height)
    return image.resize((image.width * times, image.height * times), Image.Resampling.NEAREST)
