package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.CopyBuffer;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import dev.roadbook.ingestion.dataset.cell.RowReader;
import dev.roadbook.ingestion.file.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes rows as a batch would, remembers the first and what is wrong with others, and keeps nothing. */
final class Trial {

    private static final int ROWS_SHOWN = 50;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_SHOWN = 200;
    private static final int CLEAR_AT = 256 * 1024;

    private final RowReader reader;
    private final Stage stage;
    private final List<Field> shown;
    private final List<DryRunView.MappedRow> rows = new ArrayList<>();
    private final Map<RejectCode, List<DryRunView.RejectExample>> examples = new EnumMap<>(RejectCode.class);
    private final Map<RejectCode, Long> rejects = new EnumMap<>(RejectCode.class);
    private long accepted;
    private long rejected;

    Trial(RowReader reader, Stage stage, List<Field> shown) {
        this.reader = reader;
        this.stage = stage;
        this.shown = shown;
    }

    void take(Row row) {
        try {
            var cells = reader.read(row);
            try {
                stage.take(cells);
                accepted++;
                show(row, () -> understood(cells));
            } catch (LineFault fault) {
                reject(row, fault, () -> written(cells));
            }
        } catch (LineFault fault) {
            reject(row, fault, Map::of);
        }
        stage.buffers().stream().filter(buffer -> buffer.size() > CLEAR_AT).forEach(CopyBuffer::clear);
    }

    private interface Shown {

        Map<String, String> values();
    }

    private void show(Row row, Shown values) {
        if (rows.size() < ROWS_SHOWN) {
            rows.add(new DryRunView.MappedRow(row.number(), values.values(), null, null));
        }
    }

    private void reject(Row row, LineFault fault, Shown values) {
        rejected++;
        rejects.merge(fault.code(), 1L, Long::sum);
        var some = examples.computeIfAbsent(fault.code(), _ -> new ArrayList<>());
        if (some.size() < EXAMPLES) {
            some.add(new DryRunView.RejectExample(row.number(), shortened(fault.sentence())));
        }
        if (rows.size() < ROWS_SHOWN) {
            rows.add(
                    new DryRunView.MappedRow(row.number(), values.values(), fault.code(), shortened(fault.sentence())));
        }
    }

    /** What would be stored; of what is kept elsewhere, such as names, the text. */
    private Map<String, String> understood(Cells cells) {
        var stored = stage.buffers().getFirst().latest();
        var values = written(cells);
        shown.stream()
                .filter(field -> stored.containsKey(field.name()))
                .forEach(field ->
                        values.put(field.profileName(), shortened(Objects.requireNonNull(stored.get(field.name())))));
        return values;
    }

    private Map<String, String> written(Cells cells) {
        var values = new LinkedHashMap<String, String>();
        shown.forEach(field ->
                values.put(field.profileName(), shortened(cells.raw(field).strip())));
        return values;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** What came of it. */
    DryRunView.Outcome outcome(boolean whole) {
        var reasons = rejects.entrySet().stream()
                .sorted(Map.Entry.<RejectCode, Long>comparingByValue(Comparator.reverseOrder()))
                .map(reason -> new DryRunView.RejectReason(
                        reason.getKey(), reason.getValue(), examples.getOrDefault(reason.getKey(), List.of())))
                .toList();
        return new DryRunView.Outcome(
                accepted + rejected,
                accepted,
                rejected,
                whole,
                reasons,
                shown.stream().map(Field::profileName).toList(),
                rows);
    }
}
