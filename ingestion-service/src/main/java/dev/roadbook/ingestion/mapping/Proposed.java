package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.Field;

/** What a column probably means, how sure that is, and what it was told by. */
record Proposed(Field field, DryRunView.Confidence confidence, DryRunView.Evidence evidence) {}
