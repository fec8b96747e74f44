"""What is wrong with a page that a browser shows, in sentences.

`watch.js` is there before the page's own scripts, `page.js` asks at the end.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, NamedTuple

from playwright.sync_api import (
    ConsoleMessage,
    Page,
    Request,
    expect,
)

from tests.browser.expected import Block

HERE = Path(__file__).parent
AXE = HERE / "node_modules/axe-core/axe.min.js"
A_MINUTE = 60_000  # which the browser's clock skips
LONGEST = 75  # characters in a line of prose

Check = Callable[[Page], Iterator[str]]


class Look(NamedTuple):
    """A window, and the colours that the reader's system asks for."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    scrolls: str  # the blocks in which a long line may
    media: Literal["screen", "print"] = "screen"

    def at(self, page: Page) -> None:
        """Look at a page so."""
        page.set_viewport_size({"width": self.width, "height": self.height})
        page.emulate_media(color_scheme=self.scheme, media=self.media)


# The message of an interpreter can be longer than a line of a program may.
DESK = Look("1440 px", 1440, 900, "light", ".language-text")
PHONE = Look("360 px", 360, 640, "dark", "*")
NARROWEST = Look("320 px", 320, 640, "dark", "*")
PAPER = Look("paper", 720, 900, "dark", ":not(*)", "print")
LOOKS = (DESK, PHONE)
CLIPBOARD = "navigator.clipboard.readText()"


def ask(page: Page, what: str, *args: object) -> Any:
    """Return what a function of `page.js` says of the page."""
    functions = (HERE / "page.js").read_text("utf-8")
    return page.evaluate(f"args => ({functions}).{what}(...args)", args)


def problems_of(
    page: Page,
    address: str,
    blocks: list[Block],
    checks: Sequence[Check],
    looks: Sequence[Look] = LOOKS,
) -> list[str]:
    """Return what is wrong with the page at an address, in each look.

    It must show these blocks, and ask for nothing but files of its own site.
    The checks are more that it must stand, on a screen.
    """
    problems: list[str] = []
    listen(page, origin(address), problems)
    for look in looks:
        look.at(page)
        response = page.goto(address)
        html = response.text() if response else ""
        page.clock.run_for(A_MINUTE)
        found = [(look, on_screen(page, look, blocks, checks, html))]
        if look is DESK:  # and nothing has scrolled, or is unfolded yet
            found = [
                (DESK, lost(page)),
                (PAPER, on_paper(page, blocks)),
                *found,
            ]
        problems += [
            f"{look.name}: {problem}"
            for look, all_found in found
            for problem in all_found
        ]
    return list(dict.fromkeys(problems))


def origin(address: str) -> str:
    """Return what the addresses of a site's own files begin with."""
    return str(re.findall(r"^file://|^\w+://[^/]+/", address)[0])


def lost(page: Page) -> Iterator[str]:
    """Yield what of the frame is not to be seen, such as the navigation."""
    if "404.html" not in page.url:  # which is in no part of the site
        yield from ask(page, "lost")


def on_paper(page: Page, blocks: list[Block]) -> Iterator[str]:
    """Yield what is wrong with the page that is open, as it is printed."""
    PAPER.at(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield from misread(page, blocks, PAPER)
    yield from ask(page, "printed")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    DESK.at(page)


def on_screen(
    page: Page,
    look: Look,
    blocks: list[Block],
    checks: Sequence[Check],
    html: str,
) -> Iterator[str]:
    """Yield what is wrong with the page that is open, in one look.

    It is read after all that a script could wait for, such as a press.
    """
    yield from ask(page, "folds")
    yield from miscopied(page, blocks, look)
    ask(page, "events")
    page.clock.run_for(A_MINUTE)
    yield from misread(page, blocks, look)
    yield from (f"breaks the name {name}" for name in ask(page, "broken"))
    if look is DESK:
        yield from unheard(page, blocks)
        for line in ask(page, "long", LONGEST):
            yield f"has a line of {len(line)} characters: {line}"
    yield from ask(page, "overflow")
    if look is PHONE:
        NARROWEST.at(page)
        yield from ask(page, "overflow")
        look.at(page)
    page.wait_for_load_state("networkidle")
    yield from page.evaluate("[...changes]")
    yield from ask(page, "altered", html)
    for check in checks:
        yield from check(page)


def listen(page: Page, site: str, problems: list[str]) -> None:
    """Add to the problems what the page asks of others, and its errors."""
    own = (site, "data:", "blob:", "about:")

    def request(request: Request) -> None:
        if not request.url.startswith(own):
            problems.append(f"asks for {request.url}")

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text}")

    page.on("request", request)
    page.on("console", console)
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))


# ---- Blocks of code -------------------------------------------------------


def misread(page: Page, blocks: list[Block], look: Look) -> Iterator[str]:
    """Yield where the page does not show its blocks, all as they are."""
    read: dict[str, list[Any]] = ask(page, "read", look.scrolls)
    yield from read["page"]
    site = origin(page.url)
    yield from miscounted([block["text"] for block in read["blocks"]], blocks)
    for block, shown in zip(blocks, read["blocks"], strict=False):
        meant = {**block._asdict(), "shown": block.text}
        for part in ("language", "title", "text", "shown"):
            if shown[part] != meant[part]:
                is_not = difference(shown[part], meant[part])
                yield f"{block.name}: {part} {is_not}"
                break
        if block.language == "python" and not (
            shown["run"].startswith("uv run ")
            and shown["run"].endswith(f"/programs/{block.title}")
            and shown["download"].endswith(f"/programs/{block.title}")
            and shown["download"].startswith(site)
        ):
            yield f"{block.name}: is run by {shown['run']!r}"
        yield from (f"{block.name}: {fault}" for fault in shown["faults"])


def miscounted(texts: list[str], blocks: list[Block]) -> Iterator[str]:
    """Yield which blocks a page lacks, or has too many."""
    if len(texts) != len(blocks):
        meant = [block.text for block in blocks]
        lost = [block.name for block in blocks if block.text not in texts]
        more = [text[:50] for text in texts if text not in meant]
        yield f"shows {len(texts)} blocks, not {len(meant)}: {lost} {more}"


def difference(shown: str, meant: str) -> str:
    """Return the first line in which two texts differ, of each."""
    lines = shown.splitlines(True), meant.splitlines(True)
    return next(
        f"has {one!r}, not {other!r}"
        for one, other in zip_longest(*lines, fillvalue="")
        if one != other
    )


def unheard(page: Page, blocks: list[Block]) -> Iterator[str]:
    """Yield the first block that a screen reader does not read as it is."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}

    def texts(at: str, role: str) -> Iterator[str]:
        node = by_id.get(at, {})
        children = node.get("childIds", [])
        if node.get("role", {}).get("value") != role:
            for child in children:
                yield from texts(child, role)
        elif role == "StaticText":
            yield node["name"]["value"]
        else:
            yield "".join(
                text
                for child in children
                for text in texts(child, "StaticText")
            )

    codes = texts(nodes[0]["nodeId"], "code")
    heard = [code for code in codes if "\n" in code]  # the rest is in a line
    for block, found in zip_longest(blocks, heard):
        if not block or found != block.text:
            name = block.name if block else "no block"
            yield f"{name}: a screen reader reads {found!r}"[:200]
            return


def miscopied(page: Page, blocks: list[Block], look: Look) -> Iterator[str]:
    """Copy each block by its button, and by keys; yield what else is copied.

    A program has another button for the command that runs it from this site.
    A mouse presses at a desk; elsewhere, a script whatever is at the place.
    """
    addresses = ask(page, "addresses")
    blocks = blocks[: len(addresses)]  # misread() tells of what is not there
    texts = {}
    for number, block in enumerate(blocks):
        texts[number, ".md-code__nav button"] = block.text
        if block.language == "python":
            address, command = addresses[number]
            texts[number, ".run button"] = f"uv run {address}"
            if command != f"uv run {address}":
                yield f"{block.name}: shows {command!r}, loads {address!r}"
    if look is DESK:
        copied = [by_mouse(page, button) for button in texts]
    else:
        copied = ask(page, "copied", [*texts])
    for (number, _), text, found in zip(
        texts, texts.values(), copied, strict=True
    ):
        if found is None:
            yield f"{blocks[number].name}: shows no copy button"
        elif found != text:
            is_not = difference(found, text)
            yield f"{blocks[number].name}: its copy button {is_not}"
    pressed = len(copied) - copied.count(None)
    buttons = page.locator("article :is(.md-code__nav, .run) button").count()
    if buttons != pressed:
        yield f"has {buttons} copy buttons, of which {pressed} copy a block"
    for number, block in enumerate(blocks) if look is DESK else ():
        ask(page, "select", number)
        page.keyboard.press("Control+C")
        # What is selected ends before the last newline.
        if (found := f"{page.evaluate(CLIPBOARD)}\n") != block.text:
            yield f"{block.name}: Ctrl+C {difference(found, block.text)}"


def by_mouse(page: Page, button: tuple[int, str]) -> str | None:
    """Press a button of a block; return what it copies, if it is seen."""
    if not (aim := ask(page, "aim", button)):
        return None
    page.mouse.click(*aim)
    return str(page.evaluate(CLIPBOARD))


# ---- The page as a whole --------------------------------------------------


def axe(page: Page) -> Iterator[str]:
    """Yield what axe finds that some people could not use."""
    page.evaluate(AXE.read_text("utf-8"))  # the policy lets no script in
    ask(page, "thin")
    found = page.evaluate(
        "axe.run({resultTypes: ['violations'], selectors: false})"
        ".then(run => run.violations)"
    )
    for violation in found:
        for node in violation["nodes"][:2]:
            what = f"{node['html'][:90]} {node['failureSummary']}"
            yield f"{violation['id']}: {what}"


def axe_in_other_colours(page: Page) -> Iterator[str]:
    """Yield what axe finds in the colours that the page is not in now."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    other: Literal["light", "dark"] = "light" if dark else "dark"
    page.emulate_media(color_scheme=other)
    # The theme's script hears of it a little later.
    expect(page.locator("body")).to_have_css("color-scheme", other)
    yield from axe(page)


def lost_focus(page: Page, most: int = 60) -> Iterator[str]:
    """Go through the page by Tab; yield where one cannot see where one is."""
    page.reload()  # scrolling has left work for the theme, whose clock stands
    page.clock.run_for(A_MINUTE)
    places = set()
    for _ in range(most):
        page.keyboard.press("Tab")
        place = ask(page, "focus")
        if not place or place[0] in places:
            break
        path, seen, element = place
        places.add(path)
        if not seen:
            yield f"focus is not to be seen on {element}"


SLOW_CHECKS = (lost_focus, axe, axe_in_other_colours)
