package dev.roadbook.outreach.answer;

/** Where an answer stands: one to order waits for a decision, another is noted. */
enum AnswerState {
    OPEN,
    APPROVED,
    DISMISSED,
    NOTED
}
