"""Put into the built site what its generator does not make.

Beside each page stands its Markdown with the includes expanded, so it holds
the programs. llms.txt lists the pages, for those who read with a program
(https://llmstxt.org). At each address that a page once had, a redirect stands.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from tests.includes import IncludingParser


def expanded(parser: IncludingParser, markdown: str) -> str:
    """Give a page's Markdown with its includes expanded."""
    lines = parser.preprocessor.run(markdown.splitlines())
    # An included file's last newline leaves an empty line in its fence.
    return "\n".join(lines).replace("\n\n```\n", "\n```\n") + "\n"


def listed(navigation: Navigation, config: MkDocsConfig) -> Iterator[str]:
    """Give the lines of llms.txt."""
    yield f"# {config.site_name}\n"
    yield f"> {config.site_description}\n"
    yield "## Pages\n"
    for page in navigation.pages:
        if not (description := page.meta.get("description")):
            name = page.file.src_uri
            sys.exit(f"docs/{name}: its front matter has no description")
        titles = [part.title or "" for part in [*page.ancestors, page]]
        address = f"{config.site_url}{markdown_uri(page)}"
        yield f"- [{': '.join(titles)}]({address}): {description}"


def markdown_uri(page: Page) -> str:
    """Give where a page's Markdown stands, from the top of the site."""
    return str(Path(page.file.dest_uri).with_suffix(".md"))


REDIRECT = """\
<!DOCTYPE html>
<html lang="en">
<title>Moved</title>
<link rel="canonical" href="{address}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<p>This page is now at <a href="{to}">{to}</a>.</p>
</html>
"""


def redirect(page: Page, config: MkDocsConfig) -> str:
    """Give what leads to a page from the folder that it once had."""
    address = f"{config.site_url}{page.file.dest_uri}"
    return REDIRECT.format(
        address=address, to=f"../{Path(page.file.dest_uri).name}"
    )


def pages(site: Path) -> list[Path]:
    """Give the files of the built site's pages, without the redirects."""
    return sorted(
        path
        for path in site.rglob("*.html")
        if not path.parent.with_suffix(".html").exists()
    )


def publish(root: Path) -> None:
    """Add the files to the site that was built for the project at root."""
    config = load_config(str(root / "mkdocs.yml"))
    site = Path(config.site_dir)
    navigation = get_navigation(get_files(config), config)
    parser = IncludingParser(root)
    for page in navigation.pages:
        page.read_source(config)
        text = expanded(parser, page.markdown or "")
        (site / markdown_uri(page)).write_text(text, "utf-8")
        if page.file.name != "index":
            folder = (site / page.file.dest_uri).with_suffix("")
            folder.mkdir(exist_ok=True)
            (folder / "index.html").write_text(redirect(page, config), "utf-8")
    (site / "llms.txt").write_text(
        "\n".join(listed(navigation, config)) + "\n", "utf-8"
    )


if __name__ == "__main__":
    publish(Path(__file__).parent.parent)
