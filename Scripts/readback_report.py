"""What `readback.py` and its parts say, line by line."""
import importlib


class Report:
    """The lines printed, and whether one of them was bad."""

    def __init__(self):
        self.failures = 0
        self.skipped = 0

    def line(self, reader, file, text):
        print(f"{reader:<12} {file:<24} {text}")

    def check(self, reader, file, text, good, why=""):
        self.line(reader, file, f"{'ok' if good else 'DISAGREES'}: {text}{'' if good else ' — ' + why}")
        self.failures += not good

    def module(self, name):
        """The module, or nothing and a loud line."""
        try:
            return importlib.import_module(name)
        except Exception as error:  # kgx raises what its model's download raises
            print(f"SKIPPED: {name} cannot be imported ({type(error).__name__}: {error})")
            self.skipped += 1
            return None


def first_difference(left, right):
    """One triple, row or value that only one side has, for the message."""
    for side, items in (("only here", left - right), ("only there", right - left)):
        if items:
            return f"{len(items)} {side}, such as {min(items, key=repr)!r}"
    return "equal"
