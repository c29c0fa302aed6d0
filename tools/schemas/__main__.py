"""Check all schemas and the models generated from them; ``make schemas`` runs it.

``python -m tools.schemas --documents 1000`` draws so many documents of each of twenty types. It
needs node and npm, which install ajv, quicktype and typescript into a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from jsonschema import Draft202012Validator
from tools.schemas.generated import faults_of, model_of
from tools.schemas.subjects import USED_MOST, documents, every_schema, joint_schema

_HERE = Path(__file__).parent


def main() -> int:
    """Run the checks; 1 where one fails, 2 where there is no node."""
    parser = argparse.ArgumentParser(prog="python -m tools.schemas")
    parser.add_argument("--documents", type=int, default=1000)
    count: int = parser.parse_args().documents
    if shutil.which("node") is None or shutil.which("npm") is None:
        print("no node and npm found: install Node.js")
        return 2
    drawn = {form: documents(form, count) for form in USED_MOST}
    with TemporaryDirectory() as name:
        folder = Path(name)
        failed = _python(folder, drawn)
        return max(failed, _javascript(folder, drawn))


def _python(folder: Path, drawn: dict[type, list[dict[str, object]]]) -> int:
    """Check the schemas by jsonschema, and the models that datamodel-code-generator makes."""
    model = model_of(joint_schema(), folder)
    faults: list[str] = []
    for form, found in drawn.items():
        faults += faults_of(model, form, found)
    for schema in every_schema().values():
        Draft202012Validator.check_schema(
            schema, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
    for fault in faults[:20]:
        print(fault[:400], file=sys.stderr)
    total = sum(map(len, drawn.values()))
    print(f"datamodel-code-generator: {total} documents; {len(faults)} faults")
    return min(1, len(faults))


def _javascript(folder: Path, drawn: dict[type, list[dict[str, object]]]) -> int:
    """Check the schemas by ajv in its strict mode, and the models that quicktype makes."""
    lines = {form.__name__: [json.dumps(each) for each in found] for form, found in drawn.items()}
    (folder / "documents.json").write_text(json.dumps(lines), encoding="utf-8")
    (folder / "schemas.json").write_text(json.dumps(every_schema()), encoding="utf-8")
    for name in ("package.json", "check.js"):
        shutil.copy(_HERE / name, folder)
    quicktype = ["node_modules/.bin/quicktype", "--src-lang", "schema", "--lang", "typescript"]
    for command in (
        ["npm", "install", "--silent", "--no-audit", "--no-fund"],
        [*quicktype, "--top-level", "AllDocuments", "--out", "models.ts", "joint.json"],
    ):
        subprocess.run(command, check=True, cwd=folder)
    check = [shutil.which("node") or "node", "check.js", "."]
    return subprocess.run(check, cwd=folder).returncode


if __name__ == "__main__":
    sys.exit(main())
