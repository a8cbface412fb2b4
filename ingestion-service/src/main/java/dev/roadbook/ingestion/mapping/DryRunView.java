package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.RejectCode;
import dev.roadbook.ingestion.profile.ProfileDocument;
import dev.roadbook.ingestion.source.Sources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, read by a profile without storing anything.
 *
 * @param source whose header it is; null where nobody's, or several sources'
 * @param sources those that write such headers, where there are several
 * @param profile what it was read by, or would be
 * @param proposed whether the profile is a proposal, since no source writes such headers
 * @param unclearDates whether nothing in the file tells days from months
 * @param columns what the file has
 * @param fields what a column may mean
 * @param missing fields without which a file cannot be read, and that no column is of
 * @param outcome what became of the rows; null where they cannot be read
 */
public record DryRunView(
        @Nullable String source,
        List<String> sources,
        ProfileDocument profile,
        boolean proposed,
        boolean unclearDates,
        List<FileColumn> columns,
        List<FieldMeaning> fields,
        List<String> missing,
        @Nullable Outcome outcome) {

    /** The same, where several sources write such headers. */
    DryRunView unclear(List<Sources.Source> several) {
        var names = several.stream().map(Sources.Source::name).toList();
        return new DryRunView(null, names, profile, proposed, unclearDates, columns, fields, missing, outcome);
    }

    /**
     * A column of the file.
     *
     * @param letters what spreadsheets call it
     * @param samples some of the texts in it
     * @param field what it means, as profiles call it; null for nothing
     */
    public record FileColumn(
            String letters,
            String name,
            List<String> samples,
            @Nullable String field,
            @Nullable Confidence confidence,
            @Nullable Evidence evidence) {}

    /**
     * What a column may mean.
     *
     * @param instead the field that a file may have instead of a required one
     */
    public record FieldMeaning(
            String field, boolean required, @Nullable String instead) {}

    /**
     * What became of the rows.
     *
     * @param whole whether all rows were read; of a very large file only the first are
     * @param reasons why rows are rejected, the commonest first
     * @param shown fields of the rows that are shown
     * @param rows the first rows
     */
    public record Outcome(
            long rowCount,
            long acceptedCount,
            long rejectedCount,
            boolean whole,
            List<RejectReason> reasons,
            List<String> shown,
            List<MappedRow> rows) {}

    /**
     * Why rows are rejected.
     *
     * @param examples the first of them
     */
    public record RejectReason(RejectCode code, long count, List<RejectExample> examples) {}

    /** A row that is rejected, and what is wrong with it. */
    public record RejectExample(long row, String message) {}

    /**
     * A row as it would be taken.
     *
     * @param values by field, as it was understood
     * @param code why it is rejected; null if it is not
     */
    public record MappedRow(
            long row,
            Map<String, String> values,
            @Nullable RejectCode code,
            @Nullable String message) {}

    /** How sure a proposed meaning is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** What a proposed meaning was told by. */
    public enum Evidence {
        NAME,
        CONTENT
    }
}
