"""One page of each kind, by its path in the scene."""

import re

from tests.interfaces.serving import Site


def find_path(site: Site, listing: str, words: str) -> str:
    """The address of the first link on a page whose words are these."""
    for path, label in re.findall(
        r'href="(/(?:documents|claims|subjects|finding)/[^"]+)"[^>]*>(.*?)</a>', site.ask(listing).text
    ):
        if words in re.sub(r"<[^>]*>", "", label):
            return str(path).replace("&amp;", "&")
    raise AssertionError(f"no link “{words}” on {listing}")


def example_pages(site: Site) -> dict[str, str]:
    """A path for each kind of page."""
    return {
        "start": "/",
        "documents": "/documents",
        "document": find_path(site, "/documents", "Two flights left in March"),
        "list": find_path(site, "/documents", "A list of names"),
        "long": find_path(site, "/documents", "A long text"),
        "claims": "/claims",
        "claim": find_path(site, "/claims?stance=orders&kind=order", "order"),
        "findings": "/findings",
        "finding": find_path(site, "/findings", "?"),
        "subjects": "/subjects",
        "subject": find_path(site, "/subjects?name=Kilmar", "Kilmar Abrego Garcia"),
        "timeline": find_path(site, "/subjects?name=Kilmar", "Kilmar Abrego Garcia").replace("subjects", "timelines")
        + "?as_of=2025-06-08",
        "brief": find_path(site, "/subjects?name=Kilmar", "Kilmar Abrego Garcia").replace("subjects", "briefs"),
        "changes": "/changes",
        "arrangements": "/arrangements",
        "map": "/map",
        "search": "/search?q=deported",
        "nothing found": "/search?q=zzzz",
        "refusals": "/refusals",
        "deadlines": "/deadlines",
        "review": "/review",
        "missing": "/nowhere",
        "refused": "/claims?as_of=soon",
    }
