package dev.roadbook.recommendation.thumb;

/** Why a product is not for an account; their names are for ever. */
enum Objection {
    /** It does not fit what the account sells. */
    NOT_THEIR_RANGE,
    /** It costs too much for the account. */
    TOO_EXPENSIVE,
    /** The account buys it, or something like it, from somebody else. */
    BOUGHT_ELSEWHERE,
    /** It was offered and turned down. */
    TURNED_DOWN,
    /** Something else. */
    OTHER
}
