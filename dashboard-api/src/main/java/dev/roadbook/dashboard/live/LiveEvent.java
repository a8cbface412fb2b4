package dev.roadbook.dashboard.live;

/**
 * Something an open page is told.
 *
 * @param name the event's name on the stream
 * @param subject what it is about; of two waiting events about one subject the later replaces the earlier
 * @param data what is sent
 */
record LiveEvent(String name, String subject, Object data) {

    record AccountChange(String accountId) {}

    static LiveEvent account(String accountId) {
        return new LiveEvent("account", accountId, new AccountChange(accountId));
    }

    static LiveEvent batch(BatchChange batch) {
        return new LiveEvent("batch", batch.batchId().toString(), batch);
    }
}
