"""English pages: many shapes of story prose, each with its exact plan."""

from __future__ import annotations

import numpy as np

from storybrush.training.planner.lists import Lists
from storybrush.training.planner.text import Labelled, Mark, Page, Thing

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
NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "2",
    "3",
    "4",
    "5",
    "6",
]
SOME = [
    "some",
    "several",
    "many",
    "a few",
    "lots of",
    "a pair of",
    "a couple of",
    "a group of",
    "a flock of",
    "plenty of",
]
PLAIN = ["old", "beautiful", "clever", "brave", "fine", "kind", "young", "strange", "pretty", "round", "wooden", "new", "lovely", "poor", "fat",
         "shiny", "proud", "quiet", "gentle", "thin", "wise", "lazy", "hungry", "good"]  # fmt: skip
FILLERS = [
    "Nobody knew why.", "It was a long story.", "Everything was quiet.", "Time went by.", "That is how it began.", "And so it happened.",
    "What a day it was!", "No one said a word.", "It was not easy.", "They lived happily ever after.", "Soon it was over.", "Once more there was silence.",
    "It seemed impossible.", "How wonderful!", "At last the answer came.", "This went on for a long while.", "Patience is the greatest gift.",
    "Never trust a flatterer.", "Slow and steady wins the race.", "The idea was simple.", "After that, things were different.",
]  # fmt: skip
QUOTES = ["Good morning!", "Come here!", "Who are you?", "Thank you so much.", "I am so happy.", "What shall we do?", "Let us go!", "How are you today?",
          "Do not be afraid.", "Look at that!", "I will help you.", "Where have you been?", "Please wait for me!", "You are right."]  # fmt: skip
WORN = {
    "dress",
    "shirt-trousers",
    "shirt-skirt",
    "coat",
    "robe",
    "hanfu",
    "qipao",
    "apron-dress",
    "armour",
    "overalls",
    "pyjamas",
    "uniform",
}
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "mouse": "mice", "goose": "geese", "sheep": "sheep", "fish": "fish",
              "deer": "deer", "wolf": "wolves", "leaf": "leaves", "knife": "knives", "foot": "feet", "tooth": "teeth", "person": "people",
              "fisherman": "fishermen", "snowman": "snowmen", "thief": "thieves"}  # fmt: skip
MALE = {
    "boy",
    "man",
    "grandpa",
    "prince",
    "king",
    "farmer",
    "fisherman",
    "woodcutter",
    "soldier",
    "wizard",
    "father",
    "brother",
    "uncle",
    "grandfather",
    "son",
    "dad",
}
FEMALE = {
    "girl",
    "woman",
    "grandma",
    "princess",
    "queen",
    "witch",
    "fairy",
    "mother",
    "sister",
    "aunt",
    "grandmother",
    "daughter",
    "mom",
    "mum",
    "lady",
}


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


class English:
    """Writes one page at a time."""

    def __init__(self, lists: Lists, fillers: list[str]) -> None:
        self.nouns = lists.nouns["en"]
        self.words = lists.words["en"]
        self.fillers = fillers or FILLERS
        self.adjectives = {
            kind: [(w, v) for w, v in self.words.get(kind, []) if " " not in w]
            for kind in ("colour", "size", "feeling")
        }
        self.garments = [(w, v) for w, v in self.words["garment"] if not w.endswith(("ing", "ed"))]

    def page(self, rng: np.random.Generator) -> Labelled:
        p = Page("en", rng)
        if p.chance(0.08):
            self.prompt(p)
            return p.finish()
        sentences = int(rng.choice([1, 2, 3, 4], p=[0.4, 0.33, 0.18, 0.09]))
        for n in range(sentences):
            if n:
                p.fresh = True
            shape = p.pick(self.SHAPES if n == 0 or not p.things or p.chance(0.55) else self.FOLLOWING)
            shape(self, p)
        return p.finish()

    # -- phrases

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

    # -- shapes of sentences

    def simple(self, p: Page) -> None:
        if p.chance(0.25):
            self.when(p)
        thing = self.np(p, "person", "animal")
        self.verb(p, thing)
        r = p.rng.random()
        if r < 0.35:
            self.place(p)
        elif r < 0.65:
            self.pp(p, thing)
        self.end(p)

    def there(self, p: Page) -> None:
        p.say(
            p.one(
                "there is",
                "there was",
                "once upon a time there lived",
                "there stood",
                "here is",
                "once there was",
                "we see",
                "you can see",
                "this is",
                "there were",
            )
        )
        thing = self.np(p, the=0)
        if p.chance(0.3) and thing.kind in ("person", "animal"):
            self.verb(p, thing, "ing")
        if p.chance(0.4):
            self.pp(p, thing)
        elif p.chance(0.5):
            self.place(p)
        self.end(p)

    def listed(self, p: Page) -> None:
        if p.chance(0.5):
            p.say(p.one("there were", "he had", "she saw", "they bought", "in the picture are", "we have", "look at"))
        count = int(p.rng.integers(2, 5))
        things = []
        kinds = ("animal", "person") if p.chance(0.5) else ()
        for n in range(count):
            if n:
                p.say("and" if n == count - 1 else ",")
            things.append(self.np(p, *kinds, the=0.15))
        if things[0].kind in ("person", "animal") and p.chance(0.5):
            p.say(p.one("are", "were"))
            self.shared_verb(p, [t for t in things if t.kind in ("person", "animal")])
        if p.chance(0.3):
            self.place(p)
        self.end(p)

    def shared_verb(self, p: Page, things: list[Thing]) -> None:
        pose = p.pick([k for k in VERBS if k not in ("read", "hug", "wave", "point")])
        mark = p.say(p.pick(VERBS[pose])[3])
        for thing in things:
            thing.said.append(("pose", mark))

    def pair(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say("and")
        b = self.np(p, "person", "animal")
        p.say(p.one("are", "were"))
        self.shared_verb(p, [a, b])
        r = p.rng.random()
        if r < 0.4:
            self.place(p)
        elif r < 0.55:
            p.say("together")
        self.end(p)

    def holds(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(
            p.one(
                "is holding",
                "was holding",
                "held",
                "holds",
                "carries",
                "carried",
                "was carrying",
                "is carrying",
                "picked up",
                "holding",
                "with",
            )
        )
        self.hold_noun(p, a)
        if p.chance(0.2):
            p.say("and")
            self.hold_noun(p, a)
        elif p.chance(0.2):
            p.say(p.one("in his hand", "in her hand", "in its mouth", "in its beak", "under his arm", "in both hands"))
        if p.chance(0.25):
            self.place(p)
        self.end(p)

    def on_surface(self, p: Page) -> None:
        kind = p.one("on", "in", "under", "behind", "in front of", "near", "left of", "right of", "above")
        words = {"on": "on", "in": "in", "under": "under", "behind": "behind", "in front of": "in front of", "near": "next to", "left of": "to the left of",
                 "right of": "to the right of", "above": "above"}  # fmt: skip
        p.say(words[kind])
        ground = self.np(p, "thing", "plant", "building", "thing", one=True, the=0.8)
        if p.chance(0.4):
            p.say("there")
        p.say(p.one("is", "are", "sat", "stood", "lay", "was", "were", "hid", "lies"))
        thing = self.np(p, the=0.05)
        thing.related.append((kind, ground))
        if p.chance(0.25):
            p.say("and")
            second = self.np(p, the=0.05)
            second.related.append((kind, ground))
        self.end(p)

    def rides(self, p: Page) -> None:
        a = self.np(p, "person", "animal", one=True)
        p.say(p.one("rode", "rides", "is riding", "was riding", "rode on", "sat on the back of"))
        b = self.np(p, "animal", "vehicle", one=True, the=0.2)
        a.related.append(("riding", b))
        if p.chance(0.4):
            self.place(p, p.one("through", "across", "in"))
        self.end(p)

    def looks(self, p: Page) -> None:
        a = self.np(p, "person", "animal")
        p.say(
            p.one(
                "looked at",
                "saw",
                "is looking at",
                "watched",
                "stared at",
                "sees",
                "was watching",
                "found",
                "met",
                "noticed",
            )
        )
        b = self.np(p, one=p.chance(0.7))
        a.related.append(("facing", b))
        if p.chance(0.35):
            self.pp(p, b)
        elif p.chance(0.3):
            self.place(p)
        self.end(p)

    def dialogue(self, p: Page) -> None:
        if p.chance(0.5):
            p.say("“")
            p.say(p.pick(QUOTES))
            p.say("”")
            p.fresh = False
            p.say(p.one("said", "cried", "asked", "shouted", "whispered", "replied"))
            a = self.np(p, "person", "animal", the=0.8, one=True)
            if p.chance(0.4):
                p.say("to")
                self.np(p, "person", "animal", the=0.8, one=True)
            self.end(p)
        else:
            a = self.np(p, "person", "animal", the=0.7, one=True)
            p.say(p.one("said", "asked", "shouted", "smiled and said", "thought"))
            if p.chance(0.4):
                p.say("to")
                b = self.np(p, "person", "animal", the=0.8, one=True)
                a.related.append(("facing", b))
            p.say(": “" if p.chance(0.5) else ", “")
            p.fresh = True
            if p.chance(0.5):
                self.talked(p)
            else:
                p.say(p.pick(QUOTES))
            p.say("”")
            p.fresh = True

    def talked(self, p: Page) -> None:
        """Things that are only spoken of."""
        p.say(
            p.one(
                "I wish I had",
                "One day I will have",
                "I dreamed of",
                "I have never seen",
                "If only I were",
                "Do you know",
                "I want to be",
                "Have you ever met",
            )
        )
        self.unseen(p)
        p.say(p.one(".", "!", "?"))

    def unseen(self, p: Page) -> None:
        _, word = self.noun(p, "person", "animal", "thing", "food", "vehicle", "plant", "building")
        adjective = p.pick(self.adjectives["colour"])[0] if p.chance(0.2) else p.pick(PLAIN) if p.chance(0.2) else ""
        first = adjective or word
        p.say("an" if first[0] in "aeiou" else "a")
        if adjective:
            p.say(adjective)
        p.say(word)

    def wishes(self, p: Page) -> None:
        a = self.np(p, "person", "animal", one=True)
        p.say(p.one("wanted to become", "dreamed of", "had never seen", "was thinking about", "wished for", "told a story about", "remembered", "longed for",
                    "was afraid of", "had heard of", "used to be"))  # fmt: skip
        self.unseen(p)
        self.end(p)
        _ = a

    def negative(self, p: Page) -> None:
        r = p.rng.random()
        if r < 0.35:
            p.say(
                p.one(
                    "there is no",
                    "there was no",
                    "there are no",
                    "there were no",
                    "he had no",
                    "she saw no",
                    "we have no",
                    "there wasn't a single",
                    "not a single",
                    "there was not one",
                )
            )
            _, word = self.noun(p, "person", "animal", "thing", "food", "plant", "vehicle")
            p.say(p.one(word, plural(word)))
            if p.chance(0.5):
                p.say(p.one("in sight", "anywhere", "at all", "to be seen"))
            elif p.chance(0.6):
                self.place(p, "in")
        elif r < 0.75:
            a = self.np(p, "person", "animal", "thing", "building")
            if a.kind in ("person", "animal") and p.chance(0.6):
                self.verb(p, a)
            elif p.chance(0.5):
                p.say("stands" if not a.many else "stand")
            p.say(p.one("without", "but without", ", but there is no", "with no", "and no"))
            _, word = self.noun(p, "thing", "food", "animal", "plant", "person")
            article = p.one("a", "any", "") if p.parts[-1].endswith("without") else ""
            p.say(article)
            p.say(plural(word) if article == "any" else word)
        else:
            a = self.np(p, "person", "animal")
            p.say(p.one("did not see", "does not have", "didn't find", "has no", "could not find", "never saw"))
            _, word = self.noun(p, "thing", "food", "animal", "person")
            p.say(p.one("a", "the", "any"))
            p.say(word)
        self.end(p)

    def simile(self, p: Page) -> None:
        a = self.np(p, "person", "animal", "thing")
        _, word = self.noun(p, "animal", "thing", "plant", "food", "person")
        r = p.rng.random()
        if r < 0.5:
            p.say(p.one("was as", "is as", "grew as", "looked as"))
            p.say(
                p.one("brave", "strong", "big", "white", "red", "quick", "round", "small", "beautiful", "happy", "busy")
            )
            p.say("as")
        elif r < 0.8:
            p.say(p.one("looked like", "ran like", "was like", "shone like", "jumped like", "roared like"))
        else:
            p.say(p.one("was bigger than", "was sweeter than", "ran faster than", "is smaller than"))
        p.say("an" if word[0] in "aeiou" else "a")
        p.say(word)
        self.end(p)
        _ = a

    def passive(self, p: Page) -> None:
        a = self.np(p, "person", "animal", "thing")
        p.say(
            p.one(
                "was chased by",
                "was found by",
                "was carried by",
                "is followed by",
                "was eaten by",
                "was helped by",
                "is watched by",
            )
        )
        carried = p.parts[-1].endswith("carried by")
        b = self.np(p, "person", "animal")
        if carried:
            b.related.append(("holding", a))
        self.end(p)

    def weather(self, p: Page) -> None:
        word, _value = p.pick(self.words["weather"])
        if word.endswith("ing"):
            p.say("it was" if p.chance(0.7) else "it is")
            p.set("weather", p.say(word))
        else:
            p.say(p.one("it was a", "what a", "on a"))
            p.set("weather", p.say(word))
            p.say(p.one("day", "morning"))
        if p.chance(0.5):
            p.say(p.one("and", "when", "so", "while"))
            thing = self.np(p, "person", "animal")
            self.verb(p, thing)
        self.end(p)

    def says_place(self, p: Page) -> None:
        p.say(p.one("deep", "far away", "one day", "long ago", "high up", ""))
        self.place(p, "in")
        p.say(p.one("lived", "there lived", "stood", "there was", ", there is", "walked", "sat"))
        self.np(p, "person", "animal", "building", the=0)
        if p.chance(0.3):
            p.say("and")
            self.np(p, "person", "animal", the=0)
        self.end(p)

    def named(self, p: Page) -> None:
        name = p.pick(self.words["name"])[0].capitalize()
        if p.chance(0.3):
            p.say(p.one("once there was", "there lived", "here lives"))
            thing = self.np(p, "person", "animal", one=True, the=0)
            p.say(p.one("called", "named", "whose name was"))
            p.say(name)
        else:
            thing = Thing("person", name, p.say(name), sex=p.one("male", "female"))
            p.things.append(thing)
            if p.chance(0.2):
                p.say("and")
                p.things.append(second := Thing("person", "other", p.say(p.pick(self.words["name"])[0].capitalize())))
                p.say(p.one("were", "are"))
                self.shared_verb(p, [thing, second])
            else:
                self.verb(p, thing)
            if p.chance(0.4):
                self.pp(p, thing)
            elif p.chance(0.4):
                self.place(p)
        self.end(p)

    def pronoun_first(self, p: Page) -> None:
        """Somebody of an earlier page."""
        if p.things:
            return self.simple(p)
        word = p.one("he", "she", "it", "they", "he", "she", "I", "we")
        thing = Thing(
            "person",
            word,
            p.say(word),
            many=word in ("they", "we", "I"),
            sex={"he": "male", "she": "female"}.get(word, "it"),
        )
        p.things.append(thing)
        if p.chance(0.7):
            self.verb(p, thing, "past")
        else:
            p.say(p.one("held", "picked up", "carried"))
            self.hold_noun(p, thing)
        if p.chance(0.4):
            self.pp(p, thing)
        elif p.chance(0.5):
            self.place(p)
        self.end(p)
        return None

    def subordinate(self, p: Page) -> None:
        p.say(p.one("when", "while", "as", "because", "after", "before"))
        a = self.np(p, "person", "animal", the=0.8)
        self.verb(p, a, p.one("past", "was"))
        p.say(",")
        b = self.np(p, "person", "animal")
        self.verb(p, b, "past")
        if p.chance(0.4):
            self.pp(p, b)
        self.end(p)

    def filler(self, p: Page) -> None:
        p.say(p.pick(self.fillers))

    def fly_sky(self, p: Page) -> None:
        thing = self.np(p, "sky", "sky", one=p.chance(0.8), the=0.8, plain=p.chance(0.5))
        p.say(
            p.one("shone", "rose", "is shining", "was in the sky", "hung in the sky", "appeared", "came out", "shines")
        )
        if p.chance(0.5):
            p.say(p.one("above", "over"))
            other = self.np(p, "building", "plant", "person", the=0.6)
            thing.related.append(("above", other))
        self.end(p)

    def relative(self, p: Page) -> None:
        a = self.np(p, "person", "animal", the=0.6)
        p.say(p.one("who was", "that was", "who is", ","))
        self.verb(p, a, "ing")
        if p.parts[-1] == ",":
            p.say(",")
        p.say(p.one("saw", "found", "carried", "met", "wanted to eat", "took"))
        took = p.parts[-1].endswith(("carried", "took"))
        b = self.np(p)
        if took:
            a.related.append(("holding", b))
        self.end(p)

    # -- sentences about what is already on the page

    def _known(self, p: Page) -> Thing | None:
        living = [t for t in p.things if t.kind in ("person", "animal")]
        return p.pick(living) if living else None

    def _again(self, p: Page, thing: Thing) -> None:
        alone = sum(t.kind in ("person", "animal") for t in p.things) == 1
        if alone and p.chance(0.6):
            p.say("they" if thing.many else {"male": "he", "female": "she", "it": "it"}[thing.sex])
        elif thing.word[0].isupper():
            p.say(thing.word)
        else:
            p.say("the")
            p.say(plural(thing.word) if thing.many else thing.word)

    def then_wears(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("wears", "wore", "was wearing", "is wearing", "put on", "had on"))
        self.garment(p, thing)
        if p.chance(0.3):
            p.say("and")
            self.garment(p, thing)
        self.end(p)
        return None

    def then_does(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        posed = any(a == "pose" for a, _ in thing.said)
        self._again(p, thing)
        if posed:
            p.say(p.one("picked up", "holds", "was holding"))
            self.hold_noun(p, thing)
        else:
            self.verb(p, thing)
            if p.chance(0.4):
                self.pp(p, thing)
        self.end(p)
        return None

    def then_feels(self, p: Page) -> None:
        if not (thing := self._known(p)) or thing.word.lower() in ("i", "we", "other"):
            return self.filler(p)
        self._again(p, thing)
        p.say(p.one("was very", "is", "was so", "felt", "looked", "became"))
        thing.said.append(("feeling", p.say(p.pick(self.adjectives["feeling"])[0])))
        self.end(p)
        return None

    def then_colour(self, p: Page) -> None:
        things = [t for t in p.things if t.kind not in ("person", "sky") and not t.word[0].isupper()]
        if not things:
            return self.filler(p)
        thing = p.pick(things)
        p.say("the")
        p.say(plural(thing.word) if thing.many else thing.word)
        p.say("are" if thing.many else p.one("is", "was"))
        action = p.one("colour", "colour", "size")
        thing.said.append((action, p.say(p.pick(self.adjectives[action])[0])))
        self.end(p)
        return None

    def prompt(self, p: Page) -> None:
        p.fresh = False
        p.say(p.one("a photo of", "a drawing of", "a picture of", ""))
        a = self.np(p, the=0)
        r = p.rng.random()
        if r < 0.4:
            p.say(p.one("and", "and", "with"))
            self.np(p, the=0)
        elif r < 0.8:
            kind, words = p.pick(RELATED)
            p.say(p.pick(words))
            a.related.append((kind, self.np(p, the=0)))
        if p.chance(0.2):
            self.place(p)

    SHAPES = [simple, simple, simple, there, there, listed, listed, pair, holds, holds, on_surface, on_surface, rides, looks, looks, dialogue, dialogue,
              wishes, negative, negative, simile, passive, weather, says_place, named, named, pronoun_first, pronoun_first, subordinate, filler, fly_sky,
              relative]  # fmt: skip
    FOLLOWING = [then_wears, then_wears, then_does, then_does, then_does, then_feels, then_colour, filler, negative]


RELATED: list[tuple[str, list[str]]] = [
    ("under", ["under", "under", "beneath"]), ("on", ["on", "on top of", "on"]), ("in", ["in", "inside"]), ("behind", ["behind"]),
    ("in front of", ["in front of"]), ("near", ["next to", "beside", "near", "by", "close to"]),
    ("left of", ["to the left of", "on the left of", "left of"]), ("right of", ["to the right of", "on the right of", "right of"]),
    ("above", ["above", "over"]), ("below", ["below"]),
]  # fmt: skip
