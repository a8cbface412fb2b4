package dev.roadbook.ingestion.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a source writes its files.
 *
 * @param kind what its rows are about
 * @param fallbackEncoding encoding of texts that are not UTF-8
 * @param decimal what separates units from fractions
 * @param grouping what may separate groups of three digits
 * @param dates patterns of days, in the order they are tried
 * @param defaultCurrency currency of files without a currency column
 * @param columns names a column may have, best first; case, spaces and punctuation do not matter
 */
public record ColumnProfile(
        String name,
        @DefaultValue("sales") DatasetKind kind,
        Charset fallbackEncoding,
        char decimal,
        char grouping,
        List<String> dates,
        @Nullable String defaultCurrency,
        Map<Field, List<String>> columns) {

    public ColumnProfile {
        dates = List.copyOf(dates);
        columns = Map.copyOf(columns);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("profile %s knows no dates".formatted(name));
        }
        if (decimal == grouping) {
            throw new IllegalArgumentException("profile %s groups by its decimal separator".formatted(name));
        }
        for (var required : kind.required()) {
            if (columns.getOrDefault(required, List.of()).isEmpty()) {
                throw new IllegalArgumentException("profile %s has no column for %s".formatted(name, required));
            }
        }
    }
}
