# /// script
# requires-python = ">=3.11"
# dependencies = ["pillow>=12,<14"]
# ///
"""Make thumbnails of a folder of images in threads."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageOps

LARGEST = (200, 200)


def shrink(source: Path, folder: Path) -> tuple[int, int]:
    """Save a thumbnail of an image; return its width and height."""
    with Image.open(source) as image:
        image.thumbnail(LARGEST)  # keeps the proportions
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.save(folder / f"{source.name}.jpg", quality=85)
    return upright.size


def draw_images(folder: Path) -> None:
    """Make a few images to try it on, and a file that is not one."""
    Image.new("RGB", (1600, 900), "teal").save(folder / "beach.png")
    Image.new("RGBA", (600, 1200), "navy").save(folder / "tower.png")
    Image.new("L", (90, 60), 128).save(folder / "stamp.png")
    (folder / "notes.png").write_text("milk, bread")


with tempfile.TemporaryDirectory() as root:
    photos, thumbnails = Path(root, "photos"), Path(root, "thumbnails")
    photos.mkdir()
    thumbnails.mkdir()
    draw_images(photos)

    with ThreadPoolExecutor() as executor:
        size_of = {
            path: executor.submit(shrink, path, thumbnails)
            for path in sorted(photos.iterdir())
        }
    for path, size in size_of.items():
        try:
            print(path.name, *size.result())
        except OSError as error:
            print(path.name, type(error).__name__)
    print("made:", *sorted(path.name for path in thumbnails.iterdir()))
