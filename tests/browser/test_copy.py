"""Every copy button puts into the clipboard what stands in the file."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.checks import as_text
from tests.conftest import ROOT
from tests.publish import pages


def copies(page: Page, files: dict[str, str]) -> list[str]:
    """Press the page's copy buttons; list those that copy something else.

    A block is titled with its file's name, or follows such a block.
    """
    problems = []
    name = ""
    page.evaluate(
        "document.querySelectorAll('details').forEach(d => d.open = 1)"
    )
    for block in page.locator("div.highlight").all():
        title = block.locator(".filename")
        shown = title.inner_text() if title.count() else ""
        if shown.endswith(".py"):
            name = shown
        elif shown.startswith("Output"):
            name = name.removesuffix(".py") + ".out"
        else:
            continue  # a command
        page.evaluate("navigator.clipboard.writeText('nothing')")
        block.locator(".md-clipboard, [data-md-type=copy]").first.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        if copied != files.get(name):
            problems.append(f"{name}: copied {copied!r}")
    return problems


def test_copy_buttons(browser: Browser, server: str, site: Path) -> None:
    snippets = ROOT / "snippets"
    files = {
        str(path.relative_to(snippets)): path.read_text("utf-8")
        for path in snippets.glob("*/*")
        if path.suffix in {".py", ".out"}
    }
    problems = {}
    pressed = 0
    with browser.new_context(
        permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        for file in pages(site):
            name = file.relative_to(site).as_posix()
            page.goto(server + name)
            problems[name] = copies(page, files)
            pressed += page.locator("div.highlight .filename").count()
    assert not as_text(problems)
    assert pressed >= len(files)


def test_button_that_copies_something_else_is_seen(
    browser: Browser, server: str
) -> None:
    with browser.new_context(
        permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.goto(server)
        page.set_content(
            '<div class="highlight"><span class="filename">a/b.py</span>'
            '<button class="md-clipboard">Copy</button></div>'
        )
        page.evaluate(
            "document.querySelector('button').onclick = "
            "() => navigator.clipboard.writeText('print(1)')"
        )
        assert copies(page, {"a/b.py": "print(1)\n"}) == [
            "a/b.py: copied 'print(1)'"
        ]
