"""Tell pytest how the examples on the pages are found and run."""

pytest_plugins = ["tests.examples"]

# A link to the programs, for the site. pytest would import each of them.
collect_ignore = ["docs/programs"]
