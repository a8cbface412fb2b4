package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a profile and the fields of a dataset mean for the reading of files. */
public final class Dialects {

    private Dialects() {}

    public static Dialect of(ColumnProfile profile, List<Field> fields) {
        var days = DateTimeFormatter.ofPattern(profile.dates().getFirst(), Locale.ROOT);
        return new Dialect(
                profile.fallbackEncoding(), profile.decimal(), days, profile.sheet(), Columns.header(profile, fields));
    }
}
