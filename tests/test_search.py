"""What the search looks through is what stands on the pages."""

import json

from tools.search import Page, index, script

POOLS = """\
<nav><h2 id="not">Not this</h2></nav><article>
<h1 id="pools">Pools<a class="headerlink" href="#pools">¶</a></h1>
<p>Wait for a <a href="../other/tasks.html#fail">failed task</a>.</p>
<p><svg><title>A picture</title></svg></p>
<h2 id="start">Start</h2>
<div class="language-python highlight"><span class="filename">a/start.py
</span><pre><code>\"""Start a pool.\"""
pool = Pool(2)
pool.run()
</code></pre><p class="run">uv run</p></div>
<div class="language-text highlight"><span class="filename">Output</span>
<pre><code>one
two
</code></pre></div>
<div><ul><li>It has two <a href="https://pool.example/">workers</a>.</li></ul></div>
<p>Next: <a href="../other/tasks.html">tasks</a></p>
</article>"""
TASKS = """\
<article><h1 id="tasks">Tasks</h1>
<table><tr><th>You see</th><th>Because</th><th>Cure</th></tr>
<tr><td>It hangs</td><td>No
worker</td><td><a href="../a/pools.html#start">start</a></td></tr>
<tr><td>It ends</td><td>All <b>is</b>, done</td></tr></table>
<h2 id="fail">Fail</h2><p>See <a href="../a/pools.html">pools</a> or
<a href="#tasks">above</a>.</p></article>"""
PAGES = [
    Page("a/pools.html", "Part", {}, POOLS),
    Page("other/tasks.html", "", {}, TASKS),
]


A = {"part": "Part", "page": "Pools"}
OTHER = {"part": "", "page": "Tasks"}
START = {
    "at": "a/pools.html#start",
    "title": "Start",
    **A,
    "called": ["It hangs: No worker"],
}


def test_sections_have_what_stands_on_the_pages() -> None:
    assert index(PAGES) == [
        {
            "at": "a/pools.html#pools",
            "title": "Pools",
            **A,
            "text": ["Wait for a failed task."],
            "called": ["pools"],
        },
        START
        | {
            "program": ["a/start.py", "Start a pool."],
            "code": ["Start pool Pool run"],
            "output": ["one\ntwo"],
            "text": ["It has two workers."],
        },
        {
            "at": "other/tasks.html#tasks",
            "title": "Tasks",
            **OTHER,
            "text": ["It ends: All is, done"],
            "called": ["above"],
        },
        {
            "at": "other/tasks.html#fail",
            "title": "Fail",
            **OTHER,
            "text": ["See pools or above."],
            "called": ["failed task"],
        },
    ]


def test_page_that_counts_less_names_no_other() -> None:
    pools, tasks = PAGES
    found = index([pools, tasks._replace(search={"boost": 0.5})])
    weights = [section.get("weight") for section in found]
    assert weights == [None, None, 0.5, 0.5]
    assert [section["called"] for section in found[:2]] == [[], []]


def test_excluded_page_has_its_headings() -> None:
    search = {"exclude": True, "boost": 0.3}
    found = index([PAGES[0]._replace(search=search), PAGES[1]])
    assert found[1] == START | {"weight": 0.3}


def test_script_is_the_sections() -> None:
    found = [{"at": "a.html#b", "title": "</script>\n\u2028"}]
    text = script(found).removeprefix("globalThis.searchIndex = ")
    assert json.loads(text.removesuffix(";\n")) == found
