package dev.roadbook.ingestion.profile;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a source writes its files.
 *
 * @param kind dataset its rows are of
 * @param fallbackEncoding encoding of texts that are not UTF-8
 * @param decimal what separates units from fractions
 * @param grouping what may separate groups of three digits
 * @param dates patterns of days, in the order they are tried
 * @param defaultCurrency currency of files without a currency column
 * @param returns which rows take something back
 * @param sheet the sheet of a workbook that holds the rows; by default the one that has the header
 * @param columns names a column may have, best first; case, spaces and punctuation do not matter
 */
public record ColumnProfile(
        String name,
        @DefaultValue(USUAL_KIND) String kind,
        Charset fallbackEncoding,
        char decimal,
        char grouping,
        List<String> dates,
        @Nullable String defaultCurrency,
        @DefaultValue Returns returns,
        @Nullable String sheet,
        Map<String, List<String>> columns) {

    /** The kind of files whose profile does not say. */
    public static final String USUAL_KIND = "sales";

    public ColumnProfile {
        kind = kind.toLowerCase(Locale.ROOT);
        dates = List.copyOf(dates);
        columns = columns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        column -> key(column.getKey()), column -> List.copyOf(column.getValue())));
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("profile %s knows no dates".formatted(name));
        }
        if (decimal == grouping) {
            throw new IllegalArgumentException("profile %s groups by its decimal separator".formatted(name));
        }
    }

    /** Names the column of a field may have, best first; none if the profile does not know the field. */
    public List<String> namesOf(String field) {
        return columns.getOrDefault(key(field), List.of());
    }

    /** What the profile names beside these fields. */
    public List<String> unknownBeside(Collection<String> fields) {
        var unknown = new TreeMap<>(columns);
        fields.forEach(field -> unknown.remove(key(field)));
        return List.copyOf(unknown.keySet());
    }

    /** {@code card-code} and {@code card_code} are one field. */
    private static String key(String field) {
        return field.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
