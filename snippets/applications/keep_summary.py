# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An actor keeps a summary of readings, for whoever sends and asks."""

from dataclasses import dataclass

import pykka


@dataclass(frozen=True)
class Reading:
    """What a sensor read."""

    room: str
    degrees: float


class Summary(pykka.ThreadingActor):
    """Keep the lowest and the highest temperature of each room."""

    def __init__(self) -> None:
        super().__init__()
        self.limits: dict[str, tuple[float, float]] = {}

    def on_receive(self, message: object) -> object:
        match message:
            case Reading(room, degrees):
                low, high = self.limits.get(room, (degrees, degrees))
                self.limits[room] = min(low, degrees), max(high, degrees)
                return None
            case "report":
                return "; ".join(
                    f"{room}: {low} to {high}"
                    for room, (low, high) in sorted(self.limits.items())
                )
            case _:
                raise ValueError(f"unknown message: {message!r}")


summary = Summary.start()
try:
    summary.tell(Reading("kitchen", 20.5))
    summary.tell(Reading("cellar", 11.0))
    summary.tell(Reading("kitchen", 19.0))
    print(summary.ask("report", timeout=30))
    try:
        summary.ask("average", timeout=30)
    except ValueError as error:
        print(error)
finally:
    summary.stop()
