# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A message is not copied: send what nobody can change."""

from typing import Any

import pykka


class Mailer(pykka.ThreadingActor):
    """Mail each recipient, and cross out who is done."""

    def on_receive(self, message: Any) -> int:
        sent = 0
        while message:
            message.pop()
            sent += 1
        return sent


mailer = Mailer.start()
try:
    recipients = ["ann", "bob"]
    print("mails sent:", mailer.ask(recipients))
    print("the sender's list:", recipients)

    fixed_recipients = ("ann", "bob")
    try:
        mailer.ask(fixed_recipients)
    except AttributeError as error:
        print("a tuple has no", error.name)
    print("the sender's tuple:", fixed_recipients)
finally:
    mailer.stop()
