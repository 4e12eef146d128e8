"""What compiles the functions of the kernel: once on a machine, kept beside the source, without the interpreter's
lock."""

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

_Function = TypeVar("_Function", bound=Callable[..., object])


def kernel(function: _Function) -> _Function:
    """The function compiled. Whoever reads it may take it for the Python that it is.

    Arguments that hold many arrays are slow to hand over (each is counted): hot loops are given single arrays.
    """
    return cast(_Function, njit(cache=True, nogil=True)(function))
