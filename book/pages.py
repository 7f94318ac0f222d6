"""Turns executed notebooks into the pages of the book, with nbconvert and the templates beside this file."""

import json
import posixpath
import re
import unicodedata
from pathlib import Path
from urllib.parse import quote

import jinja2
from bs4 import BeautifulSoup
from nbconvert.exporters import TemplateExporter
from nbconvert.filters.highlight import Highlight2HTML
from pygments.formatters import HtmlFormatter

from library_links import LibraryLinks
from markdown_pages import markdown_to_html, with_switches

HERE = Path(__file__).resolve().parent / "template"


class PageExporter(TemplateExporter):
    """One notebook as one self-contained page; `links` are put into its code."""

    file_extension = ".html"

    def __init__(self, links):
        super().__init__(
            template_name="page", extra_template_basedirs=[str(HERE)], exclude_input_prompt=True, exclude_output_prompt=True
        )
        highlight = Highlight2HTML(pygments_lexer="typescript")
        self.filters = {"highlight_code": lambda source, **cell: links.add(source, highlight(source, **cell))}

    def default_filters(self):
        yield from super().default_filters()
        yield "markdown2html", markdown_to_html


def summary(body):
    """The title and the first sentences of a page, for its head and for the index."""
    beginning = body[: body.index("</p>", body.index("</h1>"))]
    soup = BeautifulSoup(beginning, "html.parser")
    for link in soup.select("h1 .anchor-link"):
        link.decompose()
    return {
        "title": soup.h1.get_text(),
        "description": first_sentences(soup.p.get_text()),
    }


def first_sentences(text, room=220):
    """As many whole sentences from the beginning as fit in the room, in Latin letters; one at least."""
    first, *more = re.split(r"(?<=[.?!])\s+", " ".join(text.split()))
    for sentence in more:
        if breadth(f"{first} {sentence}") > room:
            break
        first += " " + sentence
    return first


def breadth(text):
    """How much room a text takes, in Latin letters: Hangul takes twice as much."""
    return sum(2 if unicodedata.east_asian_width(letter) == "W" else 1 for letter in text)


def cover(notebook):
    """The attributes of the picture that stands for a notebook: the one in the cell tagged `cover`."""
    for cell in notebook.cells:
        if "cover" in cell.metadata.get("tags", []):
            html = "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)
            picture = BeautifulSoup(html, "html.parser").img
            return picture and picture.attrs


def styles():
    """The book's style sheet, with the colours of code in light and dark."""
    light = HtmlFormatter(style="xcode", nobackground=True).get_style_defs(".highlight")
    dark = HtmlFormatter(style="github-dark", nobackground=True).get_style_defs(".highlight")
    sheet = "".join((HERE / name).read_text(encoding="utf8") for name in ("colors.css", "book.css"))
    return f"{sheet}\n{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def language(path):
    """The language of a notebook: the folder that it lies in, or English."""
    return path.parts[0] if len(path.parts) > 1 else "en"


def place(lang, name):
    """Where a file of an edition lies in the book."""
    return name if lang == "en" else f"{lang}/{name}"


def files_below(folder, pattern):
    """The files of one kind, sorted; not those that Jupyter keeps for itself."""
    return sorted(path for path in folder.rglob(pattern) if ".ipynb_checkpoints" not in path.parts)


def read_texts(folder):
    """The Markdown texts that stand beside the notebooks, by relative path."""
    return {path.relative_to(folder): path.read_text(encoding="utf8") for path in files_below(folder, "*.md")}


def write_book(notebooks, texts, folder, reference=None, lite=False):
    """Writes a page per notebook and per Markdown text, and an index per language, into a new folder. Both map relative
    paths to contents; `reference` has the pages of the library's names, by door and name, in the folder `reference`;
    `lite` says whether there will be a JupyterLite in the folder `lite`."""
    folder.mkdir(parents=True)
    bodies = {}
    for path, notebook in notebooks.items():
        links = LibraryLinks(reference or {}, posixpath.relpath("reference", path.parent.as_posix()))
        bodies[path] = PageExporter(links).from_notebook_node(notebook)[0]
    bodies |= {path: markdown_to_html(text) for path, text in texts.items()}
    editions = {}
    for path, body in bodies.items():
        name = path.with_suffix(".html").name
        page = {"href": name, "body": body, **summary(body)}
        if path in notebooks:
            page["picture"] = cover(notebooks[path])
            if lite:
                root = posixpath.relpath("lite/lab/index.html", path.parent.as_posix())
                page["lab"] = f"{root}?path={quote(path.as_posix())}"
        editions.setdefault(language(path), {})[name] = page

    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=True)
    words = json.loads((HERE / "words.json").read_text(encoding="utf8"))
    css = styles()

    def write(name, template, lang, **values):
        html = environment.get_template(template).render(lang=lang, words=words[lang], css=css, **values)
        target = folder / place(lang, name)
        target.parent.mkdir(exist_ok=True)
        target.write_text(html, encoding="utf8")

    def twins(name, lang):
        """The same file in the other languages, as seen from this one."""
        for other, pages in editions.items():
            if other != lang and (name == "index.html" or name in pages):
                href = posixpath.relpath(place(other, name), posixpath.dirname(place(lang, name)) or ".")
                yield {"lang": other, "name": words[other]["name"], "href": href, "page": pages.get(name)}

    def write_page(page, lang, before=None, after=None):
        others = list(twins(page["href"], lang))
        page = {**page, "body": with_switches(page["body"], others)}
        write(page["href"], "section.html.j2", lang, page=page, before=before, after=after, twins=others)

    for lang, pages in editions.items():
        sections = [page for page in pages.values() if "picture" in page]
        for before, page, after in zip([None, *sections], sections, [*sections[1:], None]):
            write_page(page, lang, before, after)
        asides = [page for page in pages.values() if "picture" not in page]
        for page in asides:
            write_page(page, lang)
        others = list(twins("index.html", lang))
        write("index.html", "index.html.j2", lang, sections=sections, asides=asides, twins=others)
