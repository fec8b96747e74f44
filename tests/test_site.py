"""The built site shows what ran, offers what it shows, and loads no more.

This reads the site that `make site` built; SITE_DIR names another one. The
second half damages a small site, and sees that each damage is told.
"""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import site
from tests.conftest import write
from tests.site import Site
from tools import index, programs, publish, record

SITE = Site(programs.ROOT)
MOST_ELEMENTS, MOST_PARTS, MOST_PAGES = 3000, 7, 12


def demand_none(problems: Iterator[str]) -> None:
    """Fail with the problems, a line for each."""
    if text := "\n".join(problems):
        pytest.fail(text, pytrace=False)


@pytest.mark.parametrize("page", SITE.pages)
def test_page_shows_what_ran(page: str) -> None:
    demand_none(SITE.page(page))


@pytest.mark.parametrize(
    "check",
    [
        Site.policies,
        Site.links,
        Site.styles,
        Site.search,
        Site.files,
        Site.addresses,
        Site.rest,
        Site.index,
    ],
)
def test_site_offers_what_ran_and_no_more(
    check: Callable[[Site], Iterator[str]],
) -> None:
    demand_none(check(SITE))


@pytest.mark.parametrize("page", ["programs", "programs-by-use"])
def test_list_of_programs_is_light(page: str) -> None:
    assert len(SITE.soup(page).find_all(True)) <= MOST_ELEMENTS


def test_programs_about_timeouts_are_two_clicks_from_home() -> None:
    section = "programs.html#timeouts-and-deadlines"
    assert SITE.soup("index").select_one(f'a[href="{section}"]')


def test_navigation_has_few_parts_of_few_pages() -> None:
    parts = {
        name: pages
        for entry in SITE.config.nav or []
        for name, pages in entry.items()
        if not isinstance(pages, str)
    }
    assert len(parts) <= MOST_PARTS
    pages = {name: len(pages) for name, pages in parts.items()}
    assert max(pages.values()) <= MOST_PAGES, pages


GREET = 'import sys\n\nprint("hello from", sys.version_info[:2] > (3, 13))\n'
HEADER = """\
# /// script
# requires-python = ">=3.13"
# dependencies = ["pykka>=4.4", "psutil"]
# ///
"""
PAGE = """\
---
description: A page with two programs.
---

# A page

## Greet

```python title="part/greet.py"
--8<-- "part/greet.py"
```

```text title="Output, up to 3.13"
--8<-- "part/greet.out"
```

```text title="Output, 3.14 and newer"
--8<-- "part/greet.3.14.out"
```

--8<-- "part/greet.svg"

Two words.

## Greet

<details markdown>
<summary>The program</summary>

```python title="part/measure_it.py"
--8<-- "part/measure_it.py"
```

</details>

<details markdown>
<summary>What it printed</summary>

```text title="Output, measured"
--8<-- "part/measure_it.out"
```

</details>

```console
$ make site
```

--8<-- "ran.md"
"""
FILES = {
    "build/part/greet.svg": '<svg role="img">\n<text>1</text>\n</svg>\n',
    "docs/index.md": "---\ndescription: Home.\n---\n\n# Home\n",
    "docs/page.md": PAGE,
    "snippets/part/greet.py": f'"""Greet."""\n\n{GREET}',
    "snippets/part/greet.out": "hello from False\n",
    "snippets/part/greet.3.14.out": "hello from True\n",
    "snippets/part/measure_it.py": f'{HEADER}"""Measure."""\n\nprint(1.5)\n',
    "snippets/part/measure_it.out": "1.5\n",
}
RAN = {"3.9.1": "2026-11-25", "3.13.0": "2026-11-26", "3.14.8": "2026-11-26"}


def record_of(root: Path) -> record.Record:
    """Return the record of a run of all programs."""
    found: record.Record = {}
    for program in programs.programs(root):
        for release, day in RAN.items():
            version = 3, int(release.split(".")[1])
            output = programs.output(program, version).read_bytes()
            record.add(found, program, release, output)
            found[programs.name(program)]["runs"][release]["at"] = day
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project, built and published as this one is."""
    root = tmp_path_factory.mktemp("built")
    for name in ("overrides", "docs/assets", "docs/stylesheets"):
        shutil.copytree(programs.ROOT / name, root / name)
    write(root, FILES)
    nothing = root / "overrides/404.html"  # leads to pages that are not here
    html = nothing.read_text("utf-8")
    html = re.sub(r".*(choosing|futures)/.*\n", "", html)
    nothing.write_text(html, "utf-8")
    (root / "docs/programs").symlink_to("../snippets")
    config = (programs.ROOT / "mkdocs.yml").read_text("utf-8")
    nav = "nav: [index.md, page.md, programs.md, programs-by-use.md]\n\n"
    config = re.sub(r"(?ms)^nav:.*?\n\n", nav, config)
    config = re.sub(r"(?m)^ {8}\S+\.md: .*\n", "", config)
    moved = "redirect_maps:\n        old/index.md: page.md\n"
    config = config.replace("redirect_maps:\n", moved)
    write(root, {"mkdocs.yml": config})
    record.save(root, record_of(root))
    index.main(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_DIR", raising=False)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        subprocess.run(command, cwd=root, check=True)
        publish.publish(root)
    return root


@pytest.fixture
def small(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Return a copy of the small project, to be damaged."""
    monkeypatch.delenv("SITE_DIR", raising=False)
    # As if any Python were here that its programs are for.
    monkeypatch.setattr(site, "fitting", lambda program: [(3, 13)])
    return shutil.copytree(built, tmp_path, symlinks=True, dirs_exist_ok=True)


def test_small_site_is_right(small: Path) -> None:
    demand_none(Site(small).problems())
    assert "Ran on Python 3.9.1 on 2026-11-25, 3.13.0 and 3.14.8 on" in (
        small / HTML
    ).read_text("utf-8")


def test_code_has_only_the_spans_that_give_it_colours() -> None:
    html = (
        '<p><span class="n">a</span></p><code><span></span>'
        '<span class="k">if</span><span class="w"> </span>'
        '<span class="n">a</span><span class="p">:</span> '
        '<span class="s2">&quot;</span><span class="s2">b</span></code>'
    )
    assert publish.thinned(html) == (
        '<p><span class="n">a</span></p><code><span class="k">if</span> a: '
        '<span class="s2">&quot;b</span></code>'
    )


GREETED = "hello from False\n"
HTML, COPY, LIST = "site/page.html", "site/page.md", "site/programs.html"
RECORD, OLD = "build/record.json", "old/index.html"
CSS = "site/stylesheets/extra.css"
INDEX = "site/assets/search_index.js"
RUN = "uv run http://127.0.0.1:8000/programs/part/greet.py"
SAID = "Ran on Python 3.9.1 on 2026-11-25, 3.13.0 and 3.14.8 on 2026-11-26"
SELF = "script-src 'self'"
# A file, what is taken out there, what is put in its place, what is said.
DAMAGES = [
    (HTML, RUN, "uv run page.py", "part/greet.py has another command"),
    (HTML, 'class="run"', 'class="ran"', "greet.py has no line that runs it"),
    (HTML, 'href="programs/part/g', 'href="part/g', "has another download"),
    (HTML, "python greet.py", "greet.py", "part/greet.py is run otherwise"),
    (HTML, SAID, "", "part/greet.py ran otherwise than ''"),
    (HTML, "3.13.0 and", "3.12.0 and", "part/greet.py ran otherwise than"),
    (HTML, "2026-11-25", "2026-11-24", "part/greet.py ran otherwise than"),
    (HTML, "<p>Two", "<p class=run>x<p>Two", "one too many"),
    (RECORD, "measure_it", "lost", "measure_it.py has not run"),
    (RECORD, '"digest": "', '"digest": "0', "has not run as it"),
    (RECORD, "3.14.8", "3.14.9", "greet.py ran otherwise than"),
    (RECORD, '"output": "', '"output": "0', "else on 3.13.0"),
    (COPY, GREETED, "hello\n", "its Markdown is not that"),
    (COPY, "# A page\n", "", "its Markdown is not that"),
    (HTML, 'rel="canonical"', "", 'its link[rel="canonical"] is not'),
    (HTML, 'property="og:url"', "", 'its meta[property="og:url"] is not'),
    ("site/sitemap.xml", "page.html", "", "page.md: it is not in the sitemap"),
    (HTML, SELF, f"{SELF} 'unsafe-inline'", "page.html: its policy does not"),
    (HTML, SELF, "script-src *", "page.html: its policy does not name just"),
    (HTML, "</body>", "<script>1</script>", "page.html: its policy does not"),
    (HTML, "img-src", "img-src a.example", "page.html: its policy is"),
    (HTML, "<head>", "<head><title></title>", "policy does not come first"),
    ("site/404.html", SELF, "script-src", "404.html: its policy does not"),
    (f"site/{OLD}", SELF, "", "old/index.html: its policy does not"),
    (f"site/{OLD}", "page.html", "p.html", "does not lead to page"),
    ("site/programs/part/greet.py", "from", "to", "programs/part/greet.py is"),
    ("site/llms.txt", "/page.md)", "/p.md)", "llms.txt does not list"),
    (HTML, 'href="#greet_1"', 'href="#gret"', "page.html: leads to #gret, wh"),
    (HTML, "<p>Two", "<p><a href='p.html'>Two</a>", "leads to p.html, which"),
    (HTML, "<p>Two", "<p><a href='http://x/'>Two</a>", "leads to http://x/"),
    (HTML, "<p>Two", "<p><img src='https://x/y'>", "leads to https://x/y"),
    (HTML, 'content="A page', 'content="Page', "description"),
    (HTML, "</head>", "<base href=x></head>", "it has base"),
    (HTML, "</head>", "<meta name=robots></head>", 'it has [name="robots"]'),
    (HTML, 'name="viewport"', "", 'it lacks meta[name="viewport"]'),
    (HTML, 'lang="en"', "", 'it lacks [lang="en"]'),
    ("site/llms.txt", ": A page", ": Page", "llms.txt does not list"),
    (HTML, "<text>1", "<text>2", "it does not show part/greet.svg as it is"),
    (CSS, "/*", "/* ", "extra.css is not as in docs/ or in the theme"),
    (CSS, "@media print", "@media (hover: none)", "css has @media (hover: no"),
    (CSS, ".md-grid {", "h2:target {", "css has :target: no test sees"),
    (INDEX, "page.html#greet_1", "page.html#x", "lacks page.html#greet_1"),
    (LIST, "#greet_1", "#greet", "to page.html#greet"),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), DAMAGES)
def test_damage_is_told(
    small: Path, name: str, old: str, new: str, message: str
) -> None:
    text = (small / name).read_text("utf-8")
    assert old in text
    write(small, {name: text.replace(old, new, 1)})
    assert message in "\n".join(Site(small).problems())


@pytest.mark.parametrize("ci", ["", "true"])
def test_what_no_python_here_can_run_is_missed_in_ci_only(
    small: Path, monkeypatch: pytest.MonkeyPatch, ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(site, "fitting", lambda program: [])
    text = record.path(small).read_text("utf-8")
    write(small, {RECORD: text.replace("measure_it", "lost")})
    (problem,) = Site(small).problems()
    # The page that was built says that it ran, which nothing proves.
    assert ("has not run as" if ci else "ran otherwise than") in problem


@pytest.mark.parametrize(
    "name",
    [
        "page.html",
        "page.md",
        "programs/part/greet.out",
        "assets/favicon.svg",
        OLD,
    ],
)
def test_missing_or_extra_file_is_told(small: Path, name: str) -> None:
    file = small / "site" / name
    extra = file.rename(file.with_name(f"more_{file.name}"))
    problems = "\n".join(Site(small).problems())
    assert name in problems
    assert extra.name in problems


def test_altered_archive_is_told(small: Path) -> None:
    with zipfile.ZipFile(small / "site/programs.zip", "w") as archive:
        archive.writestr("part/greet.py", "print()\n")
    problems = list(Site(small).problems())
    for name in ("part/greet.py", "part/greet.out"):
        assert f"programs.zip/{name} is not snippets/{name}" in problems
    assert (
        "programs.zip has a file twice, or with a mode or a date" in problems
    )
