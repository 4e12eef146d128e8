"""The sign of the pages in a browser's tab: a P with a place marked in it."""

from typing import Final

FAVICON: Final = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#1d3b53"/>
<path d="M9 7h9a6.5 6.5 0 0 1 0 13h-5v6H9z" fill="#fff"/>
<circle cx="17.5" cy="13.5" r="2.6" fill="#e0a030"/>
</svg>
"""
