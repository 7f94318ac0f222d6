"""Names of the library in a notebook's code, linked to their pages in the reference."""

import posixpath
import re

from bs4 import BeautifulSoup

IMPORT = re.compile(r'^import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"(downhill[\w/]*)"', re.MULTILINE)


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
        soup = BeautifulSoup(html, "html.parser")
        tokens = [span for span in soup.find_all("span") if span.string and span.string.strip()]
        for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None]):
            address = self._names.get(token.get_text())
            if address and not is_property(before) and not is_key(after):
                link = soup.new_tag("a", href=address, attrs={"class": token.get("class", [])})
                link.string = token.get_text()
                token.replace_with(link)
        return str(soup)

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
    text = before.get_text() if before else ""
    return text.endswith(".") and not text.endswith("...")


def is_key(after):
    """Whether a name that stands before a token is that of an object's entry, or of a parameter."""
    return after is not None and after.get_text().startswith(":")
