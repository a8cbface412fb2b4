package dev.roadbook.ingestion.profile;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column profile as people write it: what its schema describes, nothing resolved.
 *
 * @param name what sources name it by
 * @param kind what its rows are; sales where nothing is said
 * @param fallbackEncoding encoding of texts that are not UTF-8
 * @param decimal what separates units from fractions
 * @param grouping what may separate groups of three digits
 * @param dates patterns of days in the order they are tried
 * @param defaultCurrency currency of files without such a column
 * @param returns which rows take something back, where their signs alone do not say
 * @param sheet the sheet of a workbook that holds the rows
 * @param columns of each field the names its column may have, best first
 */
public record ProfileDocument(
        String name,
        @Nullable String kind,
        String fallbackEncoding,
        String decimal,
        String grouping,
        List<String> dates,
        @Nullable String defaultCurrency,
        @Nullable ReturnRows returns,
        @Nullable String sheet,
        Map<String, List<String>> columns) {

    /**
     * Which rows take something back.
     *
     * @param kinds what the kind of such a row reads
     * @param quantityFollowsAmount whether a quantity is negative wherever its amount is
     */
    public record ReturnRows(
            @Nullable Set<String> kinds, @Nullable Boolean quantityFollowsAmount) {}

    /**
     * What a profile in use says.
     *
     * @param fields names of the fields of its kind, as profiles call them
     */
    public static ProfileDocument of(ColumnProfile profile, List<String> fields) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            var names = profile.namesOf(field);
            if (!names.isEmpty()) {
                columns.put(field, names);
            }
        }
        var returns = profile.returns();
        return new ProfileDocument(
                profile.name(),
                profile.kind(),
                profile.fallbackEncoding().name().toLowerCase(Locale.ROOT),
                String.valueOf(profile.decimal()),
                String.valueOf(profile.grouping()),
                profile.dates(),
                profile.defaultCurrency(),
                returns.equals(Returns.AS_WRITTEN)
                        ? null
                        : new ReturnRows(returns.kinds(), returns.quantityFollowsAmount()),
                profile.sheet(),
                columns);
    }

    /** The kind, also where the usual one is left out. */
    public String kindOrUsual() {
        return Objects.requireNonNullElse(kind, ColumnProfile.USUAL_KIND);
    }

    /** The same under another name. */
    public ProfileDocument named(String other) {
        return new ProfileDocument(
                other, kind, fallbackEncoding, decimal, grouping, dates, defaultCurrency, returns, sheet, columns);
    }

    /** The profile to read with; what the schema finds in order may still be none. */
    public ColumnProfile profile() {
        return new ColumnProfile(
                name,
                kindOrUsual(),
                Charset.forName(fallbackEncoding),
                decimal.charAt(0),
                grouping.charAt(0),
                dates,
                defaultCurrency,
                returns == null ? Returns.AS_WRITTEN : rows(returns),
                sheet,
                columns);
    }

    private static Returns rows(ReturnRows returns) {
        return new Returns(
                Objects.requireNonNullElse(returns.kinds(), Set.of()),
                Boolean.TRUE.equals(returns.quantityFollowsAmount()));
    }
}
