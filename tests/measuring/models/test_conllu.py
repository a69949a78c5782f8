"""Treebank text into sentences."""

from diplograph.measuring.models.conllu import read_conllu

# "Anaknya tidur." (Her child sleeps.)
CHILD = """\
# newdoc id = home
# sent_id = s1
1-2\tAnaknya\t_\t_\t_\t_\t_\t_\t_\t_
1\tAnak\tanak\tNOUN\t_\t_\t3\tnsubj\t_\t_
2\tnya\tdia\tPRON\t_\tPerson=3\t1\tnmod:poss\t_\t_
3\ttidur\ttidur\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# sent_id = s2
1\tYa\t_\tINTJ\t_\t_\t0\troot\t_\t_
"""
# "We can't." with its words apart.
CANNOT = """\
1\tWe\twe\tPRON\t_\t_\t2\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tca\tcan\tAUX\t_\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\t_\t_\t2\tadvmod\t_\t_
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


def test_a_word_and_its_affix_become_one_that_keeps_the_words_place_in_the_tree() -> None:
    child, _ = read_conllu(CHILD.splitlines(), merge=True)
    assert [(word.form, word.upos, word.head, word.relation) for word in child.words] == [
        ("Anaknya", "NOUN", 1, "nsubj"),
        ("tidur", "VERB", 1, "root"),
        (".", "PUNCT", 1, "punct"),
    ]


def test_a_merged_token_has_the_space_that_is_written_after_it() -> None:
    child, _ = read_conllu(CHILD.splitlines(), merge=True)
    assert [word.space_after for word in child.words] == [True, False, True]


def test_a_merged_token_whose_head_is_an_affix_hangs_on_nothing_inside_itself() -> None:
    lines = [
        "1-2\tadanya\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tada\tada\tVERB\t_\t_\t0\troot\t_\t_",
        "2\tnya\tnya\tPRON\t_\t_\t1\tobj\t_\t_",
    ]
    (sentence,) = read_conllu(lines, merge=True)
    (word,) = sentence.words
    assert (word.form, word.upos, word.head) == ("adanya", "VERB", 0)


def test_words_apart_have_no_space_between_them() -> None:
    (sentence,) = read_conllu(CANNOT.splitlines(), merge=False)
    assert "".join(word.form + " " * word.space_after for word in sentence.words) == "We can't. "


def test_a_document_goes_on_until_the_next_one_is_named() -> None:
    assert [(s.id, s.document) for s in read_conllu(CHILD.splitlines(), merge=True)] == [("s1", "home"), ("s2", "home")]


def test_a_lemma_that_is_not_annotated_is_empty() -> None:
    _, yes = read_conllu(CHILD.splitlines(), merge=True)
    assert yes.words[0].lemma == ""


def test_an_empty_node_of_an_enhanced_graph_is_no_word() -> None:
    lines = [*CANNOT.splitlines()[:1], "1.1\tdo\tdo\tVERB\t_\t_\t_\t_\t0:root\t_", *CANNOT.splitlines()[1:]]
    (sentence,) = read_conllu(lines, merge=False)
    assert [word.form for word in sentence.words] == ["We", "ca", "n't", "."]
