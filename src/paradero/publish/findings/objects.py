"""Findings as JSON objects, with every claim in the form of the contract."""

from typing import Any

import msgspec

from paradero.answers.findings.views import AnswerLine, Brief, Finding, FindingLine, Giving, Neighbour
from paradero.identity.questions.question import Question
from paradero.publish.contract import Object, line_object
from paradero.publish.findings.questions import answer_words, question_words, why_words


def finding_object(finding: Finding) -> Object:
    """A question with its answers, their claims, and how each two stand."""
    question = finding.question
    return {
        **_question(finding.key, question),
        "state": finding.state,
        "origins": finding.origins,
        "claims": finding.total,
        "looked_at": finding.looked_at,
        "answers": [_answer(one, question) for one in finding.answers],
        "relations": [
            {
                "left": pair.left,
                "right": pair.right,
                "verdict": pair.relation.verdict,
                "why": why_words(pair.relation.why, question)[0],
                "agree_if": why_words(pair.relation.why, question)[1] or None,
            }
            for pair in finding.pairs
        ],
        "corrections": [msgspec.to_builtins(one) for one in finding.corrections],
        "beside": [_neighbour(one) for one in finding.neighbours],
        "sums": [msgspec.to_builtins(one) for one in finding.sums],
        "declined": [line_object(line) for line in finding.declined],
        "history": [msgspec.to_builtins(one) for one in finding.turns],
    }


def finding_line_object(line: FindingLine) -> Object:
    """A question in short."""
    return {
        **_question(line.key, line.question),
        "state": line.state,
        "origins": line.origins,
        "claims": line.claims,
        "answers": [_brief(one, line.question) for one in line.answers],
    }


def _question(key: str, question: Question) -> Object:
    return {
        "key": key,
        "question": question_words(question),
        "topic": question.topic,
        "mode": question.mode,
        "about": {slot.name: {"key": slot.key, "name": slot.words} for slot in question.slots},
        "scope": list(question.scope),
        "time": question.period or None,
    }


def _answer(answer: AnswerLine, question: Question) -> Object:
    return {
        "answer": answer_words(answer.value, question, denied=answer.denied, withdrawn=answer.withdrawn),
        "value": _value(answer.value),
        "denied": answer.denied,
        "held": answer.held,
        "origins": list(answer.origins),
        "first_said": answer.first_said,
        "last_said": answer.last_said,
        "stances": {count.name: count.count for count in answer.stances},
        "given": [_giving(one) for one in answer.givings],
    }


def _giving(giving: Giving) -> Object:
    return {
        "by": giving.giver.name,
        "by_key": giving.giver.key,
        "own_words": giving.giver.own_words,
        "said": giving.said,
        "held": giving.held,
        "origin": giving.origin,
        "claim": line_object(giving.line),
    }


def _neighbour(one: Neighbour) -> Object:
    return {**_question(one.key, one.question), "answers": [_brief(brief, one.question) for brief in one.answers]}


def _brief(one: Brief, question: Question) -> Object:
    return {
        "answer": answer_words(one.value, question, denied=one.denied),
        "value": _value(one.value),
        "denied": one.denied,
        "claims": one.claims,
        "voices": one.voices,
    }


def _value(value: Any) -> Any:
    return msgspec.to_builtins(value)
