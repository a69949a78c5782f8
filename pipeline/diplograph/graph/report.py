"""A Report in words: grouped by shape, counted, with a few examples of each, in English or Indonesian."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.errors import UnknownLanguage
from diplograph.graph.check import Problem, Report
from diplograph.graph.iris import BASE

EXAMPLES = 3
LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class _Words:
    good: str
    bad: str
    more: str


_WORDS = {
    "en": _Words("Nothing to object to.", "Fails its shapes. Problems: {count}, kinds: {groups}.", "and {count} more"),
    "id": _Words("Tidak ada keberatan.", "Tidak sesuai bentuk. Masalah: {count}, jenis: {groups}.", "dan {count} lagi"),
}
LANGUAGES = tuple(_WORDS)


def readable(report: Report, lang: str = "en") -> str:
    """The report for a person: one paragraph for each message, the most frequent first. `lang` is en or id."""
    if lang not in _WORDS:
        raise UnknownLanguage(lang, _WORDS)
    words = _WORDS[lang]
    if report.conforms:
        return words.good + "\n"
    groups: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in report.problems:
        groups[problem.shape, problem.message_id if lang == "id" else problem.message_en].append(problem)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    head = words.bad.format(count=len(report.problems), groups=len(groups))
    return "\n".join([head, *(_paragraph(*group, words) for group in ordered)]) + "\n"


def _paragraph(key: tuple[str, str], problems: Sequence[Problem], words: _Words) -> str:
    shape, message = key
    lines = [f"\n{message} [{shape}] ({len(problems)})"]
    lines += [f"  {_focus(problem)}" for problem in problems[:EXAMPLES]]
    if len(problems) > EXAMPLES:
        lines.append("  " + words.more.format(count=len(problems) - EXAMPLES))
    return "\n".join(lines)


def _focus(problem: Problem) -> str:
    focus = problem.focus.removeprefix(BASE)
    if problem.value is None or problem.value == problem.focus:
        return focus
    value = " ".join(problem.value.removeprefix(BASE).split())
    short = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
    printable = "".join(char if char.isprintable() else "\ufffd" for char in short)
    return f"{focus}: {printable}"
