"""Cutting loses nothing, doubles nothing, and every character knows all its highlights."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from paradero.interfaces.web.segments import Layer, Sweep, cut
from paradero.words.passage import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))
LAYERS = st.lists(SPANS, max_size=8).map(lambda spans: [Layer(span, number) for number, span in enumerate(spans)])


@given(SPANS, LAYERS)
def test_segments_tile_the_stretch_and_carry_exactly_the_layers_over_them(
    whole: Span, layers: list[Layer[int]]
) -> None:
    segments = list(cut(whole, layers))
    assert [place for segment in segments for place in range(segment.span.start, segment.span.end)] == list(
        range(whole.start, whole.end)
    )
    for segment in segments:
        for place in range(segment.span.start, segment.span.end):
            over = tuple(layer.tag for layer in layers if layer.span.start <= place < layer.span.end)
            assert segment.tags == over


@given(SPANS, LAYERS)
def test_each_layer_that_is_seen_ends_exactly_once(whole: Span, layers: list[Layer[int]]) -> None:
    closed = [tag for segment in cut(whole, layers) for tag in segment.closes]
    seen = [layer.tag for layer in layers if layer.span.overlaps(whole) and layer.span.start < layer.span.end]
    assert sorted(closed) == sorted(tag for tag in seen if whole.start < whole.end)


@given(LAYERS, st.lists(st.integers(0, 45), max_size=8))
def test_a_sweep_finds_what_looking_at_all_layers_finds(layers: list[Layer[int]], cuts: list[int]) -> None:
    edges = sorted({0, 45, *cuts})
    sweep = Sweep(layers)
    for start, end in itertools.pairwise(edges):
        span = Span(start, end)
        assert {layer.tag for layer in sweep.over(span)} == {layer.tag for layer in layers if layer.span.overlaps(span)}


def test_many_layers_far_apart_are_cut_in_one_pass() -> None:
    layers = [Layer(Span(number * 10, number * 10 + 5), number) for number in range(20_000)]
    sweep = Sweep(layers)
    found = [
        len(list(cut(Span(start, start + 100), sweep.over(Span(start, start + 100)))))
        for start in range(0, 200_000, 100)
    ]
    assert found == [20] * 2_000
