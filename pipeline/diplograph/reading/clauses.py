"""Whether a time told in a sentence is the time of an act told there, or of another act in another clause.

"Morocco backed the plan after talks on Tuesday": Tuesday is the day of the talks. In: a Tree, the words of a
language, where a time and a trigger stand. Out: how far apart they are; None where the time is another act's. Pure.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from diplograph.languages.calendar import TimeMention
from diplograph.languages.pack import LanguagePack
from diplograph.reading.tree import Tree

CLOSERS = frozenset({",", ")", "-", "–", "—", "--"})
ENDS = frozenset({".", "!", "?", ";", ")", '"', "”"})
NOUNS = frozenset({"NOUN", "PROPN"})
# What a border costs, in characters of distance.
COMPLEMENT, WHILE, OTHER, SAID, SECOND = 10, 30, 40, 60, 120
# So many words before "since" tells that an act was the first.
RANKED = 10
# More than any sentence: a day that holds only where no other is told.
DATELINE = 1000
DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Clauses:
    """The borders of one sentence. `speech` are the places of its words of saying."""

    tree: Tree
    pack: LanguagePack
    speech: Collection[int]

    def cost(self, time: tuple[int, int], act: tuple[int, int], *, precise: bool = True) -> int | None:
        """What stands between a time and an act, both as words `[first, last)`; None where they are apart.

        A time that is not `precise`, a year, holds for what was done before and after as well.
        """
        if self.modifies(time, act) or self._is_since(time):
            return None
        if time[0] >= act[1]:
            return self._after(time, act, precise=precise)
        return self._before(time, act, precise=precise) if time[1] <= act[0] else 0

    def is_reported(self, time: tuple[int, int], act: tuple[int, int]) -> bool:
        """Whether the time is told of who reports the act, after it: "two were killed, officials said on Friday"."""
        return any(i in self.speech for i in range(act[1], time[0]))

    def is_main(self, time: tuple[int, int]) -> bool:
        """Whether a time is told in the main clause, or where something is said."""
        nobody = (len(self.tree), len(self.tree))
        other = self.modifies(time, nobody) or self._is_of_a_deed(time, (0, 0))
        return not other and self._opener(time[0], 0) is None

    def is_said(self, time: tuple[int, int]) -> bool:
        """Whether a time is that of a word of saying: "said on Friday", "Rabu mengatakan"."""
        first, last = time
        left = self._ends(time) or (self.tree.words[last] == "," and self._has_verb(0, first))
        for i in range(last, last if left else min(last + 4, len(self.tree))):
            if i in self.speech:
                return True
            if self._is_verb(i):
                break
        return next((i in self.speech for i in range(first - 1, -1, -1) if i in self.speech or self._is_verb(i)), False)

    def modifies(self, time: tuple[int, int], act: tuple[int, int]) -> bool:
        """Whether the time is part of another noun phrase: "an April 1 ambush", "the truck seized on Thursday"."""
        first, last = time
        tree, pack = self.tree, self.pack
        if pack.modifier_side == "left":
            inside = first > 0 and tree.lower[first - 1] in pack.words["articles"]
            inside = inside or (
                last < len(tree) and tree.rel(last) == "case" and tree.lower[last] in pack.words["articles"]
            )
            noun = next((i for i in range(last, min(last + 3, len(tree))) if tree.pos[i] in NOUNS), None)
            while noun is not None and noun + 1 < len(tree) and tree.pos[noun + 1] in NOUNS:
                noun += 1
            if inside and noun is not None and not act[0] <= noun < act[1]:
                return True
        verb = next((i for i in tree.ancestors(tree.top(first, last)) if tree.pos[i] == "VERB"), None)
        if self._is_name(time, act) or self._is_of_a_deed(time, act):
            return True
        if verb is None or act[0] <= verb < act[1] or tree.rel(verb) != "acl" or verb > first:
            return False
        if self._is_about(verb) or self._is_bare(verb) or self._is_all(verb):
            return False
        if last <= act[0] and last < len(tree) and tree.words[last] in CLOSERS:
            return False
        noun = tree.heads[verb]
        return tree.pos[noun] in NOUNS and not act[0] <= noun < act[1] and not verb <= act[0] < first

    def _is_since(self, time: tuple[int, int]) -> bool:
        """Whether a time tells only since when there was no such act: "her first visit since 2011"."""
        lower = self.tree.lower
        marks = (i for i in range(max(0, time[0] - 4), time[0]) if self.pack.has("since", lower[i]))
        since = next(marks, None)
        if since is None or any(self._is_verb(i) for i in range(since, time[0])):
            return False
        ranked = next(
            (i for i in range(since - 1, max(0, since - RANKED) - 1, -1) if self.pack.has("ranks", lower[i])), None
        )
        return ranked is not None and not self._has_verb(ranked, since)

    def is_told_of(self, time: tuple[int, int], act: tuple[int, int], *, day: bool = True) -> bool:
        """Whether a time behind an act is that of a deed told in it: "denied that it had attacked Chad on Saturday".
        One that is no `day` is so behind any verb: "accused Chad of arming them in July".
        """
        tree = self.tree
        verb = next((i for i in tree.ancestors(tree.top(*time)) if self._is_verb(i)), None)
        if not day and verb is not None and act[1] <= verb < time[0] and act[1] - 1 in tree.ancestors(verb):
            return True
        borders = (
            i
            for i in range(act[0] + 1, time[0])
            if self.pack.has("anterior", tree.lower[i]) or self.pack.has("that", tree.lower[i])
        )
        opener = next(borders, None)
        if opener is None or tree.pos[opener] == "PRON" or self.is_final(time):
            return False
        return self._has_verb(opener + 1, time[0])

    def _is_name(self, time: tuple[int, int], act: tuple[int, int]) -> bool:
        """Whether a year is part of the name of a treaty: "Konvensi Wina tahun 1961", "the Lima Treaty of 1929"."""
        tree, pack = self.tree, self.pack
        for noun in range(time[0] - 1, -1, -1):
            capital = tree.words[noun][:1].isupper()
            if pack.has("treaties", tree.lower[noun]) and not act[0] <= noun < act[1]:
                return capital and noun + 1 < time[0]
            if not (capital or tree.lower[noun] in pack.words["about"] or pack.has("of", tree.lower[noun])):
                return False
        return False

    def _is_of_a_deed(self, time: tuple[int, int], act: tuple[int, int]) -> bool:
        """Whether a time stands right behind the deed that the act is about: "blamed Chad over the raid on Friday"."""
        tree, pack = self.tree, self.pack
        noun = time[0] - 1
        if noun > 0 and tree.pos[noun] == "ADP":
            noun -= 1
        if noun < act[1] or not pack.has("deeds", tree.lower[noun]):
            return False
        before = noun - 1
        if time[1] < len(tree) and pack.has("infinitive", tree.lower[time[1]]):
            return True  # "praised Chad's decision on Friday to free them"
        while before > act[1] and tree.pos[before] in {"DET", "ADJ", "PRON", "NUM"}:
            before -= 1
        return before >= act[1] and pack.has("over", tree.lower[before])

    def _is_about(self, verb: int) -> bool:
        """Whether a verb under a noun only tells what the noun is about and has no time of its own: one after a
        preposition ("an agreement on sharing water"), or a preposition itself ("tuduhan terkait tabrakan").
        """
        marks = [self.tree.lower[kid] for kid in self.tree.kids(verb, "mark")]
        led = any(self.pack.has("prepositions", word) and not self._opens_a_clause(word) for word in marks)
        return led or self.pack.has("prepositions", self.tree.lower[verb])

    def _is_bare(self, verb: int) -> bool:
        """Whether a verb stands as a bare stem behind its noun, and is no verb: "perjanjian dagang dua tahun lalu"."""
        tree = self.tree
        stem = self.pack.modifier_side == "right" and tree.lemmas[verb] == tree.lower[verb]
        return stem and tree.heads[verb] == verb - 1

    def _is_all(self, verb: int) -> bool:
        """Whether a verb is all that is told of the noun that heads the sentence, which then is its subject: "leaders
        named the envoy on Thursday".
        """
        tree, noun = self.tree, self.tree.heads[verb]
        return noun == tree.heads[noun] < verb and not any(
            self.pack.has("relative", word) for word in tree.lower[noun:verb]
        )

    def _opens_a_clause(self, word: str) -> bool:
        return any(self.pack.has(kind, word) for kind in ("infinitive", "subordinators", "apart"))

    def is_final(self, time: tuple[int, int]) -> bool:
        """Whether a comma and the time close the sentence, and so belong to all of it."""
        return self._ends(time) and time[0] > 0 and self.tree.words[time[0] - 1] == ","

    def _is_where(self, opener: int) -> bool:
        """Whether a clause is told of the statement that the sentence opens with: "in a statement that ..."."""
        lower = self.tree.lower
        noun = opener - 1
        told = self.pack.has("deeds", lower[noun]) or self._utterance(opener) is not None
        return 1 < opener < 5 and self.pack.has("at", lower[0]) and told

    def is_uttered(self, time: tuple[int, int]) -> bool:
        """Whether a time is that of a statement in which something is said: "in an interview published on Sunday"."""
        for i in range(time[0], max(time[0] - 6, 0), -1):
            if self.tree.words[i - 1] in CLOSERS | ENDS:
                return False
            first = self._utterance(i)
            if first is not None:
                while first > 0 and self.tree.pos[first - 1] in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}:
                    first -= 1
                return first > 0 and self.pack.has("at", self.tree.lower[first - 1])
        return False

    def _utterance(self, last: int) -> int | None:
        """Where what is said begins that ends before word `last`: "statement", "jumpa pers"."""
        for length in (2, 1):
            if last >= length and self.pack.has("utterances", " ".join(self.tree.lower[last - length : last])):
                return last - length
        return None

    def has_left(self, opener: int, act: int, *, deed: bool = True) -> bool:
        """Whether the clause that begins with word `opener` has ended before word `act`: "a day after Chad took the
        town, Sudan closed the border". It tells a deed by a verb, unless that is all the same: "a day after the vote".
        """
        marks = [i for i in range(opener + 1, act) if self.tree.words[i] in CLOSERS]
        return any(not deed or self._has_verb(opener + 1, mark) for mark in marks)

    def _is_aside(self, time: tuple[int, int]) -> bool:
        """Whether a time is told with what someone is, between commas: "Kenya, a member since 2000, condemned Chad"."""
        tree = self.tree
        if time[1] >= len(tree) or tree.words[time[1]] not in CLOSERS:
            return False
        comma = next((i for i in range(time[0] - 1, 0, -1) if tree.words[i] in CLOSERS), 0)
        within = tree.pos[comma + 1 : time[0]]
        noun = comma > 0 and tree.pos[comma - 1] in NOUNS and "NOUN" in within
        return noun and within[0] in {"DET", "NOUN", "ADJ"} and "VERB" not in within

    def is_dateline(self, time: tuple[int, int]) -> bool:
        """Whether a time is that of a dateline: "LIMA, Aug 6 (Reuters) -"."""
        tree = self.tree
        if any(self._is_verb(i) for i in range(time[0])):
            return False
        for i in range(time[1], min(time[1] + 7, len(tree))):
            if tree.words[i] in DASHES:
                return True
            if self._is_verb(i) or tree.words[i] in ENDS - {")"}:
                return False
        return False

    def _ends(self, time: tuple[int, int]) -> bool:
        return time[1] >= len(self.tree) or self.tree.words[time[1]] in ENDS

    def _after(self, time: tuple[int, int], act: tuple[int, int], *, precise: bool) -> int | None:
        if self._joined(time[0], act[1]) or self._is_left(act, time):
            return None
        opener = self._opener(time[0], act[1])
        if opener is not None:
            return self._over(opener, time, act, precise=precise)
        total = 0
        for i in range(act[1], time[0]):
            word = self.tree.lower[i]
            if i in self.speech:
                if self._has_verb(i + 1, time[0]) and not self.is_final(time):
                    return None
                total += SAID
            elif self.pack.has("subordinators", word):
                total += WHILE
            elif self.pack.has("and", word) and any(self._is_verb(j) for j in range(i + 1, min(i + 4, time[0]))):
                total += OTHER
        return total

    def _over(self, opener: int, time: tuple[int, int], act: tuple[int, int], *, precise: bool) -> int | None:
        """Over the border of a clause: a day that closes the sentence holds for all of it, and what a noun is told
        by is told of the noun ("the proclamation, which was made on Monday").
        """
        if self.is_final(time):
            return OTHER
        tree = self.tree
        if not self.pack.has("relative", tree.lower[opener]):
            return None
        comma = opener > 0 and tree.words[opener - 1] == ","
        if precise and not comma and self._ends(time):
            return OTHER
        told = tree.pos[act[1] - 1] in NOUNS and not self._has_verb(act[0], opener)
        return WHILE if told and opener - act[1] <= (9 if self._ends(time) else 2) else None

    def _before(self, time: tuple[int, int], act: tuple[int, int], *, precise: bool) -> int | None:
        if self._is_its_own(time, act):
            return 0
        opener = self._opener(time[0], 0)
        if opener is not None and self._closes(time[1], act[0]):
            return OTHER if self._is_where(opener) else None
        return None if self._is_aside(time) else self._between(time, act, precise=precise)

    def _between(self, time: tuple[int, int], act: tuple[int, int], *, precise: bool) -> int | None:
        total = DATELINE if self.is_dateline(time) else 0
        for i in range(time[1], act[0]):
            word = self.tree.lower[i]
            if self.pack.has("apart", word):
                if precise and not (self.tree.words[time[1]] in CLOSERS and self.has_left(i, act[0])):
                    return None
                total += OTHER
            elif self.pack.has("relative", word) and not self.pack.has("that", word):
                total += OTHER
            elif i in self.speech or self.pack.has("that", word):
                total += COMPLEMENT
            elif self.pack.has("subordinators", word) or self._is_purpose(i):
                total += WHILE
            elif self.pack.has("and", word) and any(self._is_verb(j) for j in range(time[0])):
                total += SECOND
        return total

    def _is_purpose(self, mark: int) -> bool:
        """Whether what is to be done follows: "flew there on Monday to meet him the next day"."""
        tree = self.tree
        verb = tree.heads[mark]
        return mark < verb and self.pack.has("infinitive", tree.lower[mark]) and tree.rel(verb) == "advcl"

    def _is_left(self, act: tuple[int, int], time: tuple[int, int]) -> bool:
        """Whether the act is told in a clause that opens the sentence and has ended before the time: "after Chad
        took the town, Sudan closed the border on Monday".
        """
        tree = self.tree
        opener = next((i for i in range(act[0] - 1, -1, -1) if self.pack.has("apart", tree.lower[i])), None)
        if opener is None or any(i in self.speech for i in range(opener, act[0])):
            return False
        if not any(self._is_verb(i) for i in range(opener + 1, act[1])):
            return False
        marks = [i for i in range(act[1], time[0]) if tree.words[i] == ","]
        return any(self._has_verb(mark + 1, time[0]) for mark in marks) and not self.is_final(time)

    def is_remembered(self, act: tuple[int, int]) -> bool:
        """Whether an act is what a day is the anniversary of: "mark the anniversary of their truce on Friday"."""
        i = act[0] - 1
        while i >= 0 and (self.tree.pos[i] in {"DET", "ADJ", "PRON"} or self.pack.has("of", self.tree.lower[i])):
            i -= 1
        return i >= 0 and self.pack.has("anniversaries", self.tree.lower[i])

    def _is_its_own(self, time: tuple[int, int], act: tuple[int, int]) -> bool:
        """Whether a time stands before the noun of the act, inside its phrase: "her Monday meeting"."""
        tree = self.tree
        inside = time[0] > 0 and tree.lower[time[0] - 1] in self.pack.words["articles"]
        return inside and time[1] == act[0] and tree.pos[act[1] - 1] in NOUNS

    def _opener(self, before: int, since: int) -> int | None:
        """The word that opens the clause of another time in which word `before` stands; None in the main clause."""
        for i in self._openers(before, since):
            if not self._left_again(i, before):
                return i
        return None

    def _openers(self, before: int, since: int) -> Iterator[int]:
        for i in range(before - 1, since - 1, -1):
            if i in self.speech:
                return
            word = self.tree.lower[i]
            own = i + 1 == before or (i + 2 == before and self.tree.pos[i + 1] == "ADP")  # "since Monday"
            apart = self._is_apart(i) and not own
            needs_verb = self.pack.has("relative", word) or (apart and self.pack.has("reasons", word))
            if (apart or needs_verb) and (not needs_verb or self._has_verb(i + 1, before)):
                yield i

    def _is_apart(self, i: int) -> bool:
        """Whether another time begins after word `i`: "after", "ahead of"."""
        return any(self.pack.has("apart", " ".join(self.tree.lower[i : i + length])) for length in (1, 2))

    def _left_again(self, opener: int, before: int) -> bool:
        """Whether the clause that begins at `opener` has ended before the word: a comma and a verb, or a new clause."""
        marks = [i for i in range(opener + 1, before) if self.tree.words[i] in CLOSERS]
        led = before - 1 if before > 0 and self.tree.pos[before - 1] == "ADP" else before
        return any(
            self._has_verb(opener + 1, mark) and (mark + 1 == led or self._has_verb(mark + 1, before)) for mark in marks
        )

    def _closes(self, after: int, until: int) -> bool:
        return any(self.tree.words[i] in CLOSERS for i in range(after, until)) or not self._has_verb(after, until)

    def _joined(self, first: int, since: int) -> bool:
        """Whether the time opens a second clause: "accused Britain and, in 2000, launched"."""
        i = first - 1
        while i >= since and (self.tree.lower[i] == "," or self.tree.pos[i] == "ADP"):
            i -= 1
        return i >= since and self.tree.pos[i] == "CCONJ" and self.pack.has("and", self.tree.lower[i])

    def _has_verb(self, first: int, last: int) -> bool:
        return any(self._is_verb(i) for i in range(first, last))

    def _is_verb(self, i: int) -> bool:
        return self.tree.pos[i] == "VERB"


def words_of(tree: Tree, time: TimeMention) -> tuple[int, int] | None:
    """The words of a time that is told in this sentence."""
    return tree.span_of(time.start, time.end) if tree.start <= time.start < tree.end else None
