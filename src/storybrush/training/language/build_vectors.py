"""Builds the word vectors: `python -m storybrush.training.language.build_vectors --npm node_modules --pages pages.jsonl.gz`.

1. Count words against concepts: the vocabulary's synonym sets, CLDR names and keywords of every emoji, parallel pages.
   Chinese and English words of one concept share its column, which is what brings them together.
2. Weigh by positive pointwise mutual information (Levy and Goldberg, 2014).
3. 64 numbers a word from a truncated SVD, 32 from a random projection of the same rows (Johnson-Lindenstrauss).
4. Subjects: the mean of their words plus a component of their own, whitened.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import scipy.sparse
import scipy.sparse.linalg

from storybrush import weights
from storybrush.language.lemma import candidates
from storybrush.language.lexicon import Lexicon, is_chinese

ALIKE_SIZE, OWN_SIZE = 64, 32
OWN_SHARE = 0.35  # of the squared length of a word vector
NAME, SYNONYM, LABEL, TAG, PART, PAGE, CATEGORY = 8.0, 6.0, 3.0, 1.5, 0.7, 0.4, 0.6  # what one mention counts
FILE = "word-vectors.npz"

Counts = dict[tuple[str, str], float]


def english_words(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:['’-][a-z]+)*", text.lower())


def count(npm: Path, pages: Path | None) -> Counts:
    """(word, concept) -> weight."""
    from storybrush.training.art.sources.emoji import concepts

    lexicon = Lexicon.load()
    counts = count_rows(lexicon)
    for concept in concepts(npm):
        column = "concept:" + concept.id
        for label, tags in ((concept.en, concept.en_tags), (concept.zh, concept.zh_tags)):
            mentions = [(label.lower(), LABEL), *((tag.lower(), TAG) for tag in tags)]
            for word, weight in mentions:
                counts[word, column] += weight
                counts[word, "group:" + concept.subgroup] += CATEGORY / 2
                for part in english_words(word) if " " in word else ():
                    counts[part, column] += PART
    if pages is not None:
        count_pages(pages, counts, lexicon)
    return counts


def count_rows(lexicon: Lexicon) -> Counts:
    """The names and synonyms of every row: what alone gives a vector to each of them, whatever the other sources know."""
    counts: Counts = defaultdict(float)
    for subject in lexicon:
        column = "concept:" + (subject.emoji or subject.id)
        for names in (subject.en, subject.zh):
            for rank, word in enumerate(names):
                counts[word.lower(), column] += NAME if rank == 0 else SYNONYM
                counts[word.lower(), "category:" + subject.category] += CATEGORY
                for part in word.lower().split() if " " in word else ():
                    counts[part, column] += PART
    return counts


def count_pages(pages: Path, counts: Counts, lexicon: Lexicon) -> None:
    """One column a page that exists in both languages; words that occur on one page only say nothing."""
    import jieba

    jieba.setLogLevel(60)
    known = lexicon.words("en")
    for word in lexicon.words("zh"):
        jieba.add_word(word)
    seen: dict[str, set[str]] = defaultdict(set)
    with gzip.open(pages, "rt", encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            words = {next((f for f in candidates(w) if f in known), w) for w in english_words(page["en"])}
            words |= {w for w in jieba.lcut(page["zh"]) if is_chinese(w)}
            for word in words:
                seen[word].add("page:" + page["id"])
    total = len({column for columns in seen.values() for column in columns})
    for word, columns in seen.items():
        if 2 <= len(columns) <= 0.15 * total:  # rarer is noise, commoner is grammar
            for column in columns:
                counts[word, column] += PAGE


def ppmi(counts: Counts) -> tuple[list[str], list[str], scipy.sparse.csr_matrix]:
    """words (W,), columns (K,), (W, K) float32: max(0, log p(w, k) / (p(w) p(k)^0.75)), rows of length one."""
    words = sorted({w for w, _ in counts})
    columns = sorted({k for _, k in counts})
    row, column = ({x: i for i, x in enumerate(xs)} for xs in (words, columns))
    triples = [(row[w], column[k], n) for (w, k), n in counts.items()]
    i, j, n = (np.array(x) for x in zip(*triples, strict=True))
    matrix = scipy.sparse.coo_matrix((n, (i, j)), shape=(len(words), len(columns))).tocsr()
    total = matrix.sum()
    of_word = np.asarray(matrix.sum(axis=1)).ravel()
    of_column = (
        np.asarray(matrix.sum(axis=0)).ravel() ** 0.75
    )  # smoothing: rare contexts are not worth as much as PMI says
    of_column = of_column / of_column.sum() * total
    coo = matrix.tocoo()
    # log1p(count) keeps a name above a keyword: PMI alone forgets how often a pair was counted
    value = np.maximum(0, np.log(coo.data * total / (of_word[coo.row] * of_column[coo.col]))) * np.log1p(coo.data)
    weighted = scipy.sparse.csr_matrix((value, (coo.row, coo.col)), shape=matrix.shape)
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return words, columns, scipy.sparse.diags(1 / np.maximum(length, 1e-9)) @ weighted


def embed(matrix: scipy.sparse.csr_matrix, rng: np.random.Generator) -> np.ndarray:
    """(W, K) -> (W, 96) float64 of length one."""
    u, s, _ = scipy.sparse.linalg.svds(matrix.astype(np.float64), k=ALIKE_SIZE, v0=rng.normal(size=min(matrix.shape)))
    order = np.argsort(-s)
    u = u[:, order] * np.sign(
        u[np.abs(u[:, order]).argmax(axis=0), range(ALIKE_SIZE)]
    )  # the sign of an axis is arbitrary
    alike = _rows(u * np.sqrt(s[order]))
    own = _rows(matrix @ rng.normal(size=(matrix.shape[1], OWN_SIZE)))
    return np.hstack([alike * np.sqrt(1 - OWN_SHARE), own * np.sqrt(OWN_SHARE)])


def _rows(x: np.ndarray) -> np.ndarray:
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)


def characters_of(words: list[str], vectors: np.ndarray, wanted: set[str]) -> tuple[list[str], np.ndarray]:
    """A character is the mean of the words that have it, weighted by its share of the word: (C,), (C, 96)."""
    sums: dict[str, np.ndarray] = {}
    for word, vector in zip(words, vectors, strict=True):
        if word in wanted and len(word) <= 4:
            for character in set(word):
                if is_chinese(character):
                    sums[character] = sums.get(character, np.zeros(vectors.shape[1])) + vector / len(word) ** 2
    order = sorted(sums)
    return order, _rows(np.stack([sums[c] for c in order]))


def subjects_of(words: list[str], vectors: np.ndarray, lexicon: Lexicon | None = None) -> np.ndarray:
    """(N, 96) float64 in lexicon order: mean of the names, an id-specific Gaussian, whitened."""
    row = {word: i for i, word in enumerate(words)}
    raw = []
    for subject in lexicon or Lexicon.load():
        names = [*subject.en[:1] * 3, *subject.zh[:1] * 3, *subject.en[1:4], *subject.zh[1:4]]
        mean = np.mean([vectors[row[w.lower()]] for w in names], axis=0)
        # what tells `nurse` from `man doctor` for certain: a direction of its own, always the same for the same id
        seed = int.from_bytes(hashlib.sha256(subject.id.encode()).digest()[:8], "big")
        own = np.random.default_rng(seed).normal(size=mean.shape)
        raw.append(mean / np.linalg.norm(mean) + 0.3 * own / np.linalg.norm(own))
    return whiten(np.stack(raw))


def whiten(x: np.ndarray) -> np.ndarray:
    """ZCA, shrunk: zero mean, every dimension of deviation 1, weak directions lifted but not to the height of strong ones."""
    x = x - x.mean(axis=0)
    value, vector = np.linalg.eigh(x.T @ x / len(x))
    x = x @ vector @ np.diag(1 / np.sqrt(value + 0.5 * value.mean())) @ vector.T
    return x / x.std(axis=0)


def keep(new: np.ndarray, ids: list[str], old: dict[str, np.ndarray]) -> np.ndarray:
    """The painter was trained on the old vectors: subjects that had one keep it, new ones are carried over by least squares."""
    shared = [i for i, id in enumerate(ids) if id in old]
    target = np.stack([old[ids[i]] for i in shared])
    carried = new @ np.linalg.lstsq(new[shared], target, rcond=None)[0]
    carried *= np.linalg.norm(target, axis=1).mean() / np.linalg.norm(carried, axis=1, keepdims=True)
    carried[shared] = target
    return carried


def extended(new: np.ndarray, names: list[str], old: np.ndarray, old_names: list[str]) -> tuple[list[str], np.ndarray]:
    """The old names first, each with the vector that it had; then the new ones, carried over as by `keep`."""
    known = dict(zip(old_names, old.astype(np.float64), strict=True))
    carried = keep(new, names, known)
    fresh = [i for i, name in enumerate(names) if name not in known]
    return [*old_names, *(names[i] for i in fresh)], np.vstack([old.astype(np.float64), carried[fresh]])


def extend_table(path: Path, ids: list[str], vectors: np.ndarray) -> None:
    """Appends the subjects that the painter's table (ids, emoji, kit, vectors) lacks; the vectors that it has stay as they are."""
    with np.load(path) as file:
        table = {key: file[key] for key in file.files}
    old = set(table["ids"].tolist())
    new = [i for i, id in enumerate(ids) if id not in old]
    table["ids"] = np.concatenate([table["ids"], [ids[i] for i in new]])
    known = {subject.id: subject for subject in Lexicon.load()}
    # whose drawings a row's are may be corrected later: told anew for all
    table["emoji"] = np.array([known[i].emoji if i in known else "" for i in table["ids"]])
    table["kit"] = np.array([known[i].kit if i in known else "" for i in table["ids"]])
    rows = vectors[new].astype(np.float16).astype(np.float32)  # as the running code reads them
    table["vectors"] = np.concatenate([table["vectors"], rows.astype(table["vectors"].dtype)])
    np.savez(path, **table)  # type: ignore[arg-type]
    print(f"{path.name}: {len(new)} subjects more")


def catalogue(entry: str, fields: dict[str, str]) -> None:
    """Writes one entry of catalogue.toml and leaves the others alone."""
    path = weights.FOLDER / "catalogue.toml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    block = f"[{entry}]\n" + "".join(f'{key} = "{value}"\n' for key, value in fields.items())
    pattern = rf"^\[{re.escape(entry)}\]\n(?:(?!\[).*\n?)*"
    text = re.sub(pattern, block + "\n", text, flags=re.M) if re.search(pattern, text, re.M) else f"{text}{block}\n"
    path.write_text(text, encoding="utf-8")


def _packed(words: Iterable[str]) -> np.ndarray:
    return np.frombuffer("\n".join(words).encode("utf-8"), np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--npm", type=Path, required=True, help="the folder node_modules with emojibase-data")
    parser.add_argument("--pages", type=Path, help="parallel pages, JSON lines with id, zh, en, gzipped")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--fresh", action="store_true", help="new vectors for all subjects: every painter must be trained again"
    )
    parser.add_argument(
        "--extend", action="store_true", help="words, too, keep the vectors that they have; only new ones are added"
    )
    parser.add_argument("--table", type=Path, help="subjects.npz of the corpus, to be given the new subjects")
    args = parser.parse_args()
    # 1, 2
    words, columns, matrix = ppmi(count(args.npm, args.pages))
    # 3
    vectors = embed(matrix, np.random.default_rng(args.seed))
    chinese = {w for w in words if is_chinese(w)}
    characters, character_vectors = characters_of(words, vectors, chinese)
    # 4
    ids = [subject.id for subject in Lexicon.load()]
    subjects = subjects_of(words, vectors)
    path = weights.FOLDER / FILE
    if path.exists() and not args.fresh:
        with np.load(path) as file:
            old_ids = bytes(file["subjects"]).decode().split("\n")
            subjects = keep(subjects, ids, dict(zip(old_ids, file["subject_vectors"].astype(np.float64), strict=True)))
            if args.extend:
                old_words, old_characters = (bytes(file[k]).decode().split("\n") for k in ("words", "characters"))
                words, vectors = extended(vectors, words, file["vectors"], old_words)
                characters, character_vectors = extended(
                    character_vectors, characters, file["character_vectors"], old_characters
                )
    np.savez_compressed(
        path,
        words=_packed(words), vectors=vectors.astype(np.float16),
        characters=_packed(characters), character_vectors=character_vectors.astype(np.float16),
        subjects=_packed(ids), subject_vectors=subjects.astype(np.float16),
    )  # fmt: skip
    if args.table:
        extend_table(args.table, ids, subjects)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    catalogue("word-vectors", {"file": FILE, "sha256": digest, "card": "cards/word-vectors.md"})
    close = _rows(subjects) @ _rows(subjects).T - 2 * np.eye(len(ids))
    i, j = np.unravel_index(close.argmax(), close.shape)
    print(
        f"{len(words)} words, {len(columns)} concepts, {len(characters)} characters, {path.stat().st_size / 1e6:.2f} MB"
    )
    print(f"nearest two subjects: {ids[i]}, {ids[j]}, cosine {close.max():.3f}; deviation {subjects.std(axis=0).min():.2f}"
          f" to {subjects.std(axis=0).max():.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
