# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""stop_all() in an actor waits for itself; block=False does not wait."""

import pykka


class Light(pykka.ThreadingActor):
    """Shine until stopped."""


class Switch(pykka.ThreadingActor):
    """Stop all actors, itself among them."""

    def stop_and_wait(self) -> str:
        try:
            pykka.ActorRegistry.stop_all(timeout=0.5)
        except pykka.Timeout:
            return "pykka.Timeout: I was waiting for myself"
        return "returned"

    def stop_without_waiting(self) -> str:
        pykka.ActorRegistry.stop_all(block=False)
        return "returned"


for method in ("stop_and_wait", "stop_without_waiting"):
    light = Light.start()
    switch = Switch.start().proxy()
    try:
        print(f"{method}: {getattr(switch, method)().get(timeout=30)}")
        light_is_off = light.actor_stopped.wait(timeout=2)
        print("  the light is off:", light_is_off)
    finally:
        pykka.ActorRegistry.stop_all()
