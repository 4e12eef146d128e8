"""Archives and captures written by hand."""

import gzip
import io
import zipfile
import zlib


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive of the members, in order."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return held.getvalue()


def lying_zip(size: int) -> bytes:
    """A zip archive whose one member declares ten bytes and unpacks to `size`."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeezer.compress(b"a" * size) + squeezer.flush()
    check, name = zlib.crc32(b"a" * size), b"small.txt"
    numbers = check.to_bytes(4, "little") + len(packed).to_bytes(4, "little") + (10).to_bytes(4, "little")
    common = b"\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00" + numbers + len(name).to_bytes(2, "little")
    local = b"PK\x03\x04" + common + b"\x00\x00" + name + packed
    central = b"PK\x01\x02\x14\x00" + common + bytes(16) + name
    end = b"PK\x05\x06" + bytes(4) + b"\x01\x00\x01\x00" + len(central).to_bytes(4, "little")
    return local + central + end + len(local).to_bytes(4, "little") + b"\x00\x00"


def warc(
    *records: tuple[str, str, bytes], kind: str = "response", status: str = "200 OK", squeezed: bool = False
) -> bytes:
    """A capture of (address, content type, body) responses."""
    out = b""
    for number, (address, content, body) in enumerate(records):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-04-1{number}T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:0000000{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        out += gzip.compress(record) if squeezed else record
    return out


PAGE = b"<!doctype html><html><body><p>The court ordered the men to be returned.</p></body></html>"
