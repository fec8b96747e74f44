"""Say where a built site shows anything else than what ran.

It is read as it lies on the disk, byte for byte, without a browser.
"""

import base64
import functools
import hashlib
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup, Tag
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from tools import pages, programs, record
from tools.environments import fitting
from tools.ran import sentence

# What a page may load besides its own scripts.
POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
}
# What a style may depend on: each is so in one of the looks of the browser's
# tests, which see all that it does.
AT_RULES = {
    "media print",
    "media screen",
    "media screen and (max-width: 44.984375em)",
    "media screen and (max-width: 59.984375em)",
    "media screen and (max-width: 76.234375em)",
    "media screen and (min-width: 76.25em)",
    "media (prefers-reduced-motion: reduce)",
}
# What the build makes, and other checks read.
MADE = {"assets/search_index.js", "llms.txt", "sitemap.xml", "sitemap.xml.gz"}


class Site:
    """A site that was built for the project at root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.config = load_config(str(root / "mkdocs.yml"))
        self.path = Path(self.config.site_dir)
        self.record = record.load(root)
        self.ran = record.ran(root)
        options = self.config.plugins["redirects"].config
        self.moved: dict[str, str] = {
            f"{old[:-3]}.html": f"{new[:-3]}.html"
            for old, new in options["redirect_maps"].items()
        }
        self.pages = {
            file.relative_to(root / "docs").with_suffix("").as_posix(): file
            for file in sorted(root.glob("docs/**/*.md"))
        }

    def soup(self, name: str) -> BeautifulSoup:
        """Return a page as it is parsed."""
        return parsed(data(self.path / f"{name}.html"))

    def source(self, name: str) -> pages.Page:
        """Return a page as it is written."""
        text = self.pages[name].read_bytes().decode()
        return pages.parse(f"docs/{name}.md", text)

    def page(self, name: str) -> Iterator[str]:
        """Say what is wrong on a page."""
        for check in (self.commands, self.markdown, self.head):
            yield from (f"docs/{name}.md: {found}" for found in check(name))

    def commands(self, name: str) -> Iterator[str]:
        """Say what is wrong with what stands below each program of a page."""
        soup = self.soup(name)
        frames = soup.find_all("div", class_="language-python")
        if len(soup.find_all(class_="run")) != len(frames):
            yield "a line that runs a program is lacking, or one too many"
        for frame in frames:
            title = text(frame.find(class_="filename"))
            yield from self.program(title, name, frame)

    def program(self, name: str, page: str, frame: Tag) -> Iterator[str]:
        """Say what is wrong with what stands below a program."""
        command = f"uv run {self.config.site_url}programs/{name}"
        line = frame.find(class_="run", recursive=False)
        parts = line.find_all(True, recursive=False) if line else []
        if [part.name for part in parts[:3]] != ["code", "button", "span"]:
            yield f"{name} has no line that runs it"
            return
        if parts[0].get_text() != command:
            yield f"{name} has another command: {parts[0].get_text()}"
        address = str(parts[2].a and parts[2].a.get("href"))
        file = (self.path / page).parent / address
        if file.resolve() != (self.path / "programs" / name).resolve():
            yield f"{name} has another download: {address}"
        steps = " ".join(parts[2].get_text().split())
        if steps != without_uv(self.root / "snippets" / name):
            yield f"{name} is run otherwise: {steps}"
        said = "".join(text(part) for part in parts[3:])
        ran = self.ran.get(name, {})
        # What wants a newer Python than is here has run elsewhere, in CI.
        here = fitting(self.root / "snippets" / name)
        if not ran and (here or os.environ.get("CI")):
            yield f"{name} has not run as it stands: `make test` runs it"
        elif said != (sentence(ran) if ran else ""):
            yield f"{name} ran otherwise than {said!r}: {ran}"
        runs = self.record[name]["runs"] if name in self.record else {}
        for release in sorted(runs.keys() - ran.keys()):
            yield f"{name} printed something else on {release}"

    def markdown(self, name: str) -> Iterator[str]:
        """Say where the Markdown beside a page is not that of the page."""
        html = data(self.path / f"{name}.html").decode()
        wanted, _ = get_data(self.pages[name].read_bytes().decode())
        for include in pages.INCLUDE.finditer(wanted):
            file = self.root / "snippets" / include[1]
            file = file if file.exists() else self.root / "build" / include[1]
            shown = file.read_bytes().decode().removesuffix("\n")
            if file.suffix == ".svg" and shown not in html:
                yield f"it does not show {include[1]} as it is drawn"
            wanted = wanted.replace(include[0], shown)
        copy = data(self.path / f"{name}.md").decode()
        if copy.strip("\n") != wanted.strip("\n"):
            yield "its Markdown is not that of the page"

    def told(self, name: str) -> str:
        """Return how a page describes itself."""
        return str(self.source(name).meta.get("description"))

    def head(self, name: str) -> Iterator[str]:
        """Say what a page does not tell of itself."""
        address = f"{self.config.site_url}{name}.html"
        soup = self.soup(name)
        for query in ('link[rel="canonical"]', 'meta[property="og:url"]'):
            found = soup.select_one(query)
            if not found or address not in found.attrs.values():
                yield f"its {query} is not {address}"
        told = self.told(name)
        for query in ('[name="description"]', '[property="og:description"]'):
            if (
                not (found := soup.select_one(query))
                or found["content"] != told
            ):
                yield f"its {query} is not {told!r}"
        for query in ('[lang="en"]', "[charset]", 'meta[name="viewport"]'):
            if not soup.select_one(query):
                yield f"it lacks {query}"
        for query in ("base", '[name="robots"]', '[http-equiv="refresh"]'):
            if soup.select_one(query):
                yield f"it has {query}"
        sitemap = data(self.path / "sitemap.xml").decode()
        if f"<loc>{address}</loc>" not in sitemap:
            yield "it is not in the sitemap"

    def policy(self, file: Path) -> Iterator[str]:
        """Say where a page may load anything else than it needs."""
        soup = parsed(file.read_bytes())
        first = soup.head.find(True) if soup.head else None
        if not first or first.get("http-equiv") != "Content-Security-Policy":
            yield "its policy does not come first"
            return
        parts = str(first["content"]).split("; ")
        allowed = {part.split()[0]: part.split()[1:] for part in parts}
        scripts = {"'self'"}
        for script in soup.find_all("script", src=False, type=False):
            digest = hashlib.sha256(script.get_text().encode()).digest()
            scripts.add(f"'sha256-{base64.b64encode(digest).decode()}'")
        if set(allowed.pop("script-src", [])) != scripts:
            yield "its policy does not name just the scripts that it has"
        if allowed != POLICY:
            yield f"its policy is {allowed}"

    def policies(self) -> Iterator[str]:
        """Say where any page may load anything else than it needs."""
        for file in sorted(self.path.rglob("*.html")):
            at = file.relative_to(self.path)
            yield from (f"{at}: {problem}" for problem in self.policy(file))

    def links(self) -> Iterator[str]:
        """Say which links of any page lead to nothing on this site."""
        for file in sorted(self.path.rglob("*.html")):
            at = file.relative_to(self.path)
            for tag in parsed(data(file)).select("[href], [src]"):
                link = str(tag.get("href") or tag.get("src"))
                if tag.name == "a" and link.startswith("https:"):
                    continue
                address = urljoin(f"{self.config.site_url}{at}", link)
                path, _, anchor = address.partition("#")
                to = unquote(path.removeprefix(str(self.config.site_url)))
                there = data(self.path / to)
                if not there or (anchor and anchor not in ids(there)):
                    yield f"{at}: leads to {link}, which is not there"

    def styles(self) -> Iterator[str]:
        """Say which rules of the style sheet no test would see."""
        css = data(self.path / "stylesheets/extra.css").decode()
        css = re.sub(r"(?s)/\*.*?\*/", "", css)
        rules = {*re.findall(r"@\s*([^{;]+?)\s*[{;]", css)}
        for rule in sorted(rules - AT_RULES):
            yield f"extra.css has @{rule}: no test sees what it does"
        if ":target" in css:
            yield "extra.css has :target: no test sees what it does"

    def search(self) -> Iterator[str]:
        """Say which sections of the pages the search does not know."""
        known = data(self.path / "assets/search_index.js").decode()
        for name in self.pages:
            for heading in self.soup(name).select("article :is(h1, h2, h3)"):
                if f'{{"at": "{name}.html#{heading.get("id")}",' not in known:
                    yield f"the search lacks {name}.html#{heading.get('id')}"

    def files(self) -> Iterator[str]:
        """Say where downloads and the archive are not the programs."""
        snippets = contents(self.root / "snippets")
        with zipfile.ZipFile(self.path / "programs.zip") as archive:
            packed = {name: archive.read(name) for name in archive.namelist()}
            plain = {
                zipfile.ZipInfo(one.filename).date_time == one.date_time
                and one.external_attr == 0o600 << 16
                for one in archive.infolist()
            }
            if plain != {True} or len(packed) != len(archive.infolist()):
                yield "programs.zip has a file twice, or with a mode or a date"
        loaded = contents(self.path / "programs")
        for name in self.moved:
            loaded.pop(name.removeprefix("programs/"), None)
        found = {"programs/": loaded, "programs.zip/": packed}
        for place, files in found.items():
            for name in sorted(snippets.keys() | files.keys()):
                if snippets.get(name) != files.get(name):
                    yield f"{place}{name} is not snippets/{name}"

    def addresses(self) -> Iterator[str]:
        """Say where what leads to the pages does not lead to all of them."""
        listed = data(self.path / "llms.txt").decode()
        links = re.findall(r"(?m)^- \[.+\]\((.+)\): (.+)", listed)
        if sorted(links) != sorted(
            (f"{self.config.site_url}{name}.md", self.told(name))
            for name in self.pages
        ):
            yield "llms.txt does not list the pages"
        known = {f"{name}.html" for name in ["404", *self.pages]}
        known |= {f"{name}.md" for name in self.pages}
        found = {
            file.relative_to(self.path).as_posix()
            for file in self.path.rglob("*")
            if file.suffix in {".html", ".md"}
        }
        for name in sorted(found ^ (known | self.moved.keys())):
            yield f"{name} is missing, or is no page"
        for old, new in self.moved.items():
            file = self.path / old
            html = data(file).decode()
            to = {*re.findall(r'(?:url=|href=")([^"]+)"', html)}
            target = self.path / new
            if {(file.parent / path).resolve() for path in to} != {target}:
                yield f"{old} does not lead to {new}"

    def rest(self) -> Iterator[str]:
        """Say which other files are neither the theme's nor from docs/."""
        folders = [*self.config.theme.dirs, self.config.docs_dir]
        for name, found in sorted(contents(self.path).items()):
            checked = name.startswith("programs/") or name in MADE
            if not checked and not name.endswith((".html", ".md")):
                files = [Path(folder, name) for folder in folders]
                if found not in map(data, files):
                    yield f"{name} is not as in docs/ or in the theme"

    def index(self) -> Iterator[str]:
        """Say where the list of programs leads to another section."""
        sources = [self.source(page) for page in self.pages]
        links, used = (
            {
                (a.get_text(), str(a["href"]))
                for a in soup.select(".programs li > a")
            }
            for soup in map(self.soup, ("programs", "programs-by-use"))
        )
        wanted = set()
        for name, place in pages.shown(sources).items():
            page = place.partition(".md")[0]
            title = self.soup(page).find(class_="filename", string=name)
            heading = title and title.find_previous(["h1", "h2", "h3"])
            if heading:
                anchor = f"#{heading['id']}" * (heading.name != "h1")
                wanted.add((Path(name).stem, f"{page}.html{anchor}"))
        for program, link in sorted(links ^ wanted | used - wanted):
            yield f"a wrong link, or none, to {link} for {program}"

    def problems(self) -> Iterator[str]:
        """Say all that is wrong."""
        for name in self.pages:
            yield from self.page(name)
        yield from self.policies()
        yield from self.links()
        yield from self.styles()
        yield from self.search()
        yield from self.files()
        yield from self.addresses()
        yield from self.rest()
        yield from self.index()


def data(file: Path) -> bytes:
    """Return what is in a file; nothing, if it is missing."""
    return file.read_bytes() if file.is_file() else b""


@functools.cache
def ids(html: bytes) -> set[str]:
    """Return the anchors of a page."""
    return {*re.findall(r'\sid="([^"]+)"', html.decode())}


@functools.cache
def parsed(html: bytes) -> BeautifulSoup:
    """Return a page, parsed once for all tests."""
    return BeautifulSoup(html.decode(), "html.parser")


def text(element: object) -> str:
    """Return what an element says, if it is there."""
    return element.get_text() if isinstance(element, Tag) else ""


def without_uv(program: Path) -> str:
    """Return how a program is run without uv."""
    header = programs.header(program)
    packages = "".join(f' "{one}"' for one in header.dependencies)
    install = f" python -m pip install{packages}," if packages else ""
    oldest = min(n for n in range(11, 30) if header.accepts((3, n)))
    newer = f" (Python 3.{oldest} or newer)" if oldest > 11 else ""
    run = f"python {program.name}{newer}"
    return f"Without uv: download it,{install} then {run}"


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file in a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
