"""Line breaking of Chinese text with Latin words and numbers in it.

The rules are those of GB/T 15834 for marks at the edges of lines: a closing mark never begins a
line and an opening mark never ends one; the character before a closing mark is taken over to the
next line with it. A number, a Latin word, a dash of two ems and an ellipsis are never divided,
unless such a piece alone is longer than a line. Lines are filled greedily, in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.reports.blocks import Face
    from workbench.reports.measuring import Ruler

NO_START: Final = frozenset(
    "，。、；：？！）》」』】〕〉］｝〗〙〛”’…—～〜／·・‧％‰℃℉°′″¢㎡㎥㎜㎝㎞㎏々〃ー–,.;:?!)]}%>"
)
"""Characters that never begin a line: closing marks, dashes, ellipses, units after a number."""

NO_END: Final = frozenset("（《「『【〔〈［｛〖〘〚“‘￥＄￡€£$¥№§([{<")
"""Characters that never end a line: opening marks and signs before a number."""

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LATIN = r"[!-~\u00a0-\u00b6\u00b8-\u02ff\u0370-\u058f\u1e00-\u1fff\u202f]+"
_TOKEN = re.compile(
    rf"\n|(?:{_LATIN}(?:’(?=[A-Za-z]){_LATIN})*|[\uff10-\uff19]+|—{{2}}|…{{2}}|[^ \u3000\n])"
    r"[\u0300-\u036f\u3099\u309a]*[ \u3000]*|[ \u3000]+"
)
_SPLIT_URL = re.compile(r"[^/?&=#]*[/?&=#]+|[^/?&=#]+")
_SPACES = " \u3000"
_SLACK = 0.01  # points that rounding may add to a full line
STRETCH: Final = 0.3
"""The most, in ems, that justifying may add between two characters; a worse line stays ragged."""


def clean(text: str) -> str:
    """The text as it can be set: one kind of line break, tabs as two ideographic spaces.

    Control, zero-width, direction and variation characters draw nothing and are dropped; so are
    lone surrogates, which no file can hold.
    """
    return _DROPPED.sub("", _BREAKS.sub("\n", text)).replace("\t", "\u3000\u3000")


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never divided: one character, word, number, dash or ellipsis, and spaces after it.

    `pieces` are font, drawn text and width; `tail` are the spaces, drawn unless the line ends here.
    Widths are points. `solid` pieces keep their own spacing when the line is justified.
    """

    text: str
    tail: str
    width: float
    gap: float
    pieces: tuple[tuple[str, str, float], ...]
    tail_pieces: tuple[tuple[str, str, float], ...]
    solid: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font at an offset from the line's left, with the space after each character (points)."""

    font: str
    text: str
    x: float
    space: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its atoms, the glyphs' size in points, whether the paragraph or a forced break ends it."""

    atoms: tuple[Atom, ...]
    size: float
    ends: bool

    @property
    def text(self) -> str:
        """The line's source text, with the spaces at its end."""
        return "".join(atom.text + atom.tail for atom in self.atoms)

    def width(self, space: float = 0.0) -> float:
        """Drawn width in points when each character but the last is followed by `space`."""
        atoms = self.atoms
        if not atoms:
            return 0.0
        return sum(atom.width + atom.gap for atom in atoms) - atoms[-1].gap + space * (len(atoms) - 1)

    def pieces(
        self, space: float, measure: float | None = None, stretch: float = STRETCH
    ) -> tuple[Piece, ...]:
        """The pieces to draw. With a `measure` the line is spread to it, unless by more than `stretch`."""
        atoms = self.atoms
        if not atoms:
            return ()
        if measure is not None and len(atoms) > 1:
            added = (measure - self.width(space)) / (len(atoms) - 1)
            if added <= stretch * self.size:
                space += added
        made: list[Piece] = []
        x = 0.0
        last = len(atoms) - 1
        for index, atom in enumerate(atoms):
            inner = 0.0 if atom.solid else space
            for font, text, width in atom.pieces:
                before = made[-1] if made else None
                if before is not None and before.font == font and before.space == inner == space:
                    made[-1] = Piece(font, before.text + text, before.x, inner)
                else:
                    made.append(Piece(font, text, x, inner))
                x += width
            if index < last:
                for font, text, width in atom.tail_pieces:
                    made.append(Piece(font, text, x, 0.0))
                    x += width
            x += space
        return tuple(made)


class Breaker:
    """Breaks texts into lines; atoms are measured once and kept."""

    __slots__ = ("_atoms", "_ruler")

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._atoms: dict[tuple[Face, float], dict[str, Atom]] = {}

    def lines(
        self,
        runs: Iterable[tuple[str, Face]],
        *,
        size: float,
        measure: float,
        first: float = 0.0,
        space: float = 0.0,
    ) -> tuple[Line, ...]:
        """The lines of a paragraph: `measure` wide (points), the first one indented by `first`.

        `space` follows each character, as the pitch of a grid less the glyph's size. A text
        without characters is one empty line. A line is never wider than its measure, unless one
        character alone is.
        """
        shortest = measure - first
        made: list[Line] = []
        for atoms in self._paragraphs(runs, size, min(measure, shortest)):
            made += _fill(atoms, size, measure, shortest if not made else measure, space)
        return tuple(made)

    def _paragraphs(
        self, runs: Iterable[tuple[str, Face]], size: float, shortest: float
    ) -> Iterable[list[Atom]]:
        """The atoms between forced breaks, those too long for any line cut to characters."""
        atoms: list[Atom] = []
        for piece, faces in _tokens(runs):
            if piece == "\n":
                yield atoms
                atoms = []
                continue
            atom = self._atom(piece, faces, size)
            if atom.width <= shortest and "://" not in piece:
                atoms.append(atom)
                continue
            for part, part_faces in _parts(piece, faces):
                small = self._atom(part, part_faces, size)
                if small.width <= shortest:
                    atoms.append(small)
                else:
                    atoms += [
                        self._atom(char, part_faces[at : at + 1] or part_faces, size)
                        for at, char in enumerate(part)
                    ]
        yield atoms

    def _atom(self, token: str, faces: Sequence[Face], size: float) -> Atom:
        """The atom of a token: `faces` has one face for all of it, or one for each character."""
        if len(faces) == 1:
            known = self._atoms.setdefault((faces[0], size), {})
            atom = known.get(token)
            if atom is None:
                atom = known[token] = self._measured(token, faces, size)
            return atom
        return self._measured(token, faces, size)

    def _measured(self, token: str, faces: Sequence[Face], size: float) -> Atom:
        text = token.rstrip(_SPACES)
        tail = token[len(text) :]
        pieces = self._pieces(text, faces, size)
        tail_pieces = self._pieces(tail, faces[-1:], size)
        return Atom(
            text,
            tail,
            sum(width for _, _, width in pieces),
            sum(width for _, _, width in tail_pieces),
            pieces,
            tail_pieces,
            solid=len(text) > 1,
        )

    def _pieces(self, text: str, faces: Sequence[Face], size: float) -> tuple[tuple[str, str, float], ...]:
        if not text:
            return ()
        if len(faces) == 1:
            found = self._ruler.pieces(text, faces[0])
        else:
            found = tuple(
                piece
                for char, face in zip(text, faces, strict=False)
                for piece in self._ruler.pieces(char, face)
            )
        return tuple((font, drawn, ems * size) for font, drawn, ems in found)


def may_break(before: Atom, after: Atom) -> bool:
    """Whether a line may end after the one atom and the next line begin with the other."""
    return not ((after.text and after.text[0] in NO_START) or (before.text and before.text[-1] in NO_END))


def _tokens(runs: Iterable[tuple[str, Face]]) -> Iterable[tuple[str, Sequence[Face]]]:
    """Tokens with their face; a word that runs over two runs has a face for each character."""
    cleaned = [(clean(text), face) for text, face in runs]
    texts = "".join(text for text, _ in cleaned)
    ends: list[tuple[int, Face]] = []
    at = 0
    for text, face in cleaned:
        at += len(text)
        ends.append((at, face))
    run = 0
    for match in _TOKEN.finditer(texts):
        start, end = match.span()
        while ends[run][0] <= start:
            run += 1
        if end <= ends[run][0]:
            yield match.group(), (ends[run][1],)
            continue
        spread: list[Face] = []
        over = run
        for place in range(start, end):
            while ends[over][0] <= place:
                over += 1
            spread.append(ends[over][1])
        yield match.group(), spread


def _parts(token: str, faces: Sequence[Face]) -> Iterable[tuple[str, Sequence[Face]]]:
    """An address cut after its slashes; any other token whole."""
    if "://" not in token:
        yield token, faces
        return
    at = 0
    for match in _SPLIT_URL.finditer(token):
        part = match.group()
        yield part, faces if len(faces) == 1 else faces[at : at + len(part)]
        at += len(part)


def _fill(atoms: Sequence[Atom], size: float, measure: float, first: float, space: float) -> list[Line]:
    """Greedy lines of one stretch of atoms; the last one is marked as ending it."""
    lines: list[Line] = []
    start = at = 0
    legal = -1
    width = 0.0
    room = first + _SLACK
    while at < len(atoms):
        atom = atoms[at]
        if at > start:
            if may_break(atoms[at - 1], atom):
                legal = at
            if width + atom.width + space > room:
                cut = legal if legal > start else at
                lines.append(Line(tuple(atoms[start:cut]), size, ends=False))
                start = at = cut
                legal = -1
                width = 0.0
                room = measure + _SLACK
                continue
        width += atom.width + space + atom.gap
        at += 1
    lines.append(Line(tuple(atoms[start:]), size, ends=True))
    return lines
