package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a file has which field: a profile applied to a header. */
final class Columns {

    private static final int SHOWN = 20;
    private static final int LONGEST_SHOWN = 40;

    private final List<String> header;
    /** Of each field by its own place: none, or those its text may stand in. */
    private final int[][] places;

    private Columns(List<String> header, int[][] places) {
        this.header = header;
        this.places = places;
    }

    static Columns of(ColumnProfile profile, List<Field> fields, List<String> header) {
        var places = places(profile, fields, header);
        var missing = missing(fields, places);
        if (!missing.isEmpty()) {
            throw new UnreadableFile(FailureCode.MISSING_COLUMNS, lacking(profile, missing, header));
        }
        return new Columns(header, places);
    }

    /** Of each field by its own place, where in the header its names are. */
    static int[][] places(ColumnProfile profile, List<Field> fields, List<String> header) {
        var positions = positions(header);
        var places = new int[fields.size()][];
        for (var field : fields) {
            places[field.place()] = profile.namesOf(field.name()).stream()
                    .map(ColumnName::key)
                    .filter(positions::containsKey)
                    .mapToInt(positions::get)
                    .distinct()
                    .toArray();
        }
        return places;
    }

    static List<Field> missing(List<Field> fields, int[][] places) {
        return fields.stream()
                .filter(Field::isRequired)
                .filter(field -> field.orInstead().allMatch(either -> places[either.place()].length == 0))
                .toList();
    }

    /** In the words of the sender's files, since its reader has to mend one. */
    private static String lacking(ColumnProfile profile, List<Field> missing, List<String> header) {
        var wanted = missing.stream()
                .map(field -> names(profile, field))
                .map(names -> names.size() == 1
                        ? names.getFirst()
                        : names.getFirst() + " (or " + String.join(", ", names.subList(1, names.size())) + ")")
                .collect(Collectors.joining(", "));
        var found = header.stream().limit(SHOWN).map(Columns::shortened).collect(Collectors.joining(", "));
        return "the file has no column for: %s. Its header reads: %s%s"
                .formatted(wanted, found, header.size() > SHOWN ? ", …" : "");
    }

    private static List<String> names(ColumnProfile profile, Field field) {
        return field.orInstead()
                .flatMap(either -> profile.namesOf(either.name()).stream())
                .toList();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }

    int width() {
        return header.size();
    }

    boolean has(Field field) {
        return places[field.place()].length > 0;
    }

    /** The first cell of the field that is not blank, as it was written, or an empty text. */
    String cell(List<String> cells, Field field) {
        int place = place(cells, field);
        return place < 0 ? "" : cells.get(place);
    }

    /** Where the field's text stands, in the words of whoever has the file open. */
    String named(List<String> cells, Field field) {
        int place = place(cells, field);
        return place < 0 ? field.name() : "%s (column %s)".formatted(header.get(place), Row.letters(place));
    }

    /** Where the field's text stands, or should stand where there is none; null in a file without such a column. */
    @Nullable Integer placeIn(List<String> cells, Field field) {
        int place = place(cells, field);
        var possible = places[field.place()];
        return place >= 0 ? Integer.valueOf(place) : possible.length == 0 ? null : Integer.valueOf(possible[0]);
    }

    private int place(List<String> cells, Field field) {
        for (int place : places[field.place()]) {
            if (place < cells.size() && !cells.get(place).isBlank()) {
                return place;
            }
        }
        return -1;
    }

    private static Map<String, Integer> positions(List<String> header) {
        var positions = new HashMap<String, Integer>();
        var twice = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var key = ColumnName.key(header.get(i));
            if (!key.isEmpty() && positions.putIfAbsent(key, i) != null) {
                twice.add(header.get(i));
            }
        }
        if (!twice.isEmpty()) {
            throw new UnreadableFile(
                    FailureCode.REPEATED_COLUMNS, "the header names columns twice: " + String.join(", ", twice));
        }
        return positions;
    }

    /** Tells a row that names every required field. */
    static Predicate<List<String>> header(ColumnProfile profile, List<Field> fields) {
        var required = fields.stream()
                .filter(Field::isRequired)
                .map(field ->
                        names(profile, field).stream().map(ColumnName::key).collect(Collectors.toUnmodifiableSet()))
                .toList();
        return row -> {
            var names = row.stream().map(ColumnName::key).collect(Collectors.toUnmodifiableSet());
            return required.stream().noneMatch(known -> Collections.disjoint(known, names));
        };
    }
}
