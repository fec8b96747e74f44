"""What is put beside the built pages holds what they show.

This reads the site that `make site` built.
"""

import re
import zipfile

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from tests.conftest import ROOT, Project
from tests.publish import pages, publish

SITE = ROOT / "site"


def test_markdown_of_each_page_holds_its_programs() -> None:
    for file in get_files(load_config(str(ROOT / "mkdocs.yml"))):
        if not file.is_documentation_page():
            continue
        source = (ROOT / "docs" / file.src_uri).read_text("utf-8")
        markdown = (SITE / file.dest_uri).with_suffix(".md").read_text("utf-8")
        for name in re.findall(r'--8<-- "(.*\.(?:py|out))"', source):
            text = (ROOT / "snippets" / name).read_text("utf-8")
            assert f"\n{text}```\n" in markdown
        assert "--8<--" not in markdown


def test_llms_txt_lists_every_page() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    text = (SITE / "llms.txt").read_text("utf-8")
    addresses = re.findall(r"^- \[.+\]\((.+)\): \S", text, re.MULTILINE)
    paths = {
        SITE / address.removeprefix(str(config.site_url))
        for address in addresses
    }
    assert paths == set(SITE.rglob("*.md")), "`make site` renews the list"


def test_address_of_before_leads_to_the_page() -> None:
    found = set(SITE.rglob("*.html")) - set(pages(SITE))
    assert len(found) > 30
    for redirect in found:
        [target] = re.findall(r"; url=(.+)\"", redirect.read_text("utf-8"))
        page = (redirect.parent / target).resolve()
        assert page in pages(SITE), redirect


def test_each_page_says_what_it_is() -> None:
    sitemap = (SITE / "sitemap.xml").read_text("utf-8")
    site_url = load_config(str(ROOT / "mkdocs.yml")).site_url
    for page in pages(SITE):
        if page.name == "404.html":
            continue
        address = f"{site_url}{page.relative_to(SITE).as_posix()}"
        head = page.read_text("utf-8").partition("</head>")[0]
        assert f'<link rel="canonical" href="{address}">' in head, page
        assert f'property="og:url" content="{address}"' in head, page
        for name in ["og:title", "og:description", "og:image"]:
            assert re.search(f'property="{name}" content="[^"]+"', head), page
        assert f"<loc>{address}</loc>" in sitemap, page


def test_archive_holds_every_program() -> None:
    with zipfile.ZipFile(SITE / "programs.zip") as archive:
        held = {
            name: archive.read(name)
            for name in archive.namelist()
            if name.endswith(".py")
        }
    snippets = ROOT / "snippets"
    assert held == {
        str(path.relative_to(snippets)): path.read_bytes()
        for path in snippets.rglob("*.py")
    }, "`make site` renews the archive"


def test_page_without_description_fails(project: Project) -> None:
    project.write("docs/index.md", "# A page\n")
    assert project.build().returncode == 0
    with pytest.raises(SystemExit, match=r"index\.md: its front matter"):
        publish(project.path)
