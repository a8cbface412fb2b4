package dev.roadbook.ingestion.dataset.sales;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How staged master data enters its table: the newest line of the batch speaks for a thing, never for an older day than
 * what is known, and the revision grows only when something changed.
 *
 * @param columns what is compared and taken over; a blank never replaces what is known
 * @param guarded columns that a person may have taken over, with the column that says so
 */
record MasterTable(
        String table, String key, String staged, List<String> columns, Map<String, String> guarded, String accepted) {

    static final MasterTable ACCOUNTS = new MasterTable(
            "account",
            "id",
            "staged_account",
            List.of(
                    "card_code",
                    "name",
                    "chain",
                    "address_line",
                    "city",
                    "state",
                    "postal_code",
                    "country",
                    "region",
                    "ship_to",
                    "email",
                    "rep_id"),
            Map.of("email", "email_edited", "rep_id", "rep_edited"),
            "select coalesce(said_as, account_id) as id, min(currency) as currency from staged_line group by 1");

    static final MasterTable PRODUCTS = new MasterTable(
            "product",
            "sku",
            "staged_product",
            List.of("name", "category", "family", "grape", "colour", "sugar"),
            Map.of(),
            "select distinct sku as id from staged_line");

    static final MasterTable REPS = new MasterTable(
            "rep",
            "id",
            "staged_rep",
            List.of("name", "email"),
            Map.of("name", "listed", "email", "listed"),
            "select distinct rep_id as id from staged_line");

    /** Takes :batchId and :now. Rows are locked in the order of their keys, so that batches cannot deadlock. */
    String upsert() {
        var currency = accepted.contains("currency") ? ", currency" : "";
        var names = String.join(", ", columns);
        return """
                insert into %1$s as known (%2$s, %3$s%4$s, seen_on, batch_id, updated_at)
                select distinct on (id) id, %3$s%4$s, seen_on, :batchId, :now
                from %5$s
                join (%6$s) accepted using (id)
                order by id, seen_on desc, %3$s
                on conflict (%2$s) do update
                set (%3$s) = row(%7$s), seen_on = excluded.seen_on,
                    revision = known.revision + case when %8$s then 1 else 0 end,
                    batch_id = case when %8$s then excluded.batch_id else known.batch_id end,
                    updated_at = case when %8$s then excluded.updated_at else known.updated_at end
                where known.seen_on is null or excluded.seen_on >= known.seen_on
                """.formatted(table, key, names, currency, staged, accepted, incoming(), changed());
    }

    private String incoming() {
        return columns.stream().map(this::incoming).collect(Collectors.joining(", "));
    }

    private String incoming(String column) {
        var taken = "coalesce(excluded.%1$s, known.%1$s)".formatted(column);
        var guard = guarded.get(column);
        return guard == null ? taken : "case when known.%s then known.%s else %s end".formatted(guard, column, taken);
    }

    private String changed() {
        var known = columns.stream().map(column -> "known." + column).collect(Collectors.joining(", "));
        return "(%s) is distinct from (%s)".formatted(known, incoming());
    }
}
