"""Forms with files, sent as a browser sends them."""

import http.client

from tests.interfaces.serving import Site

BOUNDARY = "boundary"


def post(
    site: Site, path: str, parts: dict[str, tuple[str, bytes]], headers: dict[str, str | None] | None = None
) -> tuple[int, str]:
    """A form as a browser of this machine sends it, with some headers changed or left out."""
    body = b"".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + content + b"\r\n"
        for name, (filename, content) in parts.items()
        for file in [f'; filename="{filename}"' if filename else ""]
    )
    body += f"--{BOUNDARY}--\r\n".encode()
    sent: dict[str, str | None] = {
        "Host": f"127.0.0.1:{site.port}",
        "Origin": site.address,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(len(body)),
    }
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
    try:
        connection.putrequest("POST", path, skip_host=True, skip_accept_encoding=True)
        for name, value in (sent | (headers or {})).items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        connection.send(body)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()
