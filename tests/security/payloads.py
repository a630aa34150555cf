"""Texts that would be noticed if anything took them for more than text."""

from __future__ import annotations

import os

CANARY = "SPECLOOM_PWNED"
"""The environment variable that payloads set where they run."""
_RUN = f"__import__('os').environ.update({CANARY}='1')"

BREAKOUT = f"""\"\"\"
import os; os.environ["{CANARY}"]="1"
\"\"\" + str({_RUN}) # ');{_RUN}# ");{_RUN}#
{{{{ cycler.__init__.__globals__.os.environ.update({CANARY}='1') }}}}"""
"""The ends of a docstring, of a string, of a call and of a template's text, all in one."""

PAYLOADS = {
    "breakout": BREAKOUT,
    "docstring": f'"""\nimport os; os.environ["{CANARY}"]="1"\n"""',
    "call": f"');{_RUN}#",
    "expression": f"x = {_RUN}",
    "annotation": f"str | {_RUN}",
    "double": f'");{_RUN}#',
    "template": f"{{{{ ''.__class__ }}}}{{% for x in () %}}{{# {_RUN} #}}",
    "format": f"{{self.__class__}} %s %(x)s ${{HOME}} `{_RUN}` $(touch {CANARY})",
    "backslashes": "\\\" \\' \\N{BULLET} \\x41 \\u0041 ''' \\",
    "invisible": "a\u202e\u2066b\x00c\u2028d\x85e\x1b[2Jf\ufeffg",
    "surrogate": "a\ud800b",
    "newlines": "\r\n\n\x0b\x0c\t#!/bin/sh\nimport os\n\r",
    "long": "x" * 300,
    "path": "../../../../tmp/../etc/passwd",
    "absolute": "/etc/passwd\\..\\C:\\x",
    "keyword": "class",
    "dunder": "__init_subclass__",
    "emoji": "🦊🐍",
    "nothing": "",
    "blank": " \u00a0\u200b ",
    "number": "1e999",
}


def nothing_ran() -> bool:
    """Whether no payload was ever run."""
    return CANARY not in os.environ
