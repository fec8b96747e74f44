"""An actor creates others, tells them what to do, and replaces what fails."""

from queue import Queue
from threading import Thread
from typing import Any


class Actor:
    """Handle the messages of a mailbox, one by one, in a thread of its own."""

    def __init__(self, mailbox: Queue[Any], creator: "Actor | None") -> None:
        self.mailbox = mailbox
        self.creator = creator
        Thread(target=self._work).start()

    def tell(self, message: object) -> None:
        self.mailbox.put(message)

    def handle(self, message: Any) -> None:
        raise NotImplementedError

    def _work(self) -> None:
        while (message := self.mailbox.get()) != "stop":
            try:
                self.handle(message)
            except ValueError as error:
                assert self.creator
                self.creator.tell((error, message, self.mailbox))
                return  # the actor has failed; what it has not read waits


class Sensor(Actor):
    """Read the lines of one room's thermometer."""

    def handle(self, line: str) -> None:
        assert self.creator
        room, degrees = line.split()
        self.creator.tell((room, float(degrees)))


class Station(Actor):
    """Have a sensor for each room, and keep the highest temperatures."""

    def __init__(self, reports: Queue[dict[str, float]]) -> None:
        self.reports = reports
        self.sensors: dict[str, Sensor] = {}
        self.highest: dict[str, float] = {}
        super().__init__(Queue(), None)

    def handle(self, message: Any) -> None:
        match message:
            case str(line):
                room = line.split()[0]
                if room not in self.sensors:
                    self.sensors[room] = Sensor(Queue(), self)
                self.sensors[room].tell(line)
            case str(room), float(degrees):
                self.highest[room] = max(degrees, self.highest.get(room, -99))
                self.reports.put(self.highest.copy())
            case ValueError() as error, str(line), Queue() as mailbox:
                print("replaced after:", error)
                self.sensors[line.split()[0]] = Sensor(mailbox, self)
            case "stop all", *_:
                for sensor in self.sensors.values():
                    sensor.tell("stop")
                self.tell("stop")


reports = Queue[dict[str, float]]()
station = Station(reports)
lines = "cellar 11", "kitchen 20", "kitchen ?", "kitchen 21", "cellar 9"
try:
    for line in lines:
        station.tell(line)
    for _ in range(4):  # one line is no temperature
        report = reports.get(timeout=10)
    print(sorted(report.items()))
finally:
    station.tell(("stop all",))
