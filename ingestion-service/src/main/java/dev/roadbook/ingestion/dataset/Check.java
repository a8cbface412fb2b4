package dev.roadbook.ingestion.dataset;

/**
 * Finds staged rows that only all of them together, or the database, can tell to be wrong.
 *
 * @param table whose rows they are; they leave it
 * @param faulty query for the number, code and sentence of each
 */
public record Check(String table, String faulty) {

    /**
     * Of rows with the same key the last one counts.
     *
     * @param words what the reader of a file calls the key
     */
    public static Check repeated(String table, String key, String words) {
        return new Check(table, """
                select s.row_number, 'REPEATED_LINE',
                    'row ' || k.last_row || ' has the same %3$s and replaces this one'
                from %1$s s
                join (
                    select %2$s, max(row_number) as last_row
                    from %1$s
                    group by %2$s
                    having count(*) > 1) k on k.%2$s = s.%2$s
                where s.row_number < k.last_row
                """.formatted(table, key, words));
    }
}
