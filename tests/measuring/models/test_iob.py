"""Text with marked names."""

from diplograph.measuring.models.iob import Name, NamedSentence, read_iob, recut, replaced

PLACES = frozenset({"GPE", "PER"})
MET = NamedSentence(("Menteri", "Fiji", "Ana", "Rua", "tiba"), (Name(1, 2, "GPE"), Name(2, 4, "PER")))


def test_tags_become_spans() -> None:
    lines = ["# source = own", "Ana\tB-PER", "Rua\tI-PER", "ke\tO", "Fiji\tB-GPE", ""]
    (sentence,) = read_iob(lines, PLACES)
    assert sentence == NamedSentence(("Ana", "Rua", "ke", "Fiji"), (Name(0, 2, "PER"), Name(3, 4, "GPE")))


def test_two_names_side_by_side_stay_two() -> None:
    (sentence,) = read_iob(["Fiji\tB-GPE", "Ana\tB-PER"], PLACES)
    assert sentence.names == (Name(0, 1, "GPE"), Name(1, 2, "PER"))


def test_a_kind_that_is_not_learnt_is_no_name() -> None:
    (sentence,) = read_iob(["Pemilu\tB-EVT", "di\tO", "Fiji\tB-GPE"], PLACES)
    assert sentence.names == (Name(2, 3, "GPE"),)


def test_a_tag_that_continues_nothing_begins_a_name() -> None:
    (sentence,) = read_iob(["ke\tO", "Fiji\tI-GPE"], PLACES)
    assert sentence.names == (Name(1, 2, "GPE"),)


def test_a_token_that_begins_with_a_hash_is_a_token() -> None:
    (sentence,) = read_iob(["#\tO", "1\tO"], PLACES)
    assert sentence.tokens == ("#", "1")


def test_a_name_covers_all_pieces_of_its_tokens() -> None:
    sentence = recut(NamedSentence(("ke", "Fiji-Rua"), (Name(1, 2, "GPE"),)), lambda token: token.split("-"))
    assert sentence == NamedSentence(("ke", "Fiji", "Rua"), (Name(1, 3, "GPE"),))


def test_another_name_of_another_length_moves_those_after_it() -> None:
    sentence = replaced(MET, lambda name, _: ["Selandia", "Baru"] if name.label == "GPE" else None)
    assert sentence.tokens == ("Menteri", "Selandia", "Baru", "Ana", "Rua", "tiba")
    assert sentence.names == (Name(1, 3, "GPE"), Name(3, 5, "PER"))


def test_a_sentence_whose_names_all_stay_is_the_same() -> None:
    assert replaced(MET, lambda *_: None) == MET
