"""Build the playground; ``make playground`` runs it.

``playground/dist`` gets a page with its files beside it, for a server, and ``c2b.html``, which is
the same page with all files inside of it, for a USB stick. It needs node's npm, which installs
Pyodide, and pip, which builds the wheel of the library and gathers those that it needs. The page
does not start Python: it takes up the memory of one in which the library has answered. Where that
fails, it starts Python, for which the archives are whole.
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
from io import BytesIO
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
STDLIB = "python_stdlib.zip"
LIBRARY = "library.zip"
MEMORY = "memory"
LOCK = "pyodide-lock.json"
WORKER = "worker.js"
SCRIPT = "app.js"
STYLE = "style.css"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Build both forms of the page; 2 where there is no npm."""
    if shutil.which("npm") is None:
        print("no npm found: install Node.js")
        return 2
    files = {name: _packed(content) for name, content in _contents().items()}
    shutil.rmtree(DIST, ignore_errors=True)
    (DIST / "files").mkdir(parents=True)
    for name, content in files.items():
        (DIST / "files" / f"{name}.packed").write_bytes(content)
    (DIST / SCRIPT).write_text(_script(), encoding="utf-8")
    shutil.copy(WEB / STYLE, DIST)
    (DIST / "index.html").write_text(page(files), encoding="utf-8")
    (DIST / ONE_FILE).write_text(page_of_one_file(files), encoding="utf-8")
    for path in (DIST / "index.html", DIST / ONE_FILE):
        print(f"{path.relative_to(HERE.parent)}: {path.stat().st_size:,} bytes")
    total = sum(map(len, files.values()))
    print(f"{(DIST / 'files').relative_to(HERE.parent)}: {total:,} bytes in {len(files)} files")
    return 0


def page(files: Mapping[str, bytes]) -> str:
    """Return the page that has its files beside it.

    The address of each file has a mark of its content, so that a browser that keeps them never
    mixes those of two versions.
    """
    style, script = (WEB / STYLE).read_bytes(), _script().encode()
    return _filled(
        files,
        opening=f"{_in_both('opening')} {_from_disk()}",
        policy="script-src 'self' blob: 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
        style=f'<link rel="stylesheet" href="{STYLE}?{_mark(style)}">',
        script=f'<script type="module" src="{SCRIPT}?{_mark(script)}"></script>',
    )


def page_of_one_file(files: Mapping[str, bytes]) -> str:
    """Return the page that has all files inside of it, packed and as text."""
    style, script = (WEB / STYLE).read_text(encoding="utf-8"), _script()
    inside = "\n".join(
        f'<script type="application/gzip" data-file="{name}">{_text(content)}</script>'
        for name, content in files.items()
    )
    return _filled(
        files,
        opening=_in_both("opening"),
        policy=f"script-src {_hash(script)} blob: 'wasm-unsafe-eval'; style-src {_hash(style)}",
        style=f"<style>{style}</style>",
        script=f'{inside}\n<script type="module">{script}</script>',
    )


def joined(modules: Mapping[str, str], first: str = "app.js") -> str:
    """Join the modules that *first* needs into one script, each in a function of its own.

    A page that is opened from a disk may not load modules, and one request takes less time than
    one for each module. An import is a line
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


def _script() -> str:
    return joined({path.name: path.read_text(encoding="utf-8") for path in WEB.glob("*.js")})


def _words() -> dict[str, dict[str, str]]:
    held: dict[str, dict[str, str]] = json.loads((WEB / "words.json").read_text(encoding="utf-8"))
    return held


def _in_both(key: str, link: str = "") -> str:
    """Return a text in both languages, before the page knows which one is asked for."""
    words = _words()[key]
    return " ".join(f'<span lang="{each}">{escape(words[each])}{link}</span>' for each in words)


def _from_disk() -> str:
    return _in_both("from_disk", f' <a href="{ONE_FILE}">{ONE_FILE}</a>.')


def _filled(
    files: Mapping[str, bytes], *, opening: str, policy: str, style: str, script: str
) -> str:
    words = _words()
    whole = (
        f"default-src 'none'; {policy}; worker-src blob:; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    slots = {
        "POLICY": whole,
        "STYLE": style,
        "NO_SCRIPT": " ".join(escape(words["no_script"][each]) for each in ("en", "fr")),
        "WORDS": json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
        "OPENING": opening,
        "ASSETS": json.dumps(
            {name: {"bytes": len(held), "mark": _mark(held)} for name, held in files.items()}
        ),
        "SCRIPT": script,
    }
    html = (WEB / "index.html").read_text(encoding="utf-8")
    return re.sub("@([A-Z_]+)@", lambda found: slots[found[1]], html)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _contents() -> dict[str, bytes]:
    pyodide, library = _pyodide(), _library()
    return {
        WORKER: (WEB / WORKER).read_bytes(),
        **pyodide,
        STDLIB: _archive(_members(pyodide[STDLIB])),
        LIBRARY: library,
        MEMORY: _memory(library),
    }


def _memory(library: bytes) -> bytes:
    """Return the memory of a Python that has loaded *library*."""
    with TemporaryDirectory() as folder:
        archive, memory = Path(folder) / LIBRARY, Path(folder) / MEMORY
        archive.write_bytes(library)
        command = ["node", "freeze.mjs", str(archive), str(memory)]
        subprocess.run(command, cwd=HERE, check=True)
        return memory.read_bytes()


def _members(archive: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(archive)) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        return {name: opened.read(name) for name in names}


def _archive(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of *members*, not packed: as a whole they get smaller than one by one."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name in sorted(members):
            archive.writestr(ZipInfo(name, _LONG_AGO), members[name])
    return held.getvalue()


def _pyodide() -> dict[str, bytes]:
    command = ["npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=HERE, check=True)
    folder = HERE / "node_modules" / "pyodide"
    found = {name: (folder / name).read_bytes() for name in PYODIDE}
    return {**found, LOCK: _without_packages((folder / LOCK).read_bytes())}


def _without_packages(lock: bytes) -> bytes:
    """Return what Pyodide says of itself, without the packages that it would get elsewhere."""
    return json.dumps({**json.loads(lock), "packages": {}}).encode()


def _library() -> bytes:
    """Return one archive of the library, what it needs, and the Python side of the playground."""
    sources = {path.relative_to(HERE).as_posix(): path.read_bytes() for path in _sources()}
    wheels = [_members(wheel) for wheel in _wheels()]
    return _archive({name: each[name] for each in (*wheels, sources) for name in each})


def _wheels() -> list[bytes]:
    """Return the wheels of the library and of what it needs; all of them are pure Python."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"]
    fixed = ["--no-build-isolation", "--constraint", "constraints.txt"]
    with TemporaryDirectory() as folder:
        command = [*pip, *fixed, "--wheel-dir", folder, ".", "tzdata"]
        subprocess.run(command, cwd=HERE.parent, check=True)
        wheels = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
    if compiled := [name for name in wheels if not name.endswith("-none-any.whl")]:
        raise SystemExit(f"only pure Python runs in the page: {compiled}")
    return list(wheels.values())


def _sources() -> Iterator[Path]:
    return iter(sorted((HERE / "c2b_playground").rglob("*.py")))


if __name__ == "__main__":
    sys.exit(main())
