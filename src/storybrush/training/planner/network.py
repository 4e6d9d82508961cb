"""The seq2seq: a bidirectional GRU reads the words of a page, a GRU with attention writes actions and points at words."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Encoder(nn.Module):
    """words (B, T) int64, types (B, T, K) 0/1, language (B,) int64 -> memory (B, T, 2 * hidden)."""

    def __init__(self, words: int, types: int, width: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.meaning = nn.Embedding(words, width)
        self.sort = nn.Linear(types, width, bias=False)
        self.language = nn.Embedding(2, width)
        self.dropout = nn.Dropout(dropout)
        self.gru = nn.GRU(width, hidden, num_layers=2, bidirectional=True, batch_first=True, dropout=dropout)
        nn.init.normal_(self.meaning.weight, std=0.5)

    def forward(self, words: Tensor, types: Tensor, language: Tensor, lengths: Tensor | None = None) -> Tensor:
        x = self.dropout(self.meaning(words) + self.sort(types) + self.language(language)[:, None])
        if lengths is None:
            return self.gru(x)[0]
        # packed, so that the backward direction starts at the last word and not in the padding
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True, total_length=words.shape[1])[0]


class Decoder(nn.Module):
    """Luong attention (arXiv 1508.04025) and pointers (arXiv 1506.03134) whose query knows the action.

    One step: previous action and the memory of the word that it pointed at -> action logits and, for EVERY action, pointer
    logits, so that the search weighs both together.
    """

    def __init__(self, actions: int, memory: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.action = nn.Embedding(actions + 1, 64)  # the last one: "nothing yet"
        self.gru = nn.GRU(64 + memory, hidden, batch_first=True)
        self.start = nn.Linear(memory, hidden)
        self.attention = nn.Linear(hidden, memory, bias=False)
        self.mix = nn.Linear(hidden + memory, hidden)
        self.what = nn.Linear(hidden, actions)
        self.query = nn.Linear(hidden, 128)
        self.query_action = nn.Parameter(torch.randn(actions, 128) * 0.3)
        self.gate_action = nn.Parameter(torch.ones(actions, 128))
        self.key = nn.Linear(memory, 128)
        self.dropout = nn.Dropout(dropout)

    def first(self, memory: Tensor, mask: Tensor) -> Tensor:
        """memory (B, T, M), mask (B, T) 1 for words -> state (1, B, hidden)."""
        mean = (memory * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.tanh(self.start(mean))[None]

    def forward(self, memory: Tensor, mask: Tensor, state: Tensor, action: Tensor, pointed: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """action (B, S), pointed (B, S, M) -> actions (B, S, A), pointers (B, S, A, T), state."""
        out, state = self.gru(torch.cat([self.action(action), pointed], -1), state)
        out = self.dropout(out)
        scores = self.attention(out) @ memory.transpose(1, 2)  # (B, S, T)
        scores = scores.masked_fill(mask[:, None] == 0, -1e4)
        context = scores.softmax(-1) @ memory
        mixed = self.dropout(torch.tanh(self.mix(torch.cat([out, context], -1))))
        query = self.query(mixed)[:, :, None] * self.gate_action + self.query_action  # (B, S, A, 128)
        keys = self.key(memory)  # (B, T, 128)
        b, s, a, d = query.shape
        pointers = (query.reshape(b, s * a, d) @ keys.transpose(1, 2)).reshape(b, s, a, -1) * d**-0.5
        return self.what(mixed), pointers.masked_fill(mask[:, None, None] == 0, -1e4), state


class Planner(nn.Module):
    """Both together. Sizes are in the recipe."""

    def __init__(self, words: int, types: int, actions: int, width: int, hidden: int, decoder: int, dropout: float) -> None:
        super().__init__()
        self.actions = actions
        self.encoder = Encoder(words, types, width, hidden, dropout)
        self.decoder = Decoder(actions, 2 * hidden, decoder, dropout)

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Teacher forcing: words, types, language, lengths, mask, actions (B, S), pointers (B, S), steps mask (B, S)."""
        memory = self.encoder(batch["words"], batch["types"], batch["language"], batch["lengths"])
        state = self.decoder.first(memory, batch["mask"])
        actions, pointers, said = batch["actions"], batch["pointers"], batch["said"]
        rows = torch.arange(len(memory))[:, None]
        pointed = memory[rows, pointers.clamp(min=0)] * (pointers >= 0)[..., None]
        before = torch.cat([torch.full_like(actions[:, :1], self.actions), actions[:, :-1]], 1)
        pointed_before = torch.cat([torch.zeros_like(pointed[:, :1]), pointed[:, :-1]], 1)
        what, where, _ = self.decoder(memory, batch["mask"], state, before, pointed_before)
        chosen = where.gather(2, actions[:, :, None, None].expand(-1, -1, 1, where.shape[-1]))[:, :, 0]
        weight = said * batch["weight"][:, None]
        action_loss = nn.functional.cross_entropy(what.transpose(1, 2), actions, reduction="none", label_smoothing=0.02)
        pointing = (pointers >= 0) * weight
        pointer_loss = nn.functional.cross_entropy(chosen.transpose(1, 2), pointers.clamp(min=0), reduction="none")
        with torch.no_grad():
            right = (what.argmax(-1) == actions) & ((chosen.argmax(-1) == pointers) | (pointers < 0))
            whole = (right | (said == 0)).all(1).float().mean()
        return {
            "loss": (action_loss * weight).sum() / weight.sum() + (pointer_loss * pointing).sum() / pointing.sum().clamp(min=1),
            "right": (right * said).sum() / said.sum(),
            "whole": whole,
        }
