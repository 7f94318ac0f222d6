"""Markdown cells as HTML: formulas as MathML, links from notebook to notebook as links from page to page."""

import re
from html import escape
from urllib.parse import quote, urlsplit

from bs4 import BeautifulSoup
from latex2mathml.converter import convert as to_mathml
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath


class PageRenderer(IPythonRenderer):
    """What a page needs: no script and no network for its formulas, links to pages, headings that can be linked to."""

    def block_math(self, body):
        return to_mathml(body.strip(), display="block")

    def inline_math(self, body):
        return to_mathml(body.strip())

    def latex_environment(self, name, body):
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def link(self, text, url, title=None):
        parts = urlsplit(url)
        if not parts.scheme and parts.path.endswith(".ipynb"):
            url = parts._replace(path=parts.path.removesuffix(".ipynb") + ".html").geturl()
        return super().link(text, url, title)

    def heading(self, text, level, **attributes):
        name = BeautifulSoup(text, "html.parser").get_text().replace(" ", "-")
        # Links name their target in percent signs; the target itself has the name that is meant.
        anchor = f'<a class="anchor-link" href="#{quote(name)}">#</a>'
        return f'<h{level} id="{escape(name)}">{text}{anchor}</h{level}>\n'


def markdown_to_html(source):
    """A Markdown text as HTML."""
    return MarkdownWithMath(renderer=PageRenderer(escape=False)).render(source)


ANCHOR = re.compile(r'<a class="anchor-link" href="(#[^"]*)">[^<]*</a>')


def with_switches(body, twins):
    """Beside the link of each heading, one to the same heading in the other language."""
    for twin in twins:
        targets = ANCHOR.findall(twin["page"]["body"])
        if len(targets) == len(ANCHOR.findall(body)):
            link = '<a class="anchor-link" href="{href}{target}" lang="{lang}" hreflang="{lang}">{name}</a>'
            switches = iter([link.format(target=target, **twin) for target in targets])
            body = ANCHOR.sub(lambda anchor: anchor[0] + next(switches), body)
    return body
