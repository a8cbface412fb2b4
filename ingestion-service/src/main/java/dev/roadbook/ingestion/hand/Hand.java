package dev.roadbook.ingestion.hand;

import java.time.Instant;

/** Who said it, and when. */
public record Hand(String by, Instant at) {}
