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


def test_sections_have_what_stands_on_the_pages() -> None:
    assert index(PAGES) == [
        {
            "at": "a/pools.html#pools",
            "part": "Part",
            "page": "Pools",
            "title": "Pools",
            "text": ["Wait for a failed task."],
            "called": ["pools"],
        },
        {
            "at": "a/pools.html#start",
            "part": "Part",
            "page": "Pools",
            "title": "Start",
            "program": ["a/start.py", "Start a pool."],
            "code": ["Start pool Pool run"],
            "output": ["one\ntwo"],
            "text": ["It has two workers."],
            "called": ["It hangs: No worker"],
        },
        {
            "at": "other/tasks.html#tasks",
            "part": "",
            "page": "Tasks",
            "title": "Tasks",
            "text": ["It ends: All is, done"],
            "called": ["above"],
        },
        {
            "at": "other/tasks.html#fail",
            "part": "",
            "page": "Tasks",
            "title": "Fail",
            "text": ["See pools or above."],
            "called": ["failed task"],
        },
    ]


def test_page_that_counts_less_names_no_other() -> None:
    pools, tasks = PAGES
    found = index([pools, tasks._replace(search={"boost": 0.5})])
    assert [section.get("weight") for section in found] == [
        None,
        None,
        0.5,
        0.5,
    ]
    assert [section["called"] for section in found[:2]] == [[], []]


def test_excluded_page_has_its_headings() -> None:
    search = {"exclude": True, "boost": 0.3}
    found = index([PAGES[0]._replace(search=search), PAGES[1]])
    assert found[1] == {
        "at": "a/pools.html#start",
        "title": "Start",
        "part": "Part",
        "page": "Pools",
        "weight": 0.3,
        "called": ["It hangs: No worker"],
    }


def test_script_is_the_sections() -> None:
    found = [{"at": "a.html#b", "title": "</script>\n\u2028"}]
    text = script(found).removeprefix("globalThis.searchIndex = ")
    assert json.loads(text.removesuffix(";\n")) == found
