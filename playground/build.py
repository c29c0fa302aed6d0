"""Build the playground; ``make playground`` runs it.

``playground/dist`` gets a page with its files beside it, for a server, and ``c2b.html``, which is
the same page with all files inside of it, for a USB stick. It needs node's npm, which installs
Pyodide, and pip, which builds the wheel of the library and gathers those that it needs.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile, ZipInfo

HERE = Path(__file__).parent
WEB = HERE / "web"
DIST = HERE / "dist"
ONE_FILE = "c2b.html"
PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
)
LOCK = "pyodide-lock.json"
WORKER = "worker.js"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Build both forms of the page; 2 where there is no npm."""
    if shutil.which("npm") is None:
        print("no npm found: install Node.js")
        return 2
    files = {WORKER: (WEB / WORKER).read_bytes(), **_pyodide(), **_wheels(), **_answers()}
    shutil.rmtree(DIST, ignore_errors=True)
    (DIST / "files").mkdir(parents=True)
    for name, content in files.items():
        (DIST / "files" / name).write_bytes(content)
    for path in WEB.glob("*.js"):
        if path.name != WORKER:
            shutil.copy(path, DIST)
    shutil.copy(WEB / "style.css", DIST)
    (DIST / "index.html").write_text(page(files), encoding="utf-8")
    (DIST / ONE_FILE).write_text(page_of_one_file(files), encoding="utf-8")
    for path in (DIST / "index.html", DIST / ONE_FILE):
        print(f"{path.relative_to(HERE.parent)}: {path.stat().st_size:,} bytes")
    total = sum(map(len, files.values()))
    print(f"{(DIST / 'files').relative_to(HERE.parent)}: {total:,} bytes in {len(files)} files")
    return 0


def page(files: Mapping[str, bytes]) -> str:
    """Return the page that has its files beside it."""
    return _filled(
        files,
        policy="script-src 'self' blob: 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
        style='<link rel="stylesheet" href="style.css">',
        script='<script type="module" src="app.js"></script>',
    )


def page_of_one_file(files: Mapping[str, bytes]) -> str:
    """Return the page that has all files inside of it, packed and as text."""
    style = (WEB / "style.css").read_text(encoding="utf-8")
    script = joined({path.name: path.read_text(encoding="utf-8") for path in WEB.glob("*.js")})
    inside = "\n".join(
        f'<script type="application/gzip" data-file="{name}">{_packed(content)}</script>'
        for name, content in files.items()
    )
    return _filled(
        files,
        policy=f"script-src {_hash(script)} blob: 'wasm-unsafe-eval'; style-src {_hash(style)}",
        style=f"<style>{style}</style>",
        script=f'{inside}\n<script type="module">{script}</script>',
    )


def joined(modules: Mapping[str, str], first: str = "app.js") -> str:
    """Join the modules that *first* needs into one script, each in a function of its own.

    A page that is opened from a disk may not load modules. An import is a line
    ``import { a, b } from "./name.js";``, and an export stands before a declaration.
    """
    done: dict[str, str] = {}

    def add(name: str) -> None:
        if name in done:
            return
        source = modules[name]
        for needed in _IMPORT.findall(source):
            add(needed[1])
        exported = ", ".join(_EXPORT.findall(source))
        body = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = {_variable(found[2])};", source)
        body = re.sub(r"^export (?=async|class|const|function)", "", body, flags=re.MULTILINE)
        done[name] = (
            f"const {_variable(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"
        )

    add(first)
    return "\n".join(done.values())


_IMPORT = re.compile(r'^import \{([^}]+)\} from "\./([\w.]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:async )?(?:class|const|function) (\w+)", re.MULTILINE)


def _variable(name: str) -> str:
    return f"module_{name.removesuffix('.js')}"


def _filled(files: Mapping[str, bytes], *, policy: str, style: str, script: str) -> str:
    words = json.loads((WEB / "words.json").read_text(encoding="utf-8"))
    whole = (
        f"default-src 'none'; {policy}; worker-src blob:; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    slots = {
        "POLICY": whole,
        "STYLE": style,
        "NO_SCRIPT": " ".join(escape(words["no_script"][each]) for each in ("en", "fr")),
        "WORDS": json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
        "ASSETS": json.dumps([name for name in files if name != WORKER]),
        "SCRIPT": script,
    }
    html = (WEB / "index.html").read_text(encoding="utf-8")
    return re.sub("@([A-Z_]+)@", lambda found: slots[found[1]], html)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _packed(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, mtime=0)).decode()


def _pyodide() -> dict[str, bytes]:
    command = ["npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=HERE, check=True)
    folder = HERE / "node_modules" / "pyodide"
    found = {name: (folder / name).read_bytes() for name in PYODIDE}
    return {**found, LOCK: _without_packages((folder / LOCK).read_bytes())}


def _without_packages(lock: bytes) -> bytes:
    """Return what Pyodide says of itself, without the packages that it would get elsewhere."""
    return json.dumps({**json.loads(lock), "packages": {}}).encode()


def _wheels() -> dict[str, bytes]:
    """Return the wheels of the library and of what it needs; all of them are pure Python."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"]
    fixed = ["--no-build-isolation", "--constraint", "constraints.txt"]
    with TemporaryDirectory() as folder:
        command = [*pip, *fixed, "--wheel-dir", folder, ".", "tzdata"]
        subprocess.run(command, cwd=HERE.parent, check=True)
        wheels = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
    if compiled := [name for name in wheels if not name.endswith("-none-any.whl")]:
        raise SystemExit(f"only pure Python runs in the page: {compiled}")
    return wheels


def _answers() -> dict[str, bytes]:
    """Return the Python side of the playground as an archive."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "c2b_playground.zip"
        with ZipFile(path, "w") as archive:
            for source in _sources():
                info = ZipInfo(source.relative_to(HERE).as_posix(), _LONG_AGO)
                archive.writestr(info, source.read_bytes())
        return {path.name: path.read_bytes()}


def _sources() -> Iterator[Path]:
    return iter(sorted((HERE / "c2b_playground").rglob("*.py")))


if __name__ == "__main__":
    sys.exit(main())
