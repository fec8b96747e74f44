"""Let pytest-markdown-docs see a page as its reader does.

The parser given to pytest-markdown-docs expands the includes of each fence
with the preprocessor that builds the site, and each test is named after the
program that its fence shows.
"""

import functools
import re
from collections import ChainMap
from collections.abc import Generator
from pathlib import Path
from typing import Any

import markdown
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mkdocs.utils.yaml import yaml_load
from pymdownx.snippets import SnippetMissingError
from pytest_markdown_docs.plugin import (
    MarkdownInlinePythonItem,
    MarkdownTextFile,
)

# Options such as notest, retry and runner change what a test means.
PLAIN_INFO = re.compile(r'[a-z]*( title="[^"]*")?')


@functools.cache
def programs(root: Path) -> dict[str, Path]:
    """Give each program under snippets/, by its text."""
    paths = sorted(root.glob("snippets/**/*.py"))
    return {path.read_text("utf-8"): path for path in paths}


def program_shown(source: str, root: Path) -> Path | None:
    """Give the file under snippets/ whose whole text is source, if any.

    pytest-markdown-docs puts empty lines before the source, and a block that
    includes nothing, as in the README, comes without its last newline.
    """
    return programs(root).get(source.strip("\n") + "\n")


def snippets_options(config: Path) -> dict[str, Any]:
    """Give the options of pymdownx.snippets in mkdocs.yml.

    Loading the whole configuration would load the theme with it.
    """
    with config.open("rb") as file:
        extensions = yaml_load(file)["markdown_extensions"]
    named = [entry for entry in extensions if isinstance(entry, dict)]
    options: dict[str, Any] = ChainMap(*named)["pymdownx.snippets"]
    return options


class IncludingParser(MarkdownIt):
    """Parse Markdown, with the includes inside fences expanded.

    Raise CollectError, with the line, for a fence that can't be tested.
    """

    def __init__(self, root: Path) -> None:
        super().__init__("commonmark")
        options = dict(snippets_options(root / "mkdocs.yml"))
        options["base_path"] = [root / base for base in options["base_path"]]
        options["auto_append"] = []  # to a page, not to each of its fences
        md = markdown.Markdown(
            extensions=["pymdownx.snippets"],
            extension_configs={"pymdownx.snippets": options},
        )
        self.preprocessor = md.preprocessors["snippet"]

    def parse(self, src: str, env: Any = None) -> list[Token]:
        tokens = super().parse(src, env)
        for token in tokens:
            if token.type == "fence" and token.map:
                line = token.map[0] + 1
                if not PLAIN_INFO.fullmatch(token.info.strip()):
                    raise pytest.Collector.CollectError(
                        f"line {line}: this fence opens with {token.info!r}. "
                        'Only a language and title="..." may stand there.'
                    )
                # An output may be missing here: recording writes it.
                if token.info.startswith("py"):
                    token.content = self.expand(token.content, line + 1)
        return tokens

    def expand(self, content: str, line: int) -> str:
        try:
            lines = self.preprocessor.run(content.splitlines())
        except SnippetMissingError as error:
            raise pytest.Collector.CollectError(
                f"line {line}: {error}. "
                "Name a file that is there, inside snippets/."
            ) from None
        return "\n".join(lines)


class Includes:
    """The hooks, for the project at root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @functools.cached_property
    def parser(self) -> IncludingParser:
        return IncludingParser(self.root)

    def pytest_markdown_docs_markdown_it(self) -> MarkdownIt:
        return self.parser

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        if isinstance(collector, MarkdownTextFile) and report.passed:
            report.result = [
                self.named(item, collector)
                for item in report.result
                if isinstance(item, MarkdownInlinePythonItem)
            ]
        return report

    def named(
        self, item: MarkdownInlinePythonItem, page: MarkdownTextFile
    ) -> MarkdownInlinePythonItem:
        program = program_shown(item.test_definition.source, self.root)
        if program is None:
            return item
        named: MarkdownInlinePythonItem = item.from_parent(
            page,
            # Without .py: pytest prints the dots of a name as colons.
            name=str(program.relative_to(self.root).with_suffix("")),
            test_definition=item.test_definition,
        )
        return named


def pytest_configure(config: pytest.Config) -> None:
    """Register the hooks."""
    config.pluginmanager.register(Includes(config.rootpath))
