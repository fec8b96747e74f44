"""Tell pytest how the examples on the pages are found and run."""

pytest_plugins = ["tests.includes", "tests.programs"]
