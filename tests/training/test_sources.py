"""The table of what the models are trained and scored on."""

from diplograph.measuring.models.labels import NAMES
from diplograph.measuring.models.tests import TESTS
from training.sources import credited, sources


def test_no_file_is_both_trained_and_scored_on() -> None:
    for lang in NAMES:
        for task in ("trees", "names"):
            trained = {(source.file, source.only) for source in sources(lang, task, "train")}
            judged = {(source.file, source.only) for source in sources(lang, task, "dev", "test")}
            assert not trained & judged


def test_no_test_of_the_command_is_trained_on() -> None:
    trained = {(s.file, s.only) for lang in NAMES for task in ("trees", "names") for s in sources(lang, task, "train")}
    assert not trained & {(test.file, test.only) for test in TESTS}


def test_a_test_of_the_command_is_the_file_that_training_scores_under_its_name() -> None:
    known = {
        s.name: (s.file, s.only) for lang in NAMES for task in ("trees", "names") for s in sources(lang, task, "test")
    }
    shared = [test for test in TESTS if test.called in known]
    assert len(shared) == len(TESTS) - 1  # NERUI states no licence: training does not know it
    assert all(known[test.called] == (test.file, test.only) for test in shared)


def test_sets_without_an_open_licence_are_not_trained_on() -> None:
    files = " ".join(s.file for lang in NAMES for task in ("trees", "names") for s in sources(lang, task))
    assert not [name for name in ("nerui", "en-worldwide", "nc-texts", "re3d", "ParTUT") if name in files]


def test_every_language_credits_its_sources() -> None:
    for lang in NAMES:
        assert all(credit.by and credit.license and credit.url.startswith("https://") for credit in credited(lang))
        assert len(credited(lang)) >= 5
