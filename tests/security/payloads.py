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

LINE = f"""x'"</x><b>{{{{7*7}}}}{{%x%}}\\"\\\\""\"#\u202e$(x)`y`');{_RUN}#"""
"""Much of that on one line, where a line end would be refused."""
TOKEN = "a'!#$%&*+.^_`|~__class__"
"""What is left of it where only the characters of a header's name are allowed (RFC 9110, section 5.6.2)."""

IN_DOCUMENTS = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><!-- ]]> --><x y='",
    "escaped html": "\\<script>alert(1)</script>\\\\<b>",
    "link": "[a](javascript:alert(1)) ![b](data:text/html,c) <javascript:alert(1)> [d]: javascript:e",
    "reference": "[a]: javascript:alert(1)",
    "fences": "```\n```python\nimport os\n~~~\n````\n    x",
    "spans": "`` ` ``` `<b>` \\` <i>",
    "table": "| a | b |\n|---|---|\n| <c> |",
    "heading": "\n\n# H\n\n<div>\n***\n---\n===\n1. x\n> y",
    "toml": 'x"\n[project.scripts]\nevil = "os:system"\n\'\'\'\n"""\n# \\',
    "json": '","evil":{"a":[1]},"b":"\\u0000\\',
    "trojan": "/*\u202e } \u2066if x\u2069 \u2066 begin */",
    "controls": "a\x00b\x07c\x08d\x1b]0;title\x07e\x7ff\x9bg\u2028h\u2029i",
    "expansion": "{0.__class__.__mro__} {x!r:{y}} %(a)s %n $ENV ${x} ~root $((1))",
}
"""What means something in README.md, api.md, pyproject.toml, api.json, on a terminal or to a formatter of strings."""

AS_NAMES = {
    "dots": "..",
    "dot": ".",
    "parent": "../../x",
    "parents of windows": "..\\..\\x",
    "drive": "C:x",
    "share": "\\\\127.0.0.1\\x",
    "stream": "x:y$DATA",
    "device": "CON",
    "device with extension": "nul.py",
    "home": "~root",
    "root": "/",
    "option": "-rf",
    "glob": "*?[a]",
    "prototype": "__proto__",
    "class": "__class__",
    "builtins": "__builtins__",
    "import": "__import__",
    "init": "__init__",
    "main": "__main__",
    "mangled": "__x",
    "underscores": "____",
    "none": "None",
    "true": "True",
    "soft keyword": "match",
    "self": "self",
    "locals": "locals",
    "model": "Model",
    "client": "client",
    "ligature": "ﬁnally",
    "italic keyword": "\U0001d488\U0001d489\U0001d48a\U0001d48d\U0001d486",
    "cyrillic": "с",
    "digit": "٣",
    "combining": "a\u0301\u0301\u0301",
    "joiner": "a\u200db\u200cc",
    "tag": "a\U000e0041\U000e007f",
    "right to left": "שלום",
    "private": "\ue000\U000f0000",
    "noncharacter": "\ufffe\uffff",
    "very long": "x" * 5000,
    "long of two bytes": "ж" * 300,
    "many words": " ".join(["a"] * 300),
}
"""What would be more than a name if it were taken for an identifier, a module or a file as it is."""


def nothing_ran() -> bool:
    """Whether no payload was ever run."""
    return CANARY not in os.environ
