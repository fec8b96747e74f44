"""Faults for the checks to find, each put into a copy of the home page."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.browser.checks import (
    Check,
    axe,
    axe_in_other_colours,
    lost_focus,
)

PAGE = "index.html"
PROGRAM, OUTPUT = "home/ask_shops.py", "home/ask_shops.out"
BLOCK = '(<div class="language-{}.*?</pre>.*?</div>)'


class Damage(NamedTuple):
    """A replacement in a file of the site, and what is said of it."""

    file: str
    old: str
    new: str
    said: str
    checks: tuple[Check, ...] = ()  # the slow one that finds it, if one does


def css(rules: str, said: str, *checks: Check) -> Damage:
    """Return the damage that rules do at the end of the style sheet."""
    return Damage("stylesheets/extra.css", r"\Z", rules, said, checks)


def js(script: str, said: str) -> Damage:
    """Return the damage that a script does at the end of the site's own."""
    setup = "const out = document.querySelector('.language-text code');"
    script = f"\n{{{setup} {script}}}"
    return Damage("assets/site.js", r"\Z", script, said)


def html(old: str, new: str, said: str) -> Damage:
    """Return the damage of a replacement in the page itself."""
    return Damage(PAGE, old, new, said)


def inside(new: str, said: str, *checks: Check) -> Damage:
    """Return the damage of what is put at the end of the page's text."""
    return Damage(PAGE, "</article>", f"{new}</article>", said, checks)


DAMAGES = {
    # ---- Style
    "adds_a_line": css(
        ".language-text code::before {content: 'more'; display: block}",
        f"1440 px: {OUTPUT}: its style adds ::before",
    ),
    "adds_to_a_word": css(
        ".language-python .nb::after {content: 'x'}",
        f"paper: {PROGRAM}: its style adds ::after",
    ),
    "covers": css(
        ".language-text {position: relative} .language-text::after {"
        "content: ''; position: absolute; inset: 0; background: white;"
        "pointer-events: none}",
        f'1440 px: {OUTPUT}: cannot be seen in full: "baker: open"',
    ),
    "cuts": css(
        ".language-python pre {max-height: 9rem; overflow: auto}",
        f"360 px: {PROGRAM}: cannot be seen in full",
    ),
    "cuts_on_paper": css(
        "@media print {.language-text {"
        "height: 3rem !important; overflow: clip !important}}",
        f"paper: {OUTPUT}: cannot be seen in full",
    ),
    "hides_on_phones": css(
        "@media (max-width: 40em) {.language-text {display: none}}",
        f"360 px: {OUTPUT}: cannot be seen",
    ),
    "hides_all_around": css(
        ".md-content {opacity: 0.01}",
        f"1440 px: {PROGRAM}: its style sets opacity: 0.01",
    ),
    "hides_a_word": css(
        ".language-python span:nth-of-type(7) {filter: blur(9px)}",
        f"1440 px: {PROGRAM}: its style sets filter: blur(9px)",
    ),
    "hides_the_first_line": css(
        ".language-text code::first-line {color: transparent}",
        f"1440 px: {OUTPUT}: its style sets ::first-line",
    ),
    "hides_later": css(
        "@keyframes hide {to {opacity: 0}}"
        ".language-text {animation: hide 1s 9s forwards}",
        f"1440 px: {OUTPUT}: its style sets animation",
    ),
    "keeps_off_the_screen": css(
        ".language-text {position: absolute; left: -999em}",
        f"1440 px: {OUTPUT}: cannot be seen in full",
    ),
    "keeps_from_selection": css(
        ".language-text {user-select: none}",
        f"1440 px: {OUTPUT}: its style sets user-select: none",
    ),
    "makes_pale": css(
        ".language-text code {color: var(--sunk)}",
        f"360 px: {OUTPUT}: rgb(16, 19, 21) is too pale",
    ),
    "makes_tiny": css(
        ".language-text code {font-size: 1px !important}",
        f"1440 px: {OUTPUT}: its lines are too small",
    ),
    "puts_lines_on_lines": css(
        ".language-python code {line-height: 0.2 !important}",
        f"1440 px: {PROGRAM}: its lines are too small",
    ),
    "shouts": css(
        ".language-text code {text-transform: uppercase}",
        f"1440 px: {OUTPUT}: shown has 'BAKER: OPEN\\n', not 'baker: open\\n'",
    ),
    "shrinks": css(
        ".md-typeset .language-text {width: 1px; height: 1px}",
        f"360 px: {OUTPUT}: cannot be seen in full",
    ),
    "turns_the_order": css(
        ".grid > div {display: flex; flex-direction: column-reverse}",
        '1440 px: "home/ask_shops.py',
    ),
    "strikes_out": css(
        ".language-text code {text-decoration: line-through}",
        f"1440 px: {OUTPUT}: its style sets text-decoration-line",
    ),
    "is_too_wide": css(
        "h1 {width: 340px}", "360 px: is wider than 320 px, <h1"
    ),
    "has_pale_letters": css(
        "td {color: #bbb !important}", "1440 px: color-contrast", axe
    ),
    "has_pale_letters_in_the_dark": css(
        "[data-md-color-scheme=slate] td {color: #444 !important}",
        "1440 px: color-contrast",
        axe_in_other_colours,
    ),
    "hides_the_focus": css(
        "a {outline: none !important}",
        "1440 px: focus is not to be seen on <a href=",
        lost_focus,
    ),
    "prints_its_navigation": css(
        "@media print {.md-header {display: block !important}}",
        "paper: prints <header",
    ),
    # ---- Scripts
    "adds_soon": js(
        "setTimeout(() => out.append('more\\\\n'), 50)",
        f"1440 px: {OUTPUT}: text has 'more\\n', not None",
    ),
    "adds_late": js(
        "setTimeout(() => out.append('more\\\\n'), 50_000)",
        f"360 px: {OUTPUT}: text has 'more\\n', not None",
    ),
    "adds_for_a_while": js(
        "setTimeout(() => out.append('more\\\\n'), 1000);"
        "setTimeout(() => out.lastChild.remove(), 2000)",
        '1440 px: a script changes Output: "more',
    ),
    "adds_when_pressed": js(
        "out.parentElement.onclick = () => out.append('more\\\\n')",
        f"1440 px: {OUTPUT}: text has 'more\\n', not None",
    ),
    "copies_other_text": js(
        "document.addEventListener('copy', (event) => {"
        "event.clipboardData.setData('text/plain', 'other');"
        "event.preventDefault(); event.stopImmediatePropagation()}, true)",
        f"360 px: {OUTPUT}: its copy button has 'other'",
    ),
    "copies_other_text_by_keys": js(
        "out.addEventListener('copy', (event) => {"
        "event.clipboardData.setData('text/plain', 'other');"
        "event.preventDefault()})",
        f"1440 px: {OUTPUT}: Ctrl+C has 'other\\n'",
    ),
    "lacks_a_button": js(
        "setTimeout(() => out.parentElement.querySelector('nav').remove(), 9)",
        f"1440 px: {OUTPUT}: shows no copy button",
    ),
    "has_an_error": js("nothing()", "nothing is not defined"),
    "may_not_ask_elsewhere": js(
        "fetch('//localhost:9/x')", "the following Content Security Policy"
    ),
    # ---- Text
    "lacks_a_block": html(
        BLOCK.format("text"), "", f"1440 px: shows 3 blocks, not 4: ['{OUTPUT}"
    ),
    "has_another_block": inside(
        "<xmp>more</xmp>", "1440 px: shows 5 blocks, not 4: [] ['more']"
    ),
    "has_blocks_swapped": html(
        BLOCK.format("text") + "(.*?)" + BLOCK.format("console"),
        r"\3\2\1",
        f"1440 px: {OUTPUT}: language has 'console', not 'text'",
    ),
    "has_another_title": html(
        "ask_shops.py</span>",
        "ask.py</span>",
        f"1440 px: {PROGRAM}: title has 'home/ask.py'",
    ),
    "runs_another_program": html(
        "ask_shops.py</code>",
        "ask.py</code>",
        f"1440 px: {PROGRAM}: is run by 'uv run http",
    ),
    "hides_a_block": html(
        BLOCK.format("text"),
        r"<div hidden>\1</div>",
        f"1440 px: {OUTPUT}: cannot be seen",
    ),
    "hides_from_a_screen_reader": html(
        BLOCK.format("text"),
        r"<div aria-hidden='true'>\1</div>",
        f"1440 px: {OUTPUT}: a screen reader reads",
    ),
    "folds_for_ever": html(
        BLOCK.format("python"),
        r"<details><summary inert>More</summary>\1</details>",
        "1440 px: 1 folded programs do not open",
    ),
    "lacks_a_file": inside("<script src=none.js></script>", "status of 404"),
    "asks_elsewhere": html(
        '<meta http-equiv="Content-Security-Policy".*?>',
        "<script>setTimeout(() => fetch('//localhost:9/x'), 9999)</script>",
        "asks for http://localhost:9/x",
    ),
    "has_a_dialog_without_a_name": inside(
        "<div role=dialog>Search</div>", "360 px: aria-dialog-name", axe
    ),
}


@contextmanager
def damaged(site: Path, damage: Damage) -> Iterator[Path]:
    """Yield a folder with a damaged copy of what the home page needs."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("assets", "stylesheets"):
            shutil.copytree(site / part, folder / part)
        shutil.copy(site / PAGE, folder)
        path = folder / damage.file
        text, count = re.subn(
            f"(?s){damage.old}", damage.new, path.read_text("utf-8"), count=1
        )
        assert count, f"{damage.file} has no {damage.old}"
        path.write_text(text, "utf-8")
        yield folder
