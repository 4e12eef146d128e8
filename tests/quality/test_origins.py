"""The pages and pairs checked by hand are whole, and what is given is scored as they say."""

from quality.origins import Gold, Group, Score, pairs_of, read_gold, score


def test_every_page_named_is_listed_once_with_its_address_and_digest() -> None:
    gold = read_gold()
    names = [page.name for page in gold.page]
    assert len(names) == len(set(names))
    assert all(page.url and len(page.sha256) == 64 for page in gold.page)
    named = {name for group in (*gold.telling, *gold.undecided) for name in group.pages}
    assert named | {credited.page for credited in gold.credit} <= set(names)


def test_there_are_as_many_pages_as_were_asked_for() -> None:
    topics = [(page.topic, page.lang) for page in read_gold().page]
    assert sum(topic == "el-salvador" for topic, _ in topics) >= 60
    assert sum(topic == "elsewhere" for topic, _ in topics) >= 40
    assert {lang for _, lang in topics} == {"en", "es"}


def test_what_is_undecided_counts_neither_way() -> None:
    gold = Gold((), (Group(("a", "b", "c"), ""),), (Group(("c", "d"), ""),), ())
    assert len(pairs_of(gold.telling)) == 3
    given = {frozenset(pair) for pair in ("ab", "cd", "ad")}
    assert score(gold, given, set("abcd")) == Score(1, 2, 3)
    assert str(Score(1, 2, 4)) == "precision 0.500 (1 of 2), recall 0.250 (1 of 4)"
