# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Find running actors in the registry, and tell something to all of a kind."""

import pykka


class Lamp(pykka.ThreadingActor):
    """Be switched on and off."""

    lit = False

    def on_receive(self, message: str) -> None:
        self.lit = message == "on"


class Heater(pykka.ThreadingActor):
    """Be no lamp."""


registry = pykka.ActorRegistry
lamps = [Lamp.start(), Lamp.start()]
heater = Heater.start()
try:
    print("actors:", len(registry.get_all()))
    print("lamps:", registry.get_by_class(Lamp) == lamps)
    print("by name:", registry.get_by_class_name("Heater") == [heater])
    print("by URN:", registry.get_by_urn(heater.actor_urn) == heater)

    registry.broadcast("on", target_class=Lamp)
    lit = [lamp.proxy().lit.get(timeout=30) for lamp in lamps]
    print("lit:", lit)

    heater.stop()
    print("after stop():", registry.get_by_urn(heater.actor_urn))
finally:
    registry.stop_all()
