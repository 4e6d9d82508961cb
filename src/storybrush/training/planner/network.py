"""The seq2seq: a bidirectional GRU reads the words of a page, a GRU with attention says (action, word) pairs, one softmax for both.

What the tables know is built in, so that little has to be learned: an action can only point at a word that can mean it, and
each action learns at which distance from the item's noun its word tends to stand, and whether a word may be used twice.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from storybrush.planner.actions import ACTIONS, END, NUMBER, REACH, USES, legal_types
from storybrush.planner.features import TYPES

FORBIDDEN = -1e4


class Encoder(nn.Module):
    """words (B, T) int64, types (B, T, K) 0/1, language (B,) int64 -> memory (B, T, 2 * hidden)."""

    def __init__(self, words: int, types: int, width: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.meaning = nn.Embedding(words, width)
        self.sort = nn.Linear(types, width, bias=False)
        self.language = nn.Embedding(2, width)
        self.dropout = nn.Dropout(dropout)
        self.gru = nn.GRU(width, hidden, bidirectional=True, batch_first=True)
        nn.init.normal_(self.meaning.weight, std=0.3)
        nn.init.normal_(self.sort.weight, std=0.4)

    def forward(self, words: Tensor, types: Tensor, language: Tensor, lengths: Tensor | None = None) -> Tensor:
        x = self.dropout(self.meaning(words) + self.sort(types) + self.language(language)[:, None])
        if lengths is None:
            return self.gru(x)[0]
        # packed, so that the backward direction starts at the last word and not in the padding
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True, total_length=words.shape[1])[0]


class Decoder(nn.Module):
    """Luong attention (arXiv 1508.04025) and pointers (arXiv 1506.03134) whose query knows the action."""

    def __init__(self, memory: int, hidden: int, dropout: float) -> None:
        super().__init__()
        actions = len(ACTIONS)
        self.action = nn.Embedding(actions + 1, 48)  # the last one: "nothing yet"
        self.gru = nn.GRU(48 + memory, hidden, batch_first=True)
        self.start = nn.Linear(memory, hidden)
        self.attention = nn.Linear(hidden, memory, bias=False)
        self.mix = nn.Linear(hidden + memory, hidden)
        self.what = nn.Linear(hidden, actions)
        self.query = nn.Linear(hidden, 64)
        self.query_action = nn.Parameter(torch.randn(actions, 64) * 0.3)
        self.gate_action = nn.Parameter(torch.ones(actions, 64))
        self.key = nn.Linear(memory, 64)
        self.distance = nn.Embedding(
            2 * REACH + 2, actions
        )  # of a word from the noun of the item; the last: no item yet
        self.used = nn.Linear(USES, actions, bias=False)
        self.register_buffer("legal", torch.tensor(legal_types(TYPES), dtype=torch.float32))  # (A, K)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.distance.weight)

    def first(self, memory: Tensor, mask: Tensor) -> Tensor:
        """memory (B, T, M), mask (B, T) 1 for words -> state (1, B, hidden)."""
        mean = (memory * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.tanh(self.start(mean))[None]

    def forward(self, memory: Tensor, types: Tensor, mask: Tensor, state: Tensor, action: Tensor, pointed: Tensor, distance: Tensor,
                used: Tensor) -> tuple[Tensor, Tensor, Tensor]:  # fmt: skip
        """memory (B, T, M), types (B, T, K), mask (B, T), action (B, S), pointed (B, S, M), distance (B, S, T) int64, used (B, S, T, U)
        -> scores (B, S, A, T), score of the end (B, S), state. One softmax goes over both."""
        out, state = self.gru(torch.cat([self.action(action), pointed], -1), state)
        out = self.dropout(out)
        weights = (self.attention(out) @ memory.transpose(1, 2)).masked_fill(mask[:, None] == 0, FORBIDDEN)  # (B, S, T)
        mixed = self.dropout(torch.tanh(self.mix(torch.cat([out, weights.softmax(-1) @ memory], -1))))
        what = self.what(mixed)  # (B, S, A)
        query = self.query(mixed)[:, :, None] * self.gate_action + self.query_action  # (B, S, A, 64)
        b, s, a, d = query.shape
        scores = (query.reshape(b, s * a, d) @ self.key(memory).transpose(1, 2)).reshape(b, s, a, -1) * d**-0.5
        scores = scores + what[..., None] + (self.distance(distance) + self.used(used)).transpose(2, 3)
        may = (types @ self.legal.T > 0).transpose(1, 2) * mask[:, None]  # (B, A, T)
        return scores.masked_fill(may[:, None] == 0, FORBIDDEN), what[..., NUMBER[END]], state


class Planner(nn.Module):
    """Both together. Sizes are in the recipe."""

    def __init__(self, words: int, width: int, hidden: int, decoder: int, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(words, len(TYPES), width, hidden, dropout)
        self.decoder = Decoder(2 * hidden, decoder, dropout)

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Teacher forcing. Keys as `data.collate` makes them."""
        memory = self.encoder(batch["words"], batch["types"], batch["language"], batch["lengths"])
        state = self.decoder.first(memory, batch["mask"])
        actions, pointers, said = batch["actions"], batch["pointers"], batch["said"]
        rows = torch.arange(len(memory))[:, None]
        pointed = memory[rows, pointers.clamp(min=0)] * (pointers >= 0)[..., None]
        before = torch.cat([torch.full_like(actions[:, :1], len(ACTIONS)), actions[:, :-1]], 1)
        pointed = torch.cat([torch.zeros_like(pointed[:, :1]), pointed[:, :-1]], 1)
        scores, end, _ = self.decoder(
            memory, batch["types"], batch["mask"], state, before, pointed, batch["distance"], batch["used"]
        )
        b, s, a, t = scores.shape
        flat = torch.cat([scores.reshape(b, s, a * t), end[..., None]], -1)  # (B, S, A * T + 1)
        wanted = torch.where(actions == NUMBER[END], a * t, actions * t + pointers.clamp(min=0))
        weight = said * batch["weight"][:, None]
        loss = nn.functional.cross_entropy(flat.transpose(1, 2), wanted, reduction="none")
        with torch.no_grad():
            right = flat.argmax(-1) == wanted
        return {
            "loss": (loss * weight).sum() / weight.sum(),
            "right": (right * said).sum() / said.sum(),
            "whole": (right | (said == 0)).all(1).float().mean(),
        }
