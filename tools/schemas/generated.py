"""Models of pydantic generated from the schemas, and documents that they read and write."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from c2b import wire
from c2b.errors import C2bError

_OPTIONS = (
    *("--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"),
    *("--target-python-version", "3.11", "--use-title-as-name", "--formatters", "builtin"),
)


def model_of(schema: dict[str, Any], folder: Path) -> Any:
    """Return the class ``AllDocuments`` that datamodel-code-generator makes of *schema*."""
    source, module = folder / "joint.json", folder / "generated_models.py"
    source.write_text(json.dumps(schema), encoding="utf-8")
    program = [sys.executable, "-W", "ignore", "-m", "datamodel_code_generator"]
    command = [*program, "--input", str(source), "--output", str(module), *_OPTIONS]
    subprocess.run(command, check=True)
    spec = importlib.util.spec_from_file_location(module.stem, module)
    loaded: Any = importlib.util.module_from_spec(spec) if spec else None
    sys.modules[module.stem] = loaded  # where the annotations of its classes are looked up
    spec.loader.exec_module(loaded) if spec and spec.loader else None
    return loaded.AllDocuments


def faults_of(model: Any, form: type, documents: list[dict[str, Any]]) -> list[str]:
    """Return what is wrong with each document that the *model* changes or refuses."""
    name = form.__name__
    faults: list[str] = []
    for document in documents:
        try:
            read = model.model_validate({name: document})
            written = read.model_dump(mode="json", by_alias=True, exclude_unset=True)[name]
            if written != document or wire.from_data(written, form) is None:
                faults.append(f"{name}: {document} became {written}")
        except (ValueError, C2bError) as error:
            faults.append(f"{name}: {error}")
    return faults
