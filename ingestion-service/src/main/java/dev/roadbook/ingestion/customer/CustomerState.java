package dev.roadbook.ingestion.customer;

/** Which customers a list is about. */
enum CustomerState {
    ACTIVE("a.survivor_id is null and a.archived_at is null"),
    WITHOUT_ORDERS("a.survivor_id is null and a.archived_at is null and a.seen_on is null"),
    ARCHIVED("a.survivor_id is null and a.archived_at is not null"),
    MERGED("a.survivor_id is not null");

    private final String condition;

    CustomerState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
