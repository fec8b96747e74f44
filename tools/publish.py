"""Put into the built site what its generator does not make.

Beside each page stands its Markdown with the files that it includes, and
llms.txt lists the pages, for those who read with a program
(https://llmstxt.org). Each page says what it may load, before it loads it.
The search has its index.
"""

import base64
import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from tools import search
from tools.pages import INCLUDE
from tools.programs import ROOT

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Files of this site, and the scripts that stand in the page itself.
POLICY = (
    "default-src 'none'; script-src {}; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
# What the highlighting marks, though it has the colour of all around it; and
# what it marks piece by piece. A page has thousands of these.
PLAIN = re.compile(r'<span(?: class="(?:kc|n|o|p|sa|vm|w)")?>([^<]*)</span>')
ALIKE = re.compile(
    r'(<span class="(\w+)">[^<]*)(</span><span class="\2">[^<]*)+'
)
META = '<head>\n<meta http-equiv="Content-Security-Policy" content="{}">'


def with_policy(html: str) -> str:
    """Return a page that says first what it may load."""
    allowed = ["'self'"]
    for script in dict.fromkeys(SCRIPT.findall(html)):
        digest = hashlib.sha256(script.encode()).digest()
        allowed.append(f"'sha256-{base64.b64encode(digest).decode()}'")
    policy = POLICY.format(" ".join(allowed))
    return html.replace("<head>", META.format(policy), 1)


def thinned(html: str) -> str:
    """Return a page whose code has only the spans that give it colours."""

    def joined(them: re.Match[str]) -> str:
        return them[0].replace(f'</span><span class="{them[2]}">', "")

    def thin(code: re.Match[str]) -> str:
        return ALIKE.sub(joined, PLAIN.sub(r"\1", code[0]))

    return re.sub(r"<code>(?s:.*?)</code>", thin, html)


def expanded(markdown: str, folders: list[Path]) -> str:
    """Return a page's Markdown with the files that it includes."""

    def text(include: re.Match[str]) -> str:
        found = [folder / include[1] for folder in folders]
        path = next(path for path in found if path.exists())
        return path.read_bytes().decode().removesuffix("\n")

    expanded = re.sub(rf"(?m)^{INCLUDE.pattern}$", text, markdown)
    return expanded.strip("\n") + "\n"


def markdown_uri(page: Page) -> str:
    """Return where a page's Markdown stands, from the top of the site."""
    return str(Path(page.file.dest_uri).with_suffix(".md"))


def listed(navigation: Navigation, config: MkDocsConfig) -> Iterator[str]:
    """Yield the lines of llms.txt."""
    yield f"# {config.site_name}\n"
    yield f"> {config.site_description}\n"
    yield "## Pages\n"
    for page in navigation.pages:
        titles = [part.title or "" for part in [*page.ancestors, page]]
        address = f"{config.site_url}{markdown_uri(page)}"
        description = page.meta["description"]
        yield f"- [{': '.join(titles)}]({address}): {description}"


def publish(root: Path) -> None:
    """Add the files to the site that was built for the project at root."""
    config = load_config(str(root / "mkdocs.yml"))
    site = Path(config.site_dir)
    options = config.mdx_configs["pymdownx.snippets"]
    folders = [root / folder for folder in options["base_path"]]
    navigation = get_navigation(get_files(config), config)
    found = []
    for page in navigation.pages:
        page.read_source(config)
        text = expanded(page.markdown or "", folders)
        (site / markdown_uri(page)).write_text(text, "utf-8")
        at = page.file.dest_uri
        part = " ".join(str(section.title) for section in page.ancestors)
        html = (site / at).read_text("utf-8")
        counts = page.meta.get("search", {})
        found.append(search.Page(at, part, counts, html))
    script = search.script(search.index(found))
    (site / "assets/search_index.js").write_text(script, "utf-8")
    # The theme's own, which nothing reads.
    shutil.rmtree(site / "search", ignore_errors=True)
    lines = listed(navigation, config)
    (site / "llms.txt").write_text("\n".join([*lines, ""]), "utf-8")
    for built in site.rglob("*.html"):
        html = built.read_text("utf-8")
        built.write_text(with_policy(thinned(html)), "utf-8")


if __name__ == "__main__":
    publish(ROOT)
