"""Markdown cells as HTML: formulas as MathML, links from notebook to notebook as links from page to page."""

import re
from html import escape
from urllib.parse import quote, urlsplit

from bs4 import BeautifulSoup
from latex2mathml.converter import convert
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

# What stands before and after the name of a function: TeX leaves room there, but not before a bracket.
FUNCTION = re.compile(
    "(</(?:mi|mn|msub|msup|mfrac)>)?(?<!<msub>)(?<!<msup>)(<mi>(?:log|sin|cos)</mi>)"
    '(<mo stretchy="false">&#x00028;)?'
)
# A minus after one of ( = ← ≈ ⇒ · is a sign.
SIGN = re.compile(r"(<mo[^>]*>&#x(?:00028|0003D|02190|02248|021D2|000B7);</mo>)<mo>&#x02212;</mo>")
THIN = '<mspace width="0.167em"/>'


def to_mathml(formula, display="inline"):
    """A formula as MathML, set as TeX would: the converter takes · and × for letters, an index of a sum for one of a letter, and
    leaves no room around log x."""
    made = convert(formula, display=display)
    made = re.sub("<mi>(&#x000B7;|&#x000D7;)</mi>", r"<mo>\1</mo>", made)
    made = made.replace("<mo>&#x0221E;</mo>", "<mi>&#x0221E;</mi>")
    made = SIGN.sub(r'\1<mo form="prefix">&#x02212;</mo>', made)
    made = re.sub("<msub>(<mo>&#x02211;</mo><mi>[a-z]</mi>)</msub>", r"<munder>\1</munder>", made)

    def spaced(match):
        before, function, bracket = match.groups()
        return (before + THIN if before else "") + function + (bracket or THIN)

    return FUNCTION.sub(spaced, made)


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


# A formula and what follows it without a space, such as a full stop or a Korean particle, stay in one line.
JOINED = re.compile(r'(<math [^>]*display="inline">(?:(?!</math>).)*</math>)([^\s<&]{1,4})')


def markdown_to_html(source):
    """A Markdown text as HTML."""
    html = MarkdownWithMath(renderer=PageRenderer(escape=False)).render(source)
    return JOINED.sub(r'<span class="joined">\1\2</span>', html)


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
