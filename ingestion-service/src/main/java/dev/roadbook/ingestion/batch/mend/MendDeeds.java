package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.mend.Corrections.Mendable;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.platform.activity.Deed;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is told of who mended what. */
final class MendDeeds {

    /** Days, numbers and codes: a cell that is longer may hold a person's name or address, which is told nobody. */
    private static final Pattern TELLABLE = Pattern.compile("[\\p{N}\\p{Punct}€$£ ]{0,30}|\\p{L}{1,5}");

    private MendDeeds() {}

    static Deed edited(Mendable batch, RowSelection rows, Map<Integer, String> cells, int count, String person) {
        var columns = cells.keySet().stream().sorted().map(Row::letters).collect(Collectors.joining(", "));
        var deed = about(batch, person, "ROWS_EDITED", count, "edited")
                .with("columns", columns)
                .with("rows", Integer.toString(count));
        if (rows.code() != null) {
            deed = deed.with("code", rows.code());
        }
        var before = rows.value() == null ? "" : rows.value();
        var after = cells.size() == 1 ? cells.values().iterator().next() : "";
        return isTellable(before) && isTellable(after) ? deed.replacing(before, after) : deed;
    }

    static Deed dismissed(Mendable batch, int count, String person) {
        return about(batch, person, "ROWS_DISMISSED", count, "dismissed").replacing("OPEN", "DISMISSED");
    }

    static Deed reopened(Mendable batch, int count, String person) {
        return about(batch, person, "ROWS_REOPENED", count, "opened again").replacing("", "OPEN");
    }

    static Deed sent(Mendable batch, UUID correction, long count, String person) {
        return about(batch, person, "ROWS_SENT", count, "sent again")
                .replacing("EDITED", "SENT")
                .with("batch", correction.toString());
    }

    private static Deed about(Mendable batch, String person, String kind, long count, String what) {
        var text = count == 1
                ? "A rejected row of the file %s was %s.".formatted(batch.fileName(), what)
                : "%d rejected rows of the file %s were %s.".formatted(count, batch.fileName(), what);
        return Deed.of(person, kind, text).to(batch.id().toString());
    }

    private static boolean isTellable(String text) {
        return TELLABLE.matcher(text).matches();
    }
}
