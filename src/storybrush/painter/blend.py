"""Two hands in one drawing: the form of the first in the colours of the second."""

from __future__ import annotations

import numpy as np

COVERED = 127.5  # of 255: mean alpha of a latent cell, from which on it belongs to the drawing
CELL = 8  # pixels along a cell's side
LEAST = 4  # cells: fewer have no statistics
SPREAD = (0.7, 1.4)  # by how much contrasts may shrink or grow: more brings noise out of what was flat


def adaptive_instance_norm(form: np.ndarray, colours: np.ndarray, alphas: np.ndarray) -> np.ndarray:
    """form, colours: latents of two drawings of one thing, (16, h, w) float32; alphas: theirs, (2, 8h, 8w) uint8 -> `form` with the
    mean and the deviation of each channel of `colours`, both taken over the cells that the drawing covers (AdaIN: Huang and
    Belongie 2017, equation 8). Unchanged where a drawing covers hardly a cell."""
    masks = [alpha.reshape(form.shape[1], CELL, form.shape[2], CELL).mean((1, 3)) > COVERED for alpha in alphas]
    if min(mask.sum() for mask in masks) < LEAST:
        return form
    (mean, spread), (wanted, width) = (
        (x[:, mask].mean(1)[:, None, None], x[:, mask].std(1)[:, None, None] + 1e-3)
        for x, mask in zip((form, colours), masks, strict=True)
    )
    moved = (form - mean) * np.clip(width / spread, *SPREAD) + wanted
    return np.where(masks[0], moved, form).astype(np.float32)
