package dev.roadbook.platform.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * A deed as one service tells another, which publishes it: as JSON.
 *
 * @param id what tells it from others, however often it is told
 * @param at when it was done
 * @param deed what
 */
public record ToldDeed(UUID id, Instant at, Deed deed) {}
