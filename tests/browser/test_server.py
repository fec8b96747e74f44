"""The tests' server answers as a static host does."""

from pathlib import Path

from playwright.sync_api import Page, Response

from tests.browser.server import serve


def test_server_compresses_and_has_its_own_404(
    page: Page, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<p>home", "utf-8")
    (tmp_path / "404.html").write_text("<p>nothing here", "utf-8")
    with serve(tmp_path, "/prefix/") as address:
        for path, status, text in [
            ("", 200, "home"),
            ("nowhere", 404, "nothing here"),
            ("../../etc/passwd", 404, "nothing here"),
        ]:
            response = page.goto(address + path)
            assert isinstance(response, Response)
            assert response.status == status
            assert response.headers["content-encoding"] == "gzip"
            assert page.text_content("p") == text
