package dev.roadbook.platform.run;

import java.util.UUID;

/**
 * The right to work on a run, for a while.
 *
 * @param attempts how often it was begun, this time included
 * @param fence tells this right from those before and after it
 * @param request what was asked for, as JSON
 */
record Lease(UUID id, int attempts, int fence, String request) {}
