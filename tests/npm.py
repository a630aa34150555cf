"""Installing npm packages for the tests: at the versions of a committed lock, once, below `.cache/`."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path


def missing() -> str:
    """Why nothing can be installed on this machine; empty where it can."""
    return "" if shutil.which("npm") and shutil.which("node") else "npm and node are not installed"


def install(locked: Path, home: Path) -> Path:
    """Install what `package-lock.json` in the folder `locked` names into `home`, once for all who ask; the folder of
    the packages. Their install scripts are not run.

    Raises RuntimeError with what npm said where it cannot.
    """
    home.mkdir(parents=True, exist_ok=True)
    lock = (locked / "package-lock.json").read_text(encoding="utf-8")
    done = home / "installed-lock.json"
    with (home / "lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # processes of one run ask at the same time
        if not done.is_file() or done.read_text(encoding="utf-8") != lock:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(locked / name, home / name)
            command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            run = subprocess.run(command, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, text=True)
            if run.returncode:
                raise RuntimeError(f"npm could not install {locked.name}:\n{run.stdout}{run.stderr}")
            done.write_text(lock, encoding="utf-8")
    return home / "node_modules"
