"""Zensical builds the same pages from the same `mkdocs.yml`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from tools.programs import ROOT

SOURCES = ("build", "docs", "overrides", "snippets")


def content(html: str) -> dict[str, object]:
    """Return what a reader finds on a page, or where it leads at once."""
    soup = BeautifulSoup(html, "html.parser")
    told = soup.find("meta", attrs={"name": "description"})
    told = told or soup.find("meta", attrs={"http-equiv": "refresh"})
    article = soup.article or soup
    return {
        "title": soup.title and soup.title.get_text(),
        "description": told and told["content"],
        "headings": [
            (heading.get("id"), heading.get_text())
            for heading in article.find_all(["h1", "h2", "h3"])
        ],
        "links": [
            str(link["href"]).removeprefix("./")
            for link in article.find_all("a", href=True)
        ],
        "blocks": [
            (pre.parent and pre.parent.get("class"), pre.get_text())
            for pre in article.find_all("pre")
        ],
        "runs": [run.get_text() for run in article.find_all(class_="run")],
    }


def differences(one: Path, other: Path) -> list[str]:
    """Return where two built sites do not hold the same pages."""
    first, second = (
        {
            path.relative_to(site).as_posix(): content(path.read_text("utf-8"))
            for path in site.rglob("*.html")
        }
        for site in (one, other)
    )
    found = [f"only one has {name}" for name in first.keys() ^ second]
    for name in sorted(first.keys() & second):
        for part, here in first[name].items():
            if here != (there := second[name][part]):
                found.append(f"{name} differs in its {part}:\n{here}\n{there}")
    return found


@pytest.mark.slow
def test_zensical_builds_the_same_pages(tmp_path: Path) -> None:
    for name in SOURCES:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=tmp_path,
        env={**os.environ, "SITE_DIR": "site"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    site = Path(load_config(str(ROOT / "mkdocs.yml")).site_dir)
    found = differences(site, tmp_path / "site")
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
    one, other = tmp_path / "one", tmp_path / "other"
    for site, html in [(one, PAGE), (other, PAGE.replace(old, new))]:
        site.mkdir()
        (site / "p.html").write_text(html, "utf-8")
    (found,) = differences(one, other)
    assert found.startswith(f"p.html differs in its {part}")
    (other / "p.html").unlink()
    assert differences(one, other) == ["only one has p.html"]
