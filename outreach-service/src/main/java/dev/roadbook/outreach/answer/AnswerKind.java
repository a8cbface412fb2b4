package dev.roadbook.outreach.answer;

/** The buttons of a reminder. */
enum AnswerKind {
    SAME,
    CHANGE,
    NOT_NOW
}
