package dev.roadbook.outreach.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mail that is to be sent at most once.
 *
 * @param id identity
 * @param programme what it is for
 * @param subjectId who it is about
 * @param cycle occasion: one mail for each
 * @param dueOn day it is meant for
 * @param fence grows with every claim; a holder of an older one can change nothing
 * @param attempts attempts so far
 */
public record Intent(
        UUID id, String programme, String subjectId, String cycle, LocalDate dueOn, long fence, int attempts) {}
