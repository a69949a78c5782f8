"""The network: the base encoder, and on each word's first piece the heads for tags, trees, sentences and names."""

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from diplograph.reading.encoder.pieces import PADDING
from training.encoder.base import Base, Shape
from training.encoder.tasks import Tasks

EPSILON = 1e-12
ARC, LABEL = 256, 128
ROLE, ROLES, STANCES = 128, 4, 4
HEAD_DROPOUT = 0.2


class Layer(nn.Module):
    """One layer of a BERT: attention, then two dense layers, each with its norm after."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, dropout
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.attended = nn.Linear(shape.hidden, shape.hidden)
        self.attended_norm = nn.LayerNorm(shape.hidden, EPSILON)
        self.inner = nn.Linear(shape.hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.hidden)
        self.outer_norm = nn.LayerNorm(shape.hidden, EPSILON)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` (batch, pieces, size); `bias` (batch, 1, 1, pieces), very negative at padding."""
        batch, length, size = hidden.shape
        parts = self.qkv(hidden).split(size, -1)
        query, key, value = (p.reshape(batch, length, self.heads, size // self.heads).transpose(1, 2) for p in parts)
        weights = (query @ key.transpose(-1, -2) * (size // self.heads) ** -0.5 + bias).softmax(-1)
        mixed = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, size)
        hidden = self.attended_norm(hidden + self._drop(self.attended(mixed)))
        return self.outer_norm(hidden + self._drop(self.outer(functional.gelu(self.inner(hidden)))))

    def _drop(self, hidden: Tensor) -> Tensor:
        return functional.dropout(hidden, self.dropout, self.training)


class Encoder(nn.Module):
    """Pieces to vectors."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = dropout
        self.word = nn.Embedding(shape.vocabulary, shape.hidden)
        self.place = nn.Embedding(shape.positions, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, EPSILON)
        self.stack = [Layer(shape, dropout) for _ in range(shape.layers)]
        self.layers = nn.ModuleList(self.stack)

    def forward(self, vectors: Tensor, padding: Tensor) -> Tensor:
        """`vectors` (batch, length, size) of pieces; `padding` (batch, length), true where there is none."""
        hidden = self.norm(vectors + self.place(torch.arange(vectors.shape[1], device=vectors.device)))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        bias = padding[:, None, None, :].float() * -1e4
        for layer in self.stack:
            hidden = layer(hidden, bias)
        return hidden


class Trees(nn.Module):
    """Scores of heads (Dozat and Manning's biaffine attention) and what scores of relations are made from."""

    def __init__(self, size: int, relations: int) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.zeros(size))
        self.arc_head, self.arc_word = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.label_head, self.label_word = nn.Linear(size, LABEL), nn.Linear(size, LABEL)
        self.arcs = nn.Parameter(torch.randn(ARC, ARC) * 0.01)
        self.arc_bias = nn.Parameter(torch.zeros(ARC, 1))
        self.labels = nn.Parameter(torch.randn(relations, LABEL, LABEL) * 0.01)
        self.label_bias = nn.Linear(2 * LABEL, relations)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Arc scores (batch, words, 1 + words), vectors of heads (batch, 1 + words, LABEL) and of words."""
        rooted = torch.cat([self.root.to(words.dtype).expand(words.shape[0], 1, -1), words], 1)
        heads, ends = self._made(self.arc_head, rooted), self._made(self.arc_word, words)
        arcs = ends @ self.arcs @ heads.transpose(1, 2) + (heads @ self.arc_bias).transpose(1, 2)
        return arcs, self._made(self.label_head, rooted), self._made(self.label_word, words)

    def relations(self, heads: Tensor, words: Tensor, chosen: Tensor) -> Tensor:
        """Scores of relations (batch, words, relations) under the chosen heads (batch, words), 0 the root."""
        theirs = heads.gather(1, chosen.unsqueeze(-1).expand(-1, -1, heads.shape[-1]))
        paired = torch.einsum("bwd,rdh->bwrh", words, self.labels)
        return (paired @ theirs.unsqueeze(-1)).squeeze(-1) + self.label_bias(torch.cat([words, theirs], -1))

    def _made(self, layer: nn.Linear, words: Tensor) -> Tensor:
        return functional.dropout(functional.gelu(layer(words)), HEAD_DROPOUT, self.training)


class ActHeads(nn.Module):
    """Which words tell an act, how it is told, and what scores of the roles of participants are made from."""

    def __init__(self, size: int, predicates: int) -> None:
        super().__init__()
        self.triggers = nn.Linear(size, 1 + predicates)
        self.stance = nn.Linear(size, STANCES)
        self.act, self.side = nn.Linear(size, ROLE), nn.Linear(size, ROLE)
        self.bilinear = nn.Parameter(torch.randn(ROLES, ROLE, ROLE) * 0.01)
        self.linear = nn.Linear(2 * ROLE, ROLES)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of triggers (batch, words, 1 + predicates) and stances (batch, words, STANCES: three modalities and
        a denial), and vectors of words as triggers and as participants (batch, words, ROLE).
        """
        return self.triggers(words), self.stance(words), self._made(self.act, words), self._made(self.side, words)

    def roles(self, acts: Tensor, sides: Tensor) -> Tensor:
        """Scores of roles (pairs, ROLES: none, source, target, both), from vectors of triggers and of participants,
        each the mean of its words.
        """
        paired = torch.einsum("pa,rab,pb->pr", acts, self.bilinear, sides)
        return paired + self.linear(torch.cat([acts, sides], -1))

    def _made(self, layer: nn.Linear, words: Tensor) -> Tensor:
        return functional.dropout(functional.gelu(layer(words)), HEAD_DROPOUT, self.training)


class Reader(nn.Module):
    """The whole network. `style` is the treebank a sentence comes from: treebanks differ in their habits."""

    def __init__(self, shape: Shape, tasks: Tasks, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.style = nn.Embedding(len(tasks.styles), shape.hidden)
        nn.init.zeros_(self.style.weight)
        self.tags = nn.Linear(shape.hidden, len(tasks.tags))
        self.trees = Trees(shape.hidden, len(tasks.relations))
        self.names = nn.Linear(shape.hidden, len(tasks.names))
        self.begins = nn.Linear(shape.hidden, 1)
        self.acts = ActHeads(shape.hidden, len(tasks.predicates))

    def words(self, pieces: Tensor, first: Tensor) -> Tensor:
        """Vectors of words, from the numbers of their pieces."""
        return self.at_first(self.encoder.word(pieces), pieces == PADDING, first)

    def at_first(self, vectors: Tensor, padding: Tensor, first: Tensor) -> Tensor:
        """Vectors of words: those of their first pieces."""
        hidden: Tensor = self.encoder(vectors, padding)
        hidden = hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return functional.dropout(hidden, self.encoder.dropout, self.training)

    def forward(self, pieces: Tensor, first: Tensor, style: Tensor) -> tuple[Tensor, ...]:
        """Scores of tags, arcs, sentence beginnings and names, and the label vectors of heads and words."""
        return self.judged(self.words(pieces, first), style)

    def judged(self, words: Tensor, style: Tensor) -> tuple[Tensor, ...]:
        """All scores but those of acts, from vectors of words."""
        styled = self.styled(words, style)
        arcs, heads, ends = self.trees(styled)
        return self.tags(styled), arcs, self.begins(words).squeeze(-1), self.names(styled), heads, ends

    def styled(self, words: Tensor, style: Tensor) -> Tensor:
        """Vectors of words that know whose habits are wanted."""
        return words + self.style(style)[:, None]


class ShippedActs(nn.Module):
    """What a reader says of acts, as it ships: see `Shipped`."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, vectors: Tensor, padding: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Scores as `ActHeads` gives them, without those of stance, which rules tell better."""
        triggers, _, acts, sides = self.reader.acts(self.reader.at_first(vectors, padding, first))
        return triggers, acts, sides


class Shipped(nn.Module):
    """The reader as it ships: vectors of pieces come in, since they are kept apart, in 4 bits as in the base."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, vectors: Tensor, padding: Tensor, first: Tensor, style: Tensor) -> tuple[Tensor, ...]:
        """Scores as the reader's."""
        return self.reader.judged(self.reader.at_first(vectors, padding, first), style)


def from_base(base: Base, tasks: Tasks, layers: int, dropout: float) -> Reader:
    """A reader on the base's weights, with so many of its layers, evenly chosen. Word vectors stay as they are."""
    shape = replace(base.shape, layers=layers)
    reader = Reader(shape, tasks, dropout)
    encoder = reader.encoder
    kinds = base.plain("emb.type")[: shape.hidden]
    with torch.no_grad():
        _fill(encoder.word.weight, base.packed("emb.word", -1, shape.hidden))
        _fill(encoder.place.weight, base.plain("emb.pos").reshape(-1, shape.hidden) + kinds)
        _fill_norm(encoder.norm, base, "emb.ln")
        for number, chosen in enumerate(np.linspace(0, base.shape.layers - 1, layers).round().astype(int)):
            _fill_layer(encoder.stack[number], base, f"l{chosen}")
    encoder.word.weight.requires_grad_(requires_grad=False)
    return reader


def _fill_layer(layer: Layer, base: Base, name: str) -> None:
    hidden, inner = base.shape.hidden, base.shape.inner
    _fill(layer.qkv.weight, torch.cat([torch.from_numpy(base.packed(f"{name}.{c}.w", hidden, hidden)) for c in "qkv"]))
    _fill(layer.qkv.bias, torch.cat([torch.from_numpy(base.plain(f"{name}.{c}.b")) for c in "qkv"]))
    dense = (
        (layer.attended, "ao", hidden, hidden),
        (layer.inner, "fi", inner, hidden),
        (layer.outer, "fo", hidden, inner),
    )
    for linear, part, out, into in dense:
        _fill(linear.weight, base.packed(f"{name}.{part}.w", out, into))
        _fill(linear.bias, base.plain(f"{name}.{part}.b"))
    _fill_norm(layer.attended_norm, base, f"{name}.aln")
    _fill_norm(layer.outer_norm, base, f"{name}.oln")


def _fill_norm(norm: nn.LayerNorm, base: Base, name: str) -> None:
    _fill(norm.weight, base.plain(f"{name}.w"))
    _fill(norm.bias, base.plain(f"{name}.b"))


def _fill(weight: Tensor, values: object) -> None:
    weight.copy_(torch.as_tensor(values))
