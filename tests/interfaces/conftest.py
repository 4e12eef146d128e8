"""The scene's record, the real server over it, and a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paradero.identity.warming import is_prepared, prepare
from tests.interfaces.scene import build_scene
from tests.interfaces.serving import Site, serving


@pytest.fixture(scope="session", autouse=True)
def prepared() -> None:
    """The matcher compiled once, before any command or page waits for it."""
    if not is_prepared():
        prepare()


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the scene; tests do not change it."""
    return build_scene(tmp_path_factory.mktemp("scene") / "scene.paradero")


@pytest.fixture(scope="session")
def site(scene: Path) -> Iterator[Site]:
    """The pages over the scene, served as `paradero serve` does."""
    with serving(scene) as site:
        yield site
