from pathlib import Path

from diplograph.building.ledger import Entry, State, read_ledger, write_ledger

DONE = Entry("b.txt", "b", "00", State.DONE)


def test_a_ledger_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write_ledger(tmp_path / "ledger.jsonl", [DONE])
    assert read_ledger(tmp_path / "ledger.jsonl") == [DONE]


def test_there_is_no_ledger_before_the_first_build(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "ledger.jsonl") == []


def test_a_newer_word_replaces_the_older_and_the_order_is_by_source(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    write_ledger(path, [DONE, Entry("a.txt", "a", "11", State.FAILED, "empty")])
    write_ledger(path, [Entry("a.txt", "a", "12", State.EMPTY, "no act")])
    assert [(one.source, one.state) for one in read_ledger(path)] == [("a.txt", "empty"), ("b.txt", "done")]
