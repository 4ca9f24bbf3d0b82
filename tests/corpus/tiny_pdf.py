"""A PDF with Chinese text, written by hand: what a newspaper's page has, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

Text = tuple[float, float, float, str]  # x, y (from below), size, text
Box = tuple[float, float, float, float]  # x, y (from below), width, height

_FONT = b"""<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
/ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >> >> ] >>"""


def pdf(pages: Sequence[Sequence[Text]], boxes: Sequence[Sequence[Box]] = ()) -> bytes:
    """The file; each page is a list of texts with their place and size; `boxes` are drawn on the pages."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        _FONT,
    ]
    for number, texts in enumerate(pages):
        drawn = [f"{x} {y} {w} {h} re S" for x, y, w, h in boxes[number]] if boxes else []
        stream = "\n".join([*drawn, *(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET"
            for x, y, size, text in texts
        )]).encode()
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 780 1100] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {5 + 2 * number} 0 R >>".encode(),
            f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream",
        ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def column(x: float, top: float, text: str, width: int, size: float = 9, lead: float = 13) -> list[Text]:
    """Justified print: the text broken every `width` characters."""
    rows = [text[i : i + width] for i in range(0, len(text), width)]
    return [(x, top - lead * n, size, row) for n, row in enumerate(rows)]
