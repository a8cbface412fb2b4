package dev.roadbook.ingestion.dataset.cell;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file may mean.
 *
 * @param place among the fields of its dataset
 * @param longest characters its text may have
 * @param isRequired whether a file without it cannot be read
 * @param instead the field that a file may have instead
 */
public record Field(
        int place,
        String name,
        int longest,
        boolean isRequired,
        @Nullable Field instead) {

    /** As column profiles call it: {@code card-code}. */
    public String profileName() {
        return name.replace('_', '-');
    }

    /** The field, and what may be there instead. */
    public Stream<Field> orInstead() {
        return Stream.concat(Stream.of(this), Stream.ofNullable(instead));
    }
}
