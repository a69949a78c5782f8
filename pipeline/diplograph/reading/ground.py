"""A sentence as the rules of its slots see it: tree, groups, the words of its language, where its clauses end. Pure."""

from collections.abc import Sequence

from diplograph.languages.pack import LanguagePack
from diplograph.reading.participants import Group
from diplograph.reading.tree import Tree

NOMINAL = frozenset({"nmod", "flat", "compound", "appos", "amod", "conj", "det", "nummod", "fixed"})
VERBAL = frozenset({"VERB"})
# What is tagged as a verb under these stands for a thing and ends no clause ("banned poultry imports").
NAMING = frozenset({"amod", "compound", "nmod", "flat", "obl", "obj"})


class Ground:
    """One sentence, its groups, and the places of its words of saying."""

    def __init__(self, tree: Tree, groups: Sequence[Group], pack: LanguagePack, speech: frozenset[int]) -> None:
        self.tree = tree
        self.groups = groups
        self.pack = pack
        self.speech = speech
        self.at: dict[int, Group] = {word: group for group in groups for word in range(group.first, group.last)}

    def group_at(self, word: int) -> Group | None:
        """The group a word belongs to, or heads."""
        found = self.at.get(word)
        if found is not None:
            return found
        for group in self.groups:
            if group.thing is None and group.prep is None and self._hangs(group, word):
                return group
        for group in self.groups:
            if group.thing is not None and group.thing[0] <= word < group.thing[1]:
                return group
        return None

    def _hangs(self, group: Group, word: int) -> bool:
        """Whether the group is inside the noun phrase headed by `word`: "para menteri luar negeri ASEAN"."""
        for above in self.tree.ancestors(group.top):
            if above == word:
                return group.titled
            if self.tree.rel(above) not in NOMINAL:
                return False
        return False

    def bars(self, i: int) -> bool:
        """Whether a clause ends at this word."""
        word = self.tree.lower[i]
        return (
            i in self.speech
            or word in {";", ":", '"', "“", "”"}
            or (self.tree.pos[i] in VERBAL and self.tree.rel(i) not in NAMING)
            or (self.pack.has("subordinators", word) and not self._is_end(i))
            or self.pack.has("relative", word)
        )

    def _is_end(self, i: int) -> bool:
        """Whether a word that may open a clause only tells until when or where: "ditetapkan hingga Jumat bagi Peru"."""
        return self.tree.deps[i] == "case" and self.pack.has("ends", self.tree.lower[i])

    def has_agent(self, verb: int) -> bool:
        """Whether a word of agency ("by") follows the verb closely."""
        return any(self.pack.has("agent", word) for word in self.tree.lower[verb + 1 : verb + 8])
