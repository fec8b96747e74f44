"""Put into the built site what its generator does not make.

Beside each page stands its Markdown with the includes expanded, so it holds
the programs. llms.txt lists the pages, for those who read with a program
(https://llmstxt.org). At each address that a page once had, a redirect stands.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from tests.includes import IncludingParser


def expanded(root: Path, markdown: str) -> str:
    """Give a page's Markdown without front matter, its includes expanded."""
    text = re.sub(r"\A---\n.*?\n---\n\n?", "", markdown, flags=re.DOTALL)
    lines = IncludingParser(root).preprocessor.run(text.splitlines())
    # An included file's last newline leaves an empty line in its fence.
    return "\n".join(lines).replace("\n\n```\n", "\n```\n") + "\n"


def listed(navigation: Navigation, config: MkDocsConfig) -> Iterator[str]:
    """Give the lines of llms.txt."""
    yield f"# {config.site_name}\n"
    yield f"> {config.site_description}\n"
    yield "## Pages\n"
    for page in navigation.pages:
        page.read_source(config)
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


def redirects(page: Page, config: MkDocsConfig) -> dict[str, str]:
    """Give the redirects to a page, by the file that holds each.

    Each page once had the address of a folder.
    """
    if page.file.name == "index":
        return {}
    new = Path(page.file.dest_uri)
    text = REDIRECT.format(
        address=f"{config.site_url}{new.as_posix()}", to=f"../{new.name}"
    )
    return {f"{new.with_suffix('').as_posix()}/index.html": text}


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
    for page in navigation.pages:
        source = root / "docs" / page.file.src_uri
        text = expanded(root, source.read_text("utf-8"))
        (site / markdown_uri(page)).write_text(text, "utf-8")
        for name, redirect in redirects(page, config).items():
            (site / name).parent.mkdir(exist_ok=True)
            (site / name).write_text(redirect, "utf-8")
    (site / "llms.txt").write_text(
        "\n".join(listed(navigation, config)) + "\n", "utf-8"
    )


if __name__ == "__main__":
    publish(Path(__file__).parent.parent)
