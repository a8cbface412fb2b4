package dev.roadbook.ingestion.batch.view;

/** A rejected line as people see it. */
record RejectView(long row, String code, String message, String raw) {}
