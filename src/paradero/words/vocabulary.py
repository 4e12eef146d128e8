"""The closed vocabulary of the catalogue of claims: kinds, roles (first = key role), stances."""

from typing import Final, Literal, get_args

Kind = Literal[
    "arrangement",
    "benefit",
    "transfer",
    "custody",
    "release",
    "protection",
    "order",
    "compliance",
    "removal_error",
    "allegation",
    "conditions",
    "position",
    "meeting",
    "rating",
    "emulation",
]
Stance = Literal[
    "asserts",
    "denies",
    "alleges",
    "concedes",
    "finds",
    "orders",
    "pauses",
    "overturns",
    "declines",
    "retracts",
    "plans",
    "predicts",
]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
STANCES: Final[tuple[Stance, ...]] = get_args(Stance)

ROLES: Final[dict[Kind, tuple[str, ...]]] = {
    "arrangement": ("receiver", "sender", "people", "instrument", "payment", "duration", "legal_basis"),
    "benefit": ("receiver", "giver", "benefit"),
    "transfer": ("people", "origin", "destination", "carrier", "authority", "legal_basis", "nationality"),
    "custody": ("people", "facility", "holder", "condition"),
    "release": ("people", "from", "to", "how"),
    "protection": ("people", "protection", "issuer", "bars"),
    "order": ("court", "addressee", "action", "case", "judge", "deadline"),
    "compliance": ("actor", "order", "action"),
    "removal_error": ("people", "authority", "reason"),
    "allegation": ("people", "accuser", "accusation", "evidence"),
    "conditions": ("facility", "aspect", "people"),
    "position": ("actor", "target", "attitude"),
    "meeting": ("parties", "place"),
    "rating": ("subject", "issuer", "rating", "comparator"),
    "emulation": ("state", "model", "counterpart"),
}

UNITS: Final[tuple[str, ...]] = (
    "people",
    "flights",
    "usd",
    "eur",
    "gbp",
    "countries",
    "hours_per_day",
    "hours",
    "minutes",
    "days",
    "weeks",
    "months",
    "years",
    "percent",
    "other",
)
