"""What is checked on a page that a browser shows: lists of problems."""

import contextlib
from pathlib import Path

from playwright.sync_api import (
    ConsoleMessage,
    Error,
    Page,
    Request,
    Response,
    TimeoutError,
)

# Of each kind of page one: home, programs, tables, symptoms, figures, nothing.
KINDS = [
    "index.html",
    "futures/threads.html",
    "what-changed.html",
    "futures/what-goes-wrong.html",
    "choosing/costs.html",
    "404.html",
]

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"

# The line that is too long, of each block whose lines scroll.
SCROLLING = """() => [...document.querySelectorAll("pre > code")]
    .filter(code => code.scrollWidth > code.clientWidth)
    .map(code => code.innerText.split("\\n")
        .reduce((a, b) => b.length > a.length ? b : a))"""

# What reaches over the right edge, if the page as a whole scrolls sideways.
OVERFLOWING = """() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .map(element => `<${element.localName} class="${element.className}">`)
        .slice(0, 3).concat(`page ${document.scrollingElement.scrollWidth}`);
}"""

# A block of code with text that lies outside of it.
CUT = """() => [...document.querySelectorAll("pre")].filter(pre => {
    const range = document.createRange();
    range.selectNodeContents(pre);
    for (let box = pre; box !== document.body; box = box.parentElement) {
        const edge = box.getBoundingClientRect();
        const text = range.getBoundingClientRect();
        if (getComputedStyle(box).overflow !== "visible"
            && (text.right > edge.right + 1 || text.bottom > edge.bottom + 1))
            return true;
    }
    return range.getBoundingClientRect().right > document.body.clientWidth;
}).map(pre => pre.innerText.slice(0, 40))"""

HIDDEN_ON_PAPER = "header, footer, button, .md-sidebar, .md-search"


def visit(page: Page, address: str, begins: str) -> list[str]:
    """Open a page; list its errors, and what it asks of other places.

    All that it may ask for begins as given.
    """
    problems = []

    def request(request: Request) -> None:
        if not request.url.startswith((begins, "data:", "blob:", "about:")):
            problems.append(f"asks for {request.url}")

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text}")

    def error(error: Error) -> None:
        problems.append(f"error: {error}")

    page.on("request", request)
    page.on("console", console)
    page.on("pageerror", error)
    page.goto(address, wait_until="networkidle")
    page.remove_listener("request", request)
    page.remove_listener("console", console)
    page.remove_listener("pageerror", error)
    return problems


def overflow(page: Page) -> list[str]:
    """List what makes the page wider than the window."""
    wide: list[str] = page.evaluate(OVERFLOWING)
    return [f"is wider than the window: {', '.join(wide)}"] if wide else []


def scrolling_code(page: Page) -> list[str]:
    """List the lines of code that are longer than their block is wide."""
    return [f"a line scrolls: {line}" for line in page.evaluate(SCROLLING)]


def policy_problems(page: Page) -> list[str]:
    """List what lets the page load more than files of its own site."""
    policies: list[str] = page.evaluate(POLICIES)
    if not policies:
        return ["has no policy before its first script or style"]
    return [
        f"its policy allows {word}"
        for word in policies[0].replace(";", " ").split()
        if "unsafe" in word or "*" in word or ":/" in word
    ]


# The policies that stand before all that they are for.
POLICIES = """() => [...document.querySelectorAll(
        "meta[http-equiv='Content-Security-Policy']")]
    .filter(meta => meta.compareDocumentPosition(document.querySelector(
            "script, style, link[rel=stylesheet]") ?? document.body)
        & Node.DOCUMENT_POSITION_FOLLOWING)
    .map(meta => meta.content)"""


# The theme lets the keyboard reach a block that scrolls, soon after it does.
REACHED = """() => [...document.querySelectorAll("pre > code")]
    .every(code => code.scrollWidth <= code.clientWidth || code.tabIndex === 0)
"""


def axe(page: Page) -> list[str]:
    """List what axe finds that some people could not use."""
    with contextlib.suppress(TimeoutError):  # then axe finds it, too
        page.wait_for_function(REACHED)
    page.evaluate(AXE.read_text("utf-8"))  # the policy lets no script in
    page.evaluate(ONE_OF_EACH)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html'][:90]} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"][:2]
    ]


# Most of a page are coloured words of code: one of each colour will do.
ONE_OF_EACH = """() => {
    const seen = new Set();
    for (const word of document.querySelectorAll(".highlight code span")) {
        const kind = word.closest(".highlight").className + word.className;
        if (seen.has(kind)) word.replaceWith(...word.childNodes);
        seen.add(kind);
    }
}"""


def print_problems(page: Page) -> list[str]:
    """List what is wrong with the page on paper."""
    page.emulate_media(media="print")
    problems = [f"cuts {text}" for text in page.evaluate(CUT)]
    for element in page.locator(HIDDEN_ON_PAPER).all():
        if element.is_visible():
            tag = element.evaluate("e => e.cloneNode().outerHTML")
            problems.append(f"prints {tag}")
    page.emulate_media(media="screen")
    return problems


def focus_problems(page: Page, most: int = 200) -> list[str]:
    """Go through the page by Tab; list where one cannot see that one is."""
    problems = []
    seen = set()
    for _ in range(most):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUS)
        if not place or place["path"] in seen:
            break
        seen.add(place["path"])
        if not place["seen"]:
            problems.append(f"focus is not to be seen on {place['tag']}")
    return problems


# Where the focus is: on an element that shows an outline inside the window,
# or one whose label does.
FOCUS = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const path = [];
    for (let e = element; e; e = e.parentElement)
        path.push(`${e.localName}${[...(e.parentElement?.children ?? [])]
            .indexOf(e)}`);
    const seen = [element, element.nextElementSibling].some(shown => {
        if (shown !== element && shown?.localName !== "label") return false;
        const style = getComputedStyle(shown);
        const box = shown.getBoundingClientRect();
        return style.outlineStyle !== "none" && style.visibility === "visible"
            && style.opacity !== "0" && box.width > 0 && box.right > 0
            && box.left < innerWidth && box.bottom > 0
            && box.top < innerHeight;
    });
    return {path: path.join(), tag: element.cloneNode().outerHTML, seen};
}"""


def transferred(page: Page, address: str) -> dict[str, int]:
    """Give the bytes that each file of the first view took, compressed."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    # The browser does not tell how much it took of a worker: the server does.
    return {
        response.url: int(response.headers["content-length"])
        for response in responses
        if response.url.startswith("http")
    }


def as_text(problems: dict[str, list[str]]) -> str:
    """Give the problems of several pages as one text, empty if none."""
    return "\n".join(
        f"{name}: {problem}"
        for name, found in problems.items()
        for problem in found
    )
