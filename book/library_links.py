"""Names of the library in a notebook's code, linked to their pages in the reference."""

import posixpath
import re
from html import escape

IMPORT = re.compile(r'^import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"(downhill[\w/]*)"', re.MULTILINE)
TOKEN = re.compile(r'<span class="(\w+)">([^<]*[^<\s][^<]*)</span>')


class LibraryLinks:
    """Links of one notebook, cell by cell from its top: a name means the library's from the cell on that imports it.

    `pages` gives the page of each export by door and name, and `root` is the way from the notebook's page to the reference.
    """

    def __init__(self, pages, root):
        self._pages = pages
        self._root = root
        self._names = {}

    def add(self, source, html):
        """The highlighted code of a cell, with its links."""
        self._read_imports(source)
        if not any(name in source for name in self._names):
            return html
        tokens = list(TOKEN.finditer(html))
        pieces, end = [], 0
        for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None]):
            address = self._names.get(token[2])
            if address and not is_property(before) and not is_key(after):
                link = f'<a class="{token[1]}" href="{escape(address)}">{token[2]}</a>'
                pieces += [html[end : token.start()], link]
                end = token.end()
        return "".join([*pieces, html[end:]])

    def _read_imports(self, source):
        for names, door in IMPORT.findall(source):
            # The Korean doors open to the same names.
            pages = self._pages.get(door.removesuffix("/ko"), {})
            for name in filter(None, (name.strip().removeprefix("type ") for name in names.split(","))):
                imported, _, local = name.partition(" as ")
                if imported in pages:
                    self._names[local or imported] = posixpath.join(self._root, pages[imported])


def is_property(before):
    """Whether a name that stands behind a token belongs to something else."""
    text = before[2] if before else ""
    return text.endswith(".") and not text.endswith("...")


def is_key(after):
    """Whether a name that stands before a token is that of an object's entry, or of a parameter."""
    return after is not None and after[2].startswith(":")
