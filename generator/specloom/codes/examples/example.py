"""What an example of a problem is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Example(Struct, frozen=True):
    """A fault and how it is mended: a part of one file, as a diff.

    A line that starts with `-` is in the wrong file only, one with `+` in the mended one only, and one with a blank in
    both. What the part lacks to be a whole file (its first lines, say) is not shown; the tests supply it and run both.
    """

    diff: str
    file: str = "pets.yaml"
    """The file that the lines are of: a spec, `pets.toml` (its configuration) or `pets.overlay.yaml`."""
    beside: Mapping[str, str] = field(default_factory=dict[str, str])
    """Other files that are there, by name."""

    @property
    def lines(self) -> list[str]:
        """The lines of the diff."""
        return self.diff.strip("\n").split("\n")

    @property
    def wrong(self) -> str:
        """The lines of the wrong file."""
        return self._side("-")

    @property
    def mended(self) -> str:
        """The lines of the mended file."""
        return self._side("+")

    def _side(self, mark: str) -> str:
        return "".join(f"{line[1:]}\n" for line in self.lines if line[:1] in (mark, " ", ""))
