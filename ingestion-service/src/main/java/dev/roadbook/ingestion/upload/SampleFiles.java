package dev.roadbook.ingestion.upload;

import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.platform.web.CsvExport;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Files that show how a profile wants to be written to: its header, alone or with a few made-up rows. */
final class SampleFiles {

    private SampleFiles() {}

    /** Every column under its first name. */
    static String template(Dataset dataset, ColumnProfile profile) {
        return csv(dataset, profile, List.of());
    }

    /** Rows that load without a fault. */
    static String example(Dataset dataset, ColumnProfile profile, LocalDate lastDay) {
        return csv(dataset, profile, dataset.example(profile, lastDay));
    }

    private static String csv(Dataset dataset, ColumnProfile profile, List<Map<Field, String>> rows) {
        var columns = dataset.fields().stream()
                .filter(field -> !profile.namesOf(field.name()).isEmpty())
                .toList();
        var header = columns.stream()
                .map(field -> profile.namesOf(field.name()).getFirst())
                .toList();
        var text = new StringWriter();
        try (var csv = new CsvExport(text, header)) {
            for (var row : rows) {
                csv.row(columns.stream()
                        .map(field -> row.getOrDefault(field, ""))
                        .toArray());
            }
        }
        return text.toString();
    }
}
