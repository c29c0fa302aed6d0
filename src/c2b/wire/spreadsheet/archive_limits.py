"""The limits on archives of XML, by which a small file cannot fill the memory."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from c2b.errors import InvalidValueError
from c2b.text import Text

MOST_BYTES = 1 << 30  # unpacked, all parts together
MOST_RATIO = 200  # unpacked to packed; sheets of a million rows have about 10
SMALL = 1 << 24  # bytes below which the ratio does not matter


def opened_archive(path: Path) -> ZipFile:
    """Open the archive *path* if it stays within the limits.

    Raises:
        InvalidValueError: The file is no archive, is encrypted, or unpacks to too much.
        OSError: The file cannot be read.
    """
    try:
        archive = ZipFile(path)
    except BadZipFile:
        raise InvalidValueError(path.name, _A_WORKBOOK, _NO_ARCHIVE, _SAVE_AGAIN) from None
    size = sum(part.file_size for part in archive.infolist())
    packed = sum(part.compress_size for part in archive.infolist())
    if size > MOST_BYTES or size > max(SMALL, MOST_RATIO * packed):
        archive.close()
        raise InvalidValueError(path.name, _SMALL, f"{size:,}", _EXPORT)
    return archive


_A_WORKBOOK = Text(en="a workbook (.xlsx or .ods)", fr="un classeur (.xlsx ou .ods)")
_NO_ARCHIVE = Text(en="a file of another kind", fr="un fichier d’une autre sorte")
_SAVE_AGAIN = Text(
    en="save it again by a spreadsheet, without a password",
    fr="enregistrez-le de nouveau avec un tableur, sans mot de passe",
)
_SMALL = Text(
    en=f"a workbook of at most {MOST_BYTES:,} bytes when unpacked, {MOST_RATIO} times its file",
    fr=f"un classeur d’au plus {MOST_BYTES:,} octets décompressé, {MOST_RATIO} fois son fichier",
)
_EXPORT = Text(en="export the sheet as CSV", fr="exportez la feuille en CSV")
