import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from diplograph import resources
from diplograph.errors import ResourceError, UnknownModel
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.reading import parse
from diplograph.reading.encoder import decoding
from diplograph.reading.encoder.vectors import unpacked
from diplograph.reading.parse import load_model
from diplograph.reading.scores import ACTS

onnxruntime = pytest.importorskip("onnxruntime", reason="the extra 'accurate' is not installed")
tokenizers = pytest.importorskip("tokenizers", reason="the extra 'accurate' is not installed")

from diplograph.reading.encoder import component, network  # noqa: E402
from diplograph.reading.encoder.pieces import CLOSING, MOST_PIECES, OPENING, SPACE, UNKNOWN, Pieces, line, windows  # noqa: E402


def pieces() -> Pieces:
    vocabulary = ["<s>", "<pad>", "</s>", "<unk>", SPACE, f"{SPACE}me", "lawat", "a", "b"]
    model = tokenizers.models.Unigram(
        [(piece, -float(place)) for place, piece in enumerate(vocabulary)], unk_id=UNKNOWN
    )
    return Pieces(tokenizers.Tokenizer(model))


def worth(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


def trees(count: int) -> list[list[int]]:
    """Every tree with one root over so many words."""
    found = []
    for number in range((count + 1) ** count):
        heads = [number // (count + 1) ** word % (count + 1) for word in range(count)]
        if heads.count(0) == 1 and all(reaches_root(heads, word) for word in range(count)):
            found.append(heads)
    return found


def reaches_root(heads: list[int], word: int) -> bool:
    seen: set[int] = set()
    while word not in seen:
        seen.add(word)
        if heads[word] == 0:
            return True
        word = heads[word] - 1
    return False


def test_sentences_begin_where_told_and_at_the_first_word() -> None:
    assert decoding.sentences([False, False, True, False]) == [(0, 2), (2, 4)]
    assert decoding.sentences([]) == []


def test_the_greedy_tree_stays_where_it_is_one() -> None:
    scores = np.array([[0.0, 0.0, 5.0], [9.0, 1.0, 0.0]])
    assert decoding.heads(scores).tolist() == [2, 0]


def test_one_word_is_the_root() -> None:
    assert decoding.heads(np.array([[0.0, 3.0]])).tolist() == [0]


@pytest.mark.parametrize("seed", range(40))
def test_a_tree_is_always_found_and_is_the_best_under_its_root(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)) * 3
    found = decoding.heads(scores).tolist()
    every = trees(4)
    assert found in every
    root = found.index(0)
    assert worth(scores, found) == pytest.approx(max(worth(scores, heads) for heads in every if heads[root] == 0))


def test_names_take_the_kind_of_their_first_tag_and_may_begin_with_an_inner_one() -> None:
    tags = ["B-PER", "I-ORG", "O", "I-GPE", "B-GPE"]
    assert decoding.names(tags) == [(0, 2, "PER"), (3, 4, "GPE"), (4, 5, "GPE")]


TAGS = ("O", "B-PER", "I-PER", "B-GPE", "I-GPE", "B-LOC", "I-LOC")


def test_no_name_goes_on_that_has_not_begun() -> None:
    scores = np.array([[2.0, 1.9, 0, 0, 0, 0, 0], [0, 0, 3.0, 0, 0, 0, 0], [3.0, 0, 0, 0, 0, 0, 0]])
    assert decoding.named(scores, TAGS) == [(0, 2, "PER")]
    assert decoding.named(np.zeros((0, len(TAGS))), TAGS) == []


def test_belief_halved_among_kinds_of_places_is_belief_in_a_place() -> None:
    scores = np.array([[1.0, 0, 0, 0.9, 0, 0.8, 0], [1.0, 0, 0, 0, 0.6, 0, 1.2]])
    assert decoding.named(scores, TAGS) == [(0, 2, "LOC")]


def test_every_word_has_a_first_piece_of_its_own() -> None:
    cut = pieces().words(["melawat", "a", "?"], [True, False, True])
    made = line(cut)
    assert made.pieces[0] == OPENING
    assert made.pieces[-1] == CLOSING
    assert [made.pieces[place] for place in made.first] == [word[0] for word in cut]
    assert len(set(made.first)) == 3


def test_a_word_of_unknown_letters_or_of_none_is_one_unknown_piece() -> None:
    assert pieces().word("\u200b", spaced=False)[-1] == UNKNOWN
    assert pieces().word(" ", spaced=False) == (UNKNOWN,)


def test_an_endless_word_is_cut_short() -> None:
    assert len(pieces().word("ab" * 500, spaced=True)) == MOST_PIECES


def test_long_texts_are_cut_after_sentences_and_else_at_the_limit() -> None:
    texts = ["a", ".", "a", "a", "a", "a", "a"]
    assert windows(texts, [1] * 7, 3) == [(0, 2), (2, 5), (5, 7)]
    assert windows([], [], 3) == []
    assert windows(["a"], [9], 3) == [(0, 1)]


def test_without_the_extra_the_way_out_is_told(monkeypatch, tmp_path) -> None:  # noqa: ANN001
    monkeypatch.setattr(resources, "model", lambda name: tmp_path / name)
    monkeypatch.setattr(parse, "_loaded", parse._loaded.__wrapped__)  # noqa: SLF001  other tests may have loaded it
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    for name in ("component", "network"):
        monkeypatch.delitem(sys.modules, f"diplograph.reading.encoder.{name}", raising=False)
    pack = SimpleNamespace(models={"fast": "fast_id", "accurate": "accurate"})
    with pytest.raises(ResourceError, match=r"pip install 'diplograph\[accurate\]'"):
        load_model(pack, "accurate")
    with pytest.raises(UnknownModel):
        load_model(pack, "perfect")


def test_vectors_of_four_bits_are_unpacked_low_halves_first() -> None:
    halves = np.full((1, 16), 0x90 | 7, dtype=np.uint8)
    assert unpacked(halves, np.array([[0.5]], dtype=np.float16)).tolist() == [[-0.5] * 16 + [0.5] * 16]


@pytest.fixture(scope="module")
def pipeline():  # noqa: ANN201
    if "accurate" not in resources.model_names():
        pytest.skip("the weights of 'accurate' do not ship with this version")
    from diplograph.reading.encoder.component import load  # noqa: PLC0415

    return load(resources.model("accurate"), resources.model("fast_id"))


def test_the_pipeline_tells_sentences_trees_and_names(pipeline) -> None:  # noqa: ANN001
    doc = pipeline("Presiden Prancis tiba di Jakarta pada Senin. Ia bertemu Menteri Retno Marsudi di istana.")
    assert len(list(doc.sents)) == 2
    assert [sent.root.pos_ for sent in doc.sents] == ["VERB", "VERB"]
    assert {"Jakarta", "Retno Marsudi"} <= {ent.text for ent in doc.ents}


def test_empty_blank_and_endless_texts_pass(pipeline) -> None:  # noqa: ANN001
    texts = ["", "  \n ", " a", "kata " * 900, "\x00\u202e\U0001f600"]
    docs = list(pipeline.pipe(texts))
    assert [doc.text for doc in docs] == texts
    assert all(token.head.i >= 0 for doc in docs for token in doc)


def test_batches_change_nothing(pipeline) -> None:  # noqa: ANN001
    texts = ["Rusia menolak usul itu.", "Menteri Luar Negeri Jepang berkunjung ke Beijing, kata juru bicara.", "Tidak."]
    alone = [[(t.head.i, t.pos_) for t in pipeline(text)] for text in texts]
    together = [[(t.head.i, t.pos_) for t in doc] for doc in pipeline.pipe(texts)]
    assert alone == together


def test_the_accurate_model_sees_acts_when_articles_are_read() -> None:
    if not (resources.model("accurate") / "acts.onnx").is_file():
        pytest.skip("the weights that ship have learnt no acts")
    pack = load_pack("id", tuple(Predicates.load().codes()))
    doc = load_model(pack, "accurate")("Presiden Peru menuduh Chile melanggar perbatasan.")
    assert doc.user_data[ACTS].chance("accuses", 2, 3) > 0.5
    assert ACTS not in load_model(pack, "accurate", acts=False)("Peru menuduh Chile.").user_data


def test_the_order_of_sums_changes_no_word(pipeline, monkeypatch) -> None:  # noqa: ANN001
    texts = [
        line
        for place in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
        for line in place.read_text("utf-8").splitlines()
        if line.strip()
    ]
    assert sum(len(text.split()) for text in texts) > 300, "too few words to tell"

    def unordered(threads: int) -> onnxruntime.SessionOptions:
        made = onnxruntime.SessionOptions()
        made.intra_op_num_threads = threads
        made.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        return made

    monkeypatch.setattr(network, "_options", unordered)
    other = component.load(resources.model("accurate"), resources.model("fast_id"))
    for ours, theirs in zip(pipeline.pipe(texts), other.pipe(texts), strict=True):
        assert [(t.pos_, t.dep_, t.head.i) for t in ours] == [(t.pos_, t.dep_, t.head.i) for t in theirs]
        assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in theirs.ents]
