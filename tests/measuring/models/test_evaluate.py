"""`diplograph models` over a data folder of a few sentences, laid out as the real one."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from diplograph.cli.main import main
from diplograph.knowledge.predicates import Predicates
from diplograph.languages.pack import load_pack
from diplograph.measuring.models.catalogue import shipped
from diplograph.measuring.models.evaluate import Figures, evaluate
from diplograph.measuring.models.targets import targets
from diplograph.measuring.models.tests import MAIN, TESTS, the_test
from diplograph.reading.bare import BareModel

KEYS = ["model", "test", "upos", "uas", "las", "lemma", "ner_f", "words_per_s"]
# "Menterinya menandatangani perjanjian." (Their minister signs a treaty.)
TREE = """\
# sent_id = s1
1-2\tMenterinya\t_\t_\t_\t_\t_\t_\t_\t_
1\tMenteri\tmenteri\tNOUN\t_\t_\t3\tnsubj\t_\t_
2\tnya\tdia\tPRON\t_\t_\t1\tnmod:poss\t_\t_
3\tmenandatangani\ttanda tangan\tVERB\t_\t_\t0\troot\t_\t_
4\tperjanjian\tjanji\tNOUN\t_\t_\t3\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

"""
NAMES = "# source = own\nJoko\tB-PER\nWidodo\tI-PER\ntiba\tO\ndi\tO\nTokyo\tB-GPE\n.\tO\n\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, text in (("id_csui", TREE), ("id_ner_idner", NAMES)):
        place = tmp_path / the_test(name).file
        place.parent.mkdir(parents=True)
        place.write_text(text, "utf-8")
    return tmp_path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["models", *map(str, words)])


@pytest.fixture(autouse=True)
def _all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diplograph.cli.models.one_core", lambda: None)


def test_a_line_of_json_has_the_fields_that_were_promised(data: Path) -> None:
    chosen = [word for name in ("id_csui", "id_csui_raw", "id_ner_idner") for word in ("--test", name)]
    told = run("--evaluate", data, "--model", "fast", *chosen, "--json")
    assert told.exit_code == 0, told.output
    trees, raw, names = (json.loads(line) for line in told.stdout.splitlines())
    assert list(trees) == list(names) == KEYS
    assert list(raw) == [*KEYS[:-1], "sentences", KEYS[-1]]
    assert raw["sentences"] == 1
    assert [one["test"] for one in (trees, raw, names)] == ["id_csui", "id_csui_raw", "id_ner_idner"]
    assert trees["upos"] == trees["las"] == 1
    assert trees["ner_f"] is None
    assert names["ner_f"] == 1
    assert names["las"] is None
    assert all(one["model"] == "fast" and one["words_per_s"] > 0 for one in (trees, raw, names))


def test_without_json_it_is_a_table_and_the_targets_stand_below(data: Path) -> None:
    told = run("--evaluate", data, "--model", "fast", "--test", "id_csui", "--targets")
    assert told.exit_code == 0, told.output
    assert "id_csui" in told.output
    assert "0.755" in told.output


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    told = run("--evaluate", tmp_path, "--model", "fast", "--test", "en_ewt")
    assert told.exit_code == 1
    assert "en_ewt-ud-test.conllu is not in" in told.output


def test_a_test_that_does_not_exist_is_a_usage_error(data: Path) -> None:
    assert run("--evaluate", data, "--test", "id_kompas").exit_code == 2


def test_names_are_scored_by_reader_and_by_model(tmp_path: Path) -> None:
    (tmp_path / "id.txt").write_text("Presiden [C Rusia] [P Vladimir Putin] tiba.\n", "utf-8")
    told = run("--names", tmp_path, "--model", "fast", "--json")
    assert told.exit_code == 0, told.output
    assert [json.loads(line)["by"] for line in told.stdout.splitlines()] == ["reader", "model"]
    assert "reader" in run("--names", tmp_path, "--model", "fast").output


def test_every_shipped_model_is_listed_with_size_licence_and_scores() -> None:
    rows = list(shipped())
    assert {(one.model, one.language) for one in rows} == {
        ("accurate", "en"), ("accurate", "id"), ("fast_en", "en"), ("fast_id", "id")
    }  # fmt: skip
    assert all(one.licence == "CC BY-SA 4.0" and one.megabytes > 1 for one in rows)
    assert all(value and 0.5 < value <= 1 for one in rows for value in (one.upos, one.las, one.lemma, one.ner_f))
    assert "ner_f" in run().output
    assert json.loads(run("--json").output)[0]["licence"] == "CC BY-SA 4.0"


def test_the_issues_tests_are_all_there() -> None:
    names = [test.name for test in TESTS]
    trees = ["id_csui", "id_gsd", "id_pud_news", "en_ewt", "en_gum_news", "en_pud_news"]
    ner = ["id_ner_idner", "id_ner_nerui", "id_ner_nergrit", "en_ner_pud", "en_ner_crossner"]
    assert sorted(names) == sorted([*trees, *(f"{name}_raw" for name in trees), *ner])
    assert {name for pair in MAIN.values() for name in pair} <= set(names)


def test_a_target_is_reached_or_not() -> None:
    found = list(targets([Figures("fast", "en_ewt", las=0.81), Figures("accurate", "en_ewt", las=0.87)]))
    assert [(one.model, one.target, one.reached) for one in found] == [
        ("fast", 0.82, False),
        ("accurate", 0.86, True),
    ]


def test_a_treebanks_own_style_can_be_asked_for_or_not(data: Path) -> None:
    pytest.importorskip("onnxruntime", reason="the extra 'accurate' is not installed")
    test = the_test("id_gsd")
    place = data / test.file
    place.parent.mkdir(parents=True)
    place.write_text(TREE, "utf-8")
    own, news = (next(evaluate(data, ["accurate"], [test], own_style=own)) for own in (True, False))
    assert own.test == news.test == "id_gsd"
    assert own.upos == news.upos == 1


def test_white_space_is_no_word_and_begins_no_sentence() -> None:
    model = BareModel.load(load_pack("id", Predicates.load().codes()), "fast")
    (found,) = model.read_texts(["Menteri  tiba.\nIa pulang."])
    text = "Menteri  tiba.\nIa pulang."
    assert [text[start:end] for start, end in found.spans] == ["Menteri", "tiba", ".", "Ia", "pulang", "."]
    assert all(0 <= head < 6 for head in found.heads)
    assert found.sentences[0][0] == 0
    assert found.sentences[-1][1] == 6


def test_acts_are_counted_with_either_trees(data: Path) -> None:
    told = run("--acts", data, "--model", "fast", "--test", "id_csui", "--json")
    assert told.exit_code == 0, told.output
    line = json.loads(told.stdout)
    assert line == {
        "model": "fast", "test": "id_csui", "sentences": 1, "with_gold": 0, "with_own": 0, "both": 0, "f": None
    }  # fmt: skip
