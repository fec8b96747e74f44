"""Zensical builds the same pages from the same `mkdocs.yml`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from tools.programs import ROOT

SOURCES = ("build", "docs", "overrides", "snippets")


class Content(NamedTuple):
    """What must be the same on a page, whatever built it."""

    title: str
    description: str
    headings: list[tuple[str, str]]
    links: list[str]
    blocks: list[tuple[str, str]]
    runs: list[str]


def content(html: str) -> Content:
    """Return what a reader finds on a page, or where it leads at once."""
    soup = BeautifulSoup(html, "html.parser")
    told = soup.find("meta", attrs={"name": "description"})
    told = told or soup.find("meta", attrs={"http-equiv": "refresh"})
    article = soup.article or soup
    return Content(
        soup.title.get_text() if soup.title else "",
        str(told["content"]) if told else "",
        [
            (str(heading.get("id")), heading.get_text())
            for heading in article.find_all(["h1", "h2", "h3"])
        ],
        [
            str(link["href"]).removeprefix("./")
            for link in article.find_all("a", href=True)
        ],
        [
            (str(pre.parent and pre.parent.get("class")), pre.get_text())
            for pre in article.find_all("pre")
        ],
        [run.get_text() for run in article.find_all(class_="run")],
    )


def differences(one: Path, other: Path) -> list[str]:
    """Return where two built sites do not hold the same pages."""
    pages = [
        {
            path.relative_to(site).as_posix(): path.read_text("utf-8")
            for path in site.rglob("*.html")
        }
        for site in (one, other)
    ]
    found = [f"only one has {name}" for name in pages[0].keys() ^ pages[1]]
    for name in sorted(pages[0].keys() & pages[1]):
        first, second = (content(built[name]) for built in pages)
        for part in Content._fields:
            if getattr(first, part) != getattr(second, part):
                found.append(
                    f"{name} differs in its {part}:\n"
                    f"{getattr(first, part)}\n{getattr(second, part)}"
                )
    return found


def build(root: Path, copy: Path) -> Path:
    """Build a copy of a project with Zensical; return the built folder."""
    for name in SOURCES:
        shutil.copytree(root / name, copy / name)
    shutil.copy(root / "mkdocs.yml", copy)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=copy,
        env={**os.environ, "SITE_DIR": "site"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return copy / "site"


@pytest.mark.slow
def test_zensical_builds_the_same_pages(tmp_path: Path) -> None:
    site = Path(load_config(str(ROOT / "mkdocs.yml")).site_dir)
    found = differences(site, build(ROOT, tmp_path))
    assert not found, "\n".join(found)


PAGE = (
    "<title>T</title><meta name=description content=D>"
    "<article><h1 id=a>A</h1><a href=b.html>b</a>"
    "<div class=language-python><pre>print(1)\n</pre><p class=run>uv run</p>"
    "</div></article>"
)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("print(1)", "print(2)", "blocks"),
        ("language-python", "language-text", "blocks"),
        ("uv run", "python", "runs"),
        ("id=a", "id=b", "headings"),
        ("b.html", "b/", "links"),
        ("=D", "=E", "description"),
        (">T<", ">U<", "title"),
    ],
)
def test_another_page_is_told(
    tmp_path: Path, old: str, new: str, part: str
) -> None:
    for name, html in [("one", PAGE), ("other", PAGE.replace(old, new))]:
        (tmp_path / name).mkdir()
        (tmp_path / name / "p.html").write_text(html, "utf-8")
    (found,) = differences(tmp_path / "one", tmp_path / "other")
    assert f"p.html differs in its {part}" in found


def test_missing_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "one" / "p.html").write_text(PAGE, "utf-8")
    assert differences(tmp_path / "one", tmp_path / "other") == [
        "only one has p.html"
    ]
