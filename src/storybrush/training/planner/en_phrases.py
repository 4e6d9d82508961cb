"""English: words, and phrases with their labels."""

from __future__ import annotations

from storybrush.training.planner.lists import Lists
from storybrush.training.planner.text import Mark, Page, Thing

# pose -> (base, third person, past, -ing)
VERBS: dict[str, list[tuple[str, str, str, str]]] = {
    "stand": [("stand", "stands", "stood", "standing"), ("wait", "waits", "waited", "waiting")],
    "walk": [("walk", "walks", "walked", "walking"), ("wander", "wanders", "wandered", "wandering"), ("stroll", "strolls", "strolled", "strolling")],
    "run": [("run", "runs", "ran", "running"), ("race", "races", "raced", "racing"), ("hurry", "hurries", "hurried", "hurrying")],
    "sit": [("sit", "sits", "sat", "sitting"), ("perch", "perches", "perched", "perching")],
    "sleep": [("sleep", "sleeps", "slept", "sleeping"), ("doze", "dozes", "dozed", "dozing"), ("lie", "lies", "lay", "lying")],
    "wave": [("wave", "waves", "waved", "waving")],
    "jump": [("jump", "jumps", "jumped", "jumping"), ("hop", "hops", "hopped", "hopping"), ("leap", "leaps", "leapt", "leaping")],
    "dance": [("dance", "dances", "danced", "dancing")],
    "play": [("play", "plays", "played", "playing")],
    "read": [("read", "reads", "read", "reading")],
    "point": [("point", "points", "pointed", "pointing")],
    "cry": [("cry", "cries", "cried", "crying"), ("weep", "weeps", "wept", "weeping"), ("sob", "sobs", "sobbed", "sobbing")],
    "hug": [("hug", "hugs", "hugged", "hugging")],
    "fly": [("fly", "flies", "flew", "flying"), ("soar", "soars", "soared", "soaring")],
}  # fmt: skip
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "2", "3", "4", "5", "6"]  # fmt: skip
SOME = ["some", "several", "many", "a few", "lots of", "a pair of", "a couple of", "a group of", "a flock of", "plenty of", "many", "lots of", "a herd of", "dozens of"]  # fmt: skip
PLAIN = ["old", "beautiful", "clever", "brave", "fine", "kind", "young", "strange", "pretty", "round", "wooden", "new", "lovely", "poor", "fat",
         "shiny", "proud", "quiet", "gentle", "thin", "wise", "lazy", "hungry", "good"]  # fmt: skip
FILLERS = [
    "Nobody knew why.", "It was a long story.", "Everything was quiet.", "Time went by.", "That is how it began.", "And so it happened.",
    "What a day it was!", "No one said a word.", "It was not easy.", "They lived happily ever after.", "Soon it was over.", "Once more there was silence.",
    "It seemed impossible.", "How wonderful!", "At last the answer came.", "This went on for a long while.", "Patience is the greatest gift.",
    "Never trust a flatterer.", "Slow and steady wins the race.", "The idea was simple.", "After that, things were different.",
]  # fmt: skip
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "mouse": "mice", "goose": "geese", "sheep": "sheep", "fish": "fish",
              "deer": "deer", "wolf": "wolves", "leaf": "leaves", "knife": "knives", "foot": "feet", "tooth": "teeth", "person": "people",
              "fisherman": "fishermen", "snowman": "snowmen", "thief": "thieves"}  # fmt: skip
MALE = {"boy", "man", "grandpa", "prince", "king", "farmer", "fisherman", "woodcutter", "soldier", "wizard", "father", "brother", "uncle",
        "grandfather", "son", "dad"}  # fmt: skip
FEMALE = {"girl", "woman", "grandma", "princess", "queen", "witch", "fairy", "mother", "sister", "aunt", "grandmother", "daughter", "mom",
          "mum", "lady"}  # fmt: skip


def plural(noun: str) -> str:
    *front, last = noun.split(" ")
    for single, many in _IRREGULAR.items():
        if last == single:
            return " ".join([*front, many])
    if last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    return " ".join([*front, last])


RELATED: list[tuple[str, list[str]]] = [
    ("under", ["under", "under", "beneath"]), ("on", ["on", "on top of", "on"]), ("in", ["in", "inside"]), ("behind", ["behind"]),
    ("in front of", ["in front of"]), ("near", ["next to", "beside", "near", "by", "close to"]),
    ("left of", ["to the left of", "on the left of", "left of"]), ("right of", ["to the right of", "on the right of", "right of"]),
    ("above", ["above", "over"]), ("below", ["below"]),
]  # fmt: skip


class Phrases:
    """Noun phrases, verbs, places: what every shape of sentence is made of."""

    def __init__(self, lists: Lists, fillers: list[str]) -> None:
        self.nouns = lists.nouns["en"]
        self.words = lists.words["en"]
        self.fillers = fillers or FILLERS
        self.adjectives = {
            kind: [(w, v) for w, v in self.words.get(kind, []) if " " not in w]
            for kind in ("colour", "size", "feeling")
        }
        self.garments = [(w, v) for w, v in self.words["garment"] if not w.endswith(("ing", "ed"))]

    def noun(self, p: Page, *kinds: str) -> tuple[str, str]:
        kinds = tuple(k for k in kinds if self.nouns.get(k))
        kind = p.pick(kinds)
        return kind, p.pick(self.nouns[kind])

    def np(self, p: Page, *kinds: str, one: bool = False, the: float = 0.3, plain: bool = False) -> Thing:
        """A noun phrase: determiner or number, adjectives, noun, sometimes clothes behind it."""
        kind, word = self.noun(
            p, *(kinds or ("person", "animal", "animal", "thing", "plant", "food", "vehicle", "building"))
        )
        said: list[tuple[str, Mark]] = []
        many = False
        adjectives = []
        if not plain:
            if p.chance(0.3):
                adjectives.append(("size", p.pick(self.adjectives["size"])[0]))
            if p.chance(0.25):
                adjectives.append(("", p.pick(PLAIN)))
            if kind in ("person", "animal") and p.chance(0.08):
                adjectives.append(("feeling", p.pick(self.adjectives["feeling"])[0]))
            if p.chance(0.35) and kind != "person":
                adjectives.append(("colour", p.pick(self.adjectives["colour"])[0]))
        first = adjectives[0][1] if adjectives else word
        if not one and p.chance(0.27):
            many = True
            if p.chance(0.6):
                said.append(("count", p.say(("the " if p.chance(0.15) else "") + (number := p.pick(NUMBERS)))))
                end = said[-1][1][1]
                said[-1] = ("count", (end - len(number), end))
            elif p.chance(0.6):
                words = p.pick(SOME)
                start, end = p.say(words)
                core = next(w for w in words.split(" ") if w not in ("a", "of"))
                at = start + words.index(core)
                said.append(("count", (at, at + len(core))))
            elif p.chance(0.6):
                p.say(p.one("the", "the", "his", "her", "all the", "these"))
        elif p.chance(the):
            p.say(p.one("the", "the", "the", "his", "her", "that", "this", "my", "their"))
        else:
            p.say(p.one("a", "a", "a", "one", "another") if first[0] not in "aeiou" else "an")
        for n, (action, adjective) in enumerate(adjectives):
            mark = p.say(adjective)
            if action:
                said.append((action, mark))
            if n + 1 < len(adjectives) and p.chance(0.15):
                p.say(",")
        head = p.say(plural(word) if many else word)
        if many and not any(a == "count" for a, _ in said):
            said.append(("count", head))
        thing = Thing(kind, word, head, many, said)
        thing.sex = (
            "male"
            if word in MALE
            else "female"
            if word in FEMALE
            else p.one("male", "female")
            if kind == "person"
            else p.one("it", "male", "female")
        )
        p.things.append(thing)
        if kind in ("person", "animal") and not plain and p.chance(0.16 if kind == "person" else 0.05):
            self.clothes(
                p, thing, p.one("in", "wearing", "dressed in", "with", "who wore", "who was wearing", "in", "wearing")
            )
        return thing

    def garment(self, p: Page, thing: Thing, article: bool = True) -> None:
        word, _ = p.pick(self.garments)
        colour = p.pick(self.adjectives["colour"])[0] if p.chance(0.7) else ""
        filler = p.pick(PLAIN) if p.chance(0.12) else ""
        if article:
            first = (filler or colour or word)[0]
            own = {"male": "his", "female": "her", "it": "its"}[thing.sex]
            p.say(
                p.one(("an" if first in "aeiou" else "a"), ("an" if first in "aeiou" else "a"), own)
                if not word.endswith("s")
                else p.one("", own)
            )
        if filler:
            p.say(filler)
        mark = p.say(colour) if colour else None
        thing.said.append(("wears", p.say(word)))
        if mark:
            thing.said.append(("wears colour", mark))

    def clothes(self, p: Page, thing: Thing, by: str) -> None:
        p.say(by)
        self.garment(p, thing)
        if p.chance(0.25):
            p.say("and")
            self.garment(p, thing)

    def verb(self, p: Page, thing: Thing, form: str = "") -> None:
        """A pose in some tense; sometimes an adverb or a feeling."""
        poses = [k for k in VERBS if k not in ("read", "hug", "point", "wave") or thing.kind == "person"]
        if thing.kind == "animal" and p.chance(0.5):
            poses = ["stand", "walk", "run", "sit", "sleep", "jump", "play", "fly"]
        pose = p.pick(poses)
        base, third, past, ing = p.pick(VERBS[pose])
        form = form or p.one("past", "past", "was", "present", "is")
        if form == "ing":
            mark = p.say(ing)
        elif form in ("was", "is"):
            p.say({"was": "were" if thing.many else "was", "is": "are" if thing.many else "is"}[form])
            mark = p.say(ing)
        elif form == "present":
            mark = p.say(base if thing.many else third)
        else:
            mark = p.say(past)
        thing.said.append(("pose", mark))
        if pose == "read" and p.chance(0.4):
            self.hold_noun(p, thing)
        elif pose == "hug":
            other = self.np(p, "animal", "person", one=True)
            thing.related.append(("near", other))
        elif pose == "wave" and p.chance(0.5):
            p.say("to")
            self.np(p, "person", "animal", the=0.7)
        elif p.chance(0.2):
            p.say(
                p.one(
                    "happily",
                    "quietly",
                    "all day long",
                    "again",
                    "slowly",
                    "merrily",
                    "very fast",
                    "for a while",
                    "loudly",
                    "alone",
                )
            )

    def place(self, p: Page, by: str = "") -> None:
        """ "in the forest": the page's place."""
        word, value = p.pick(self.words["place"])
        p.say(
            by or p.one("in", "in", "at", "near", "through", "across")
            if value not in ("beach", "meadow", "farm", "road", "street")
            else p.one("on", "in", "at")
        )
        p.say(p.one("the", "the", "a") if by != "to" else "the")
        if p.chance(0.15):
            p.say(p.one("deep", "big", "old", "quiet", "beautiful", "green", "dark"))
        p.set("place", p.say(word))

    def pp(self, p: Page, thing: Thing) -> Thing:
        """A relation: "under a tall tree"."""
        kind, words = p.pick(RELATED)
        p.say(p.pick(words))
        kinds = (
            ("plant", "thing", "building", "thing")
            if kind in ("under", "on", "in", "behind")
            else ("person", "animal", "thing", "plant", "building")
        )
        other = self.np(p, *kinds, one=p.chance(0.8), the=0.5)
        thing.related.append((kind, other))
        return other

    def hold_noun(self, p: Page, thing: Thing) -> None:
        other = self.np(p, "thing", "thing", "food", "plant", one=p.chance(0.75), the=0.2)
        thing.related.append(("holding", other))

    def when(self, p: Page) -> None:
        """ "One winter night," """
        season = p.pick(self.words["season"])[0] if p.chance(0.35) else ""
        times = [w for w, _ in self.words["time"] if " " not in w and not w.endswith(("ly", "ing"))]
        time = p.pick(times) if not season or p.chance(0.4) else ""
        p.say(p.one("one", "on a", "that", "one fine", "early one", "it was", "late one"))
        if season:
            p.set("season", p.say(season))
        if time:
            p.set("time", p.say(time))
        elif season:
            p.say("day")
        p.say(",")

    def end(self, p: Page) -> None:
        p.say(p.one(".", ".", ".", ".", "!"))

    def filler(self, p: Page) -> None:
        p.say(p.pick(self.fillers))
