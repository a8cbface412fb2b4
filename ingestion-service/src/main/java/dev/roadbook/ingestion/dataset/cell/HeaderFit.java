package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.profile.ColumnProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a profile knows a header.
 *
 * @param required how many fields a file of the kind must have
 * @param missing those of them that no column is of
 * @param fields what the columns mean that the profile knows, by their place
 * @param width columns the header has
 */
public record HeaderFit(int required, List<Field> missing, Map<Integer, Field> fields, int width) {

    /** So many columns under the names of one source are no accident, whatever else there is. */
    private static final int SPEAKING_FOR_THEMSELVES = 5;

    /** An {@link dev.roadbook.ingestion.file.UnreadableFile} if the header names columns twice. */
    public static HeaderFit of(ColumnProfile profile, List<Field> fields, List<String> header) {
        var places = Columns.places(profile, fields, header);
        var known = new TreeMap<Integer, Field>();
        for (var field : fields) {
            for (int place : places[field.place()]) {
                known.put(place, field);
            }
        }
        int required = (int) fields.stream().filter(Field::isRequired).count();
        return new HeaderFit(required, Columns.missing(fields, places), known, header.size());
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether files with this header are the profile's; a kind that needs few columns must know half of them. */
    public boolean isConvincing() {
        return isComplete() && (required >= SPEAKING_FOR_THEMSELVES || fields.size() * 2 >= width);
    }
}
