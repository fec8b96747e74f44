"""Tell pytest how the examples on the pages are found and run."""

pytest_plugins = ["tests.includes", "tests.programs"]

# The programs are published from there. Their tests are those of the pages.
collect_ignore = ["docs/programs"]
