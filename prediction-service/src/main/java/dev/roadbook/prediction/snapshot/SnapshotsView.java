package dev.roadbook.prediction.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an account.
 *
 * @param accountId whose it is
 * @param firstOn the day looking back begins; absent while nothing has been kept
 * @param items earliest first; of one day, the latest that was known then
 */
record SnapshotsView(String accountId, @Nullable LocalDate firstOn, List<SnapshotView> items) {}
