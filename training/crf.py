"""The link network's structured loss: one source segment at most, any number of content segments, normalised over all readings.

States: 0 O before the source, 1 source, 2 O after it, 3 content before the source, 4 content after it.
A reading without a source stays in 0 and 3. `SCORES` names the seven numbers a word that the network gives.
"""

from __future__ import annotations

import torch
from torch import Tensor

SCORES = ("out", "source", "content", "source begins", "content begins", "source ends", "content ends")
STATES = 5
_LABEL = [0, 1, 0, 2, 2]  # state -> emission
NEVER = -1e4


def transition_scores(scores: Tensor) -> Tensor:
    """(N, T, 7) -> (N, T-1, 5, 5): from state at t to state at t+1, the emission of t+1 included."""
    begin, end = scores[:, 1:], scores[:, :-1]
    moves = scores.new_full((scores.shape[0], scores.shape[1] - 1, STATES, STATES), NEVER)
    source_begins, content_begins = begin[..., 3], begin[..., 4]
    source_ends, content_ends = end[..., 5], end[..., 6]
    zero = torch.zeros_like(source_begins)
    moves[..., 0, 0] = zero
    moves[..., 0, 1] = source_begins
    moves[..., 0, 3] = content_begins
    moves[..., 1, 1] = zero
    moves[..., 1, 2] = source_ends
    moves[..., 1, 4] = source_ends + content_begins
    moves[..., 2, 2] = zero
    moves[..., 2, 4] = content_begins
    moves[..., 3, 3] = zero
    moves[..., 3, 0] = content_ends
    moves[..., 3, 1] = content_ends + source_begins
    moves[..., 4, 4] = zero
    moves[..., 4, 2] = content_ends
    return moves + begin[..., _LABEL].unsqueeze(-2)


def first_scores(scores: Tensor) -> Tensor:
    """(N, T, 7) -> (N, 5): score of beginning in each state."""
    first = scores[:, 0]
    alpha = first.new_full((first.shape[0], STATES), NEVER)
    alpha[:, 0] = first[:, 0]
    alpha[:, 1] = first[:, 1] + first[:, 3]
    alpha[:, 3] = first[:, 2] + first[:, 4]
    return alpha


def last_scores(scores: Tensor) -> Tensor:
    """(N, T, 7) -> (N, 5): score of stopping in each state."""
    last = scores[:, -1]
    zero = torch.zeros_like(last[:, 0])
    return torch.stack([zero, last[:, 5], zero, last[:, 6], last[:, 6]], 1)


def log_partition(scores: Tensor) -> Tensor:
    """(N, T, 7) -> (N,): log of the sum over all readings, by a reduction tree."""
    moves = transition_scores(scores)
    identity = moves.new_full((STATES, STATES), NEVER)
    identity.fill_diagonal_(0.0)
    while moves.shape[1] > 1:
        if moves.shape[1] % 2:
            moves = torch.cat([moves, identity.expand(moves.shape[0], 1, STATES, STATES)], 1)
        left, right = moves[:, 0::2], moves[:, 1::2]
        moves = torch.logsumexp(left.unsqueeze(-1) + right.unsqueeze(-3), -2)
    total = first_scores(scores).unsqueeze(-1) + moves[:, 0] + last_scores(scores).unsqueeze(-2)
    return torch.logsumexp(total.flatten(1), 1)


def path_score(scores: Tensor, states: Tensor) -> Tensor:
    """Score of the given reading. states (N, T) int64 -> (N,)."""
    moves = transition_scores(scores)
    pairs = states[:, :-1] * STATES + states[:, 1:]
    steps = moves.flatten(2).gather(2, pairs.unsqueeze(-1)).squeeze(-1).sum(1)
    first = first_scores(scores).gather(1, states[:, :1]).squeeze(1)
    last = last_scores(scores).gather(1, states[:, -1:]).squeeze(1)
    return steps + first + last


def loss(scores: Tensor, states: Tensor) -> Tensor:
    """Negative log-likelihood of each reading, (N,)."""
    return log_partition(scores) - path_score(scores, states)
