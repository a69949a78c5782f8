"""Article(s) → Reading(s): the whole reading wing, from text to claims.

parse → names → places → phrases → actors → groups → acts → stance, time, place, speaker → claims
"""

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import diplograph
from diplograph.domain.actors import ActorKind
from diplograph.domain.articles import Article, Sentence
from diplograph.domain.claims import Claim
from diplograph.domain.mentions import Mention
from diplograph.domain.reading import Reading, Trace
from diplograph.errors import UnknownLanguage
from diplograph.knowledge.gazetteer import Gazetteer
from diplograph.knowledge.offices import Offices
from diplograph.knowledge.predicates import Predicates
from diplograph.knowledge.topics import Topics
from diplograph.languages.calendar import Calendar
from diplograph.languages.pack import LanguagePack, codes, load_pack
from diplograph.reading.acts import Act, Near
from diplograph.reading.background import Share, share_of
from diplograph.reading.claims import Context, claim_of, distinct
from diplograph.reading.discourse import Discourse
from diplograph.reading.entities import find_names
from diplograph.reading.exemplars import exemplified
from diplograph.reading.frames import Matcher
from diplograph.reading.linking import Linked, Linker
from diplograph.reading.names import Name
from diplograph.reading.news import inherited, told_times
from diplograph.reading.parse import Parsed, Parser
from diplograph.reading.participants import Group, groups_of, held_in
from diplograph.reading.parts import Part
from diplograph.reading.phrases import Phrase, phrases_of
from diplograph.reading.places import decide_places
from diplograph.reading.relations import relations_of
from diplograph.reading.sides import MEDIATES, VISITS
from diplograph.reading.sites import inherited_places
from diplograph.reading.slots import Scene
from diplograph.reading.stance import speaker_of, speech_words
from diplograph.reading.tags import mend_tags
from diplograph.reading.tree import PhraseIndex, Tree

# In how many sentences before its own a model looks for the side an act leaves to be understood.
BEFORE = 2


@dataclass(frozen=True, slots=True)
class _Tools:
    """What is needed for one language, loaded once."""

    pack: LanguagePack
    parser: Parser
    calendar: Calendar
    titles: PhraseIndex
    bare_titles: PhraseIndex
    descriptions: PhraseIndex
    modality: PhraseIndex


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentences of one article tell."""

    claims: list[Claim]
    asides: list[Claim]
    traces: list[Trace]
    groups: list[list[Group]]


class Reader:
    """Reads articles in the languages there is a folder for. `stations` sums up seconds by station."""

    def __init__(
        self, model: str = "fast", matcher: Matcher | None = None, without: Collection[Part] = frozenset()
    ) -> None:
        self.model = model
        self._without = frozenset(without)
        self.stations: dict[str, float] = {"model": 0.0, "names": 0.0, "acts": 0.0}
        self._predicates = Predicates.load()
        self._topics = Topics.load()
        self._gazetteer = Gazetteer.load()
        self._linker = Linker(self._gazetteer, Offices.load())
        self._matcher = matcher or Matcher(
            {code: self._predicates[code] for code in self._predicates.codes()},
            doubting=Part.DOUBT not in self._without,
        )
        self._tools: dict[str, _Tools] = {}

    @classmethod
    def load(cls, model: str = "fast", without: Collection[Part] = frozenset()) -> "Reader":
        """A reader with that model, and without some of its parts; languages are loaded when first met."""
        return cls(model, without=without)

    def read(self, article: Article) -> Reading:
        """Everything one article says."""
        return next(iter(self.read_many([article])))

    def parse(self, article: Article) -> Parsed:
        """The sentences of an article as trees, and the names the model sees."""
        return next(self._tools_for(article.lang).parser.parse([article]))

    def read_parsed(self, parsed: Parsed) -> Reading:
        """Everything an article says by these trees. They are changed on the way."""
        return self._reading(parsed, self._tools_for(parsed.article.lang))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles; neighbours of one language go through the model together."""
        batch: list[Article] = []
        for article in articles:
            if batch and (article.lang != batch[0].lang or len(batch) >= 32):
                yield from self._batch(batch)
                batch = []
            batch.append(article)
        if batch:
            yield from self._batch(batch)

    def _batch(self, articles: Sequence[Article]) -> Iterator[Reading]:
        tools = self._tools_for(articles[0].lang)
        began = time.perf_counter()
        parsed = list(tools.parser.parse(articles))
        self.stations["model"] += time.perf_counter() - began
        for one in parsed:
            yield self._reading(one, tools)

    def _tools_for(self, lang: str) -> _Tools:
        if lang not in codes():
            raise UnknownLanguage(lang, codes())
        if lang not in self._tools:
            pack = load_pack(lang, tuple(self._predicates.codes()))
            pack = replace(pack, casting={}) if Part.CASTING in self._without else pack
            referring = Part.REFERENCE not in self._without
            self._tools[lang] = _Tools(
                pack,
                Parser(pack, self.model),
                Calendar.for_language(lang),
                PhraseIndex(list(pack.titles)),
                PhraseIndex(list(pack.titles) if referring else []),
                PhraseIndex([*pack.descriptions, *pack.epithets] if referring else []),
                PhraseIndex(list(pack.modality)),
            )
        return self._tools[lang]

    def _reading(self, parsed: Parsed, tools: _Tools) -> Reading:
        began = time.perf_counter()
        for tree in parsed.trees:
            tree.acts = None if Part.ACTS in self._without else tree.acts
            mend_tags(tree, tools.pack)
        leads = self._linker.leads_on(parsed.article.published)
        names = find_names(parsed, self._gazetteer, tools.pack, leads, tables=Part.TABLES not in self._without)
        names = decide_places(names, parsed.trees, tools.pack)
        by_tree = [[name for name in names if tree.start <= name.start < tree.end] for tree in parsed.trees]
        phrases = [
            phrases_of(tree, inside, tools.pack, tools.titles)
            for tree, inside in zip(parsed.trees, by_tree, strict=True)
        ]
        linked = self._linker.link(parsed.article, names, [phrase for found in phrases for phrase in found])
        middle = time.perf_counter()
        self.stations["names"] += middle - began
        told = self._claims(parsed, phrases, linked, tools)
        self._add_states(linked)
        relations = relations_of(parsed.trees, phrases, told.groups, linked, tools.pack)
        self.stations["acts"] += time.perf_counter() - middle
        return Reading(
            article=parsed.article,
            sentences=tuple(Sentence(tree.index, tree.start, tree.end) for tree in parsed.trees),
            actors=tuple(linked.actors[key] for key in sorted(linked.actors)),
            mentions=tuple(_mentions(names, by_tree, linked)),
            claims=tuple(told.claims),
            asides=tuple(told.asides),
            relations=tuple(relations),
            traces=tuple(told.traces),
            reader=f"diplograph {diplograph.__version__}; {tools.parser.version}",
        )

    def _add_states(self, linked: Linked) -> None:
        """Every state that someone in the article acts for is an actor of it."""
        for actor in list(linked.actors.values()):
            if actor.iso3 and actor.iso3 not in linked.actors and self._gazetteer.has(actor.iso3):
                linked.actors[actor.iso3] = self._gazetteer.actor(actor.iso3)

    def _claims(
        self,
        parsed: Parsed,
        phrases: Sequence[Sequence[Phrase]],
        linked: Linked,
        tools: _Tools,
    ) -> _Told:
        discourse = Discourse(linked.actors, self._gazetteer.actor)
        times = tools.calendar.find(parsed.article.text, parsed.article.published)
        told = told_times(parsed.trees, times, tools.pack)
        context = Context(parsed.article, linked.actors, times, tools.modality, self._topics)
        claims: list[Claim] = []
        asides: list[Claim] = []
        traces: list[Trace] = []
        all_groups: list[list[Group]] = []
        scenes: list[Scene] = []
        shares: dict[int, Share] = {}
        for tree, found in zip(parsed.trees, phrases, strict=True):
            if not tree.told:
                all_groups.append([])
                continue
            scene = _scene(tree, found, linked, discourse, tools, scenes)
            all_groups.append(list(scene.groups))
            scenes.append(scene)
            acts: list[Act] = []
            for made in self._matcher.acts(scene, discourse):
                if isinstance(made, Near):
                    traces.append(_trace(made, tree, tools.pack.code))
                    if made.aside is not None:
                        asides.append(claim_of(scene, made.aside, context, discourse))
                    continue
                claim = claim_of(scene, made, context, discourse)
                if not (claim.event.targets or claim.event.object):
                    traces.append(_trace(Near(made.trigger, made.frame, "a target"), tree, tools.pack.code))
                    asides.append(claim)
                    continue
                claims.append(claim)
                acts.append(made)
                shares[claim.evidence.trigger_start] = share_of(scene, made)
                discourse.note_act(made.sources, made.targets, between=made.predicate == MEDIATES)
                if made.predicate == VISITS:
                    discourse.note_visit(made.sources, made.targets)
                discourse.note_day(claim.event.when)
                discourse.note_place(claim.event.place)
            _remember(scene, discourse)
            for act in acts:
                discourse.note_act(act.sources, act.targets, between=act.predicate == MEDIATES, again=True)
            discourse.note_day(told[tree.index].when if tree.index in told else None)
        dated = claims
        if Part.DATES not in self._without:
            dated = inherited(claims, told, shares, discourse.rolled, parsed.article.published)
        placed = inherited_places(dated, linked.actors, discourse.rolled)
        return _Told(distinct(placed), distinct(asides), traces, all_groups)


def _scene(
    tree: Tree,
    phrases: Sequence[Phrase],
    linked: Linked,
    discourse: Discourse,
    tools: _Tools,
    before: Sequence[Scene],
) -> Scene:
    """One sentence, who takes part in it, and who says it."""

    def grouped() -> list[Group]:
        groups = groups_of(tree, phrases, linked, discourse, tools.pack, tools.descriptions, tools.bare_titles)
        return exemplified(tree, groups, tools.pack)

    speech = speech_words(tree, tools.pack)
    discourse.speaker = speaker_of(tree, grouped(), speech, linked.actors, tools.pack)  # "we" are then his
    return Scene(tree, grouped(), tools.pack, speech, tuple(before[-1 : -1 - BEFORE : -1]))


def _remember(scene: Scene, discourse: Discourse) -> None:
    for group in scene.groups:
        if group.how == "named":
            discourse.note_group(group.actors)
        if group.is_place and discourse.kind_of(group.actors[0]) == ActorKind.PLACE.value:
            discourse.note_place(group.actors[0])
    discourse.holders.note(held_in(scene.groups))
    if discourse.speaker:
        discourse.note_subject(discourse.speaker)
        return
    for group in scene.groups:
        if group.prep is None and group.thing is None and not group.is_place:
            discourse.note_subject(group.actors[0], titled=group.titled)
            return


def _trace(near: Near, tree: Tree, lang: str) -> Trace:
    start, end = tree.starts[near.trigger.first], tree.ends[near.trigger.last - 1]
    return Trace(tree.index, start, end, f"{lang}/{near.frame.lemma}/{near.frame.predicate}", near.lacked)


def _mentions(names: Sequence[Name], by_tree: Sequence[Sequence[Name]], linked: Linked) -> Iterator[Mention]:
    place = {(name.start, name.end): index for index, inside in enumerate(by_tree) for name in inside}
    for name in names:
        where = place.get((name.start, name.end))
        if where is None:
            continue
        actor = linked.actor_of(name)
        kind = ActorKind.PLACE if name.kind is ActorKind.PLACE else actor.kind
        confidence = name.entries[0].weight if name.entries else 0.5
        yield Mention(name.start, name.end, name.text, kind, actor.key, where, name.how, round(min(confidence, 1.0), 2))
