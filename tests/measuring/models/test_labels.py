"""What the models learn of a treebank's labels."""

import pytest

from diplograph.measuring.models.labels import relation


@pytest.mark.parametrize("label", ["nsubj:pass", "obl:agent", "nmod:poss", "acl:relcl", "flat:name"])
def test_a_subtype_that_rules_read_is_kept(label: str) -> None:
    assert relation(label) == label


@pytest.mark.parametrize(("label", "plain"), [("obl:tmod", "obl"), ("nsubj:outer", "nsubj"), ("punct", "punct")])
def test_any_other_subtype_falls_back_to_its_relation(label: str, plain: str) -> None:
    assert relation(label) == plain
