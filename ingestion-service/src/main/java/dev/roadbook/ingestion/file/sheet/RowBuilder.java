package dev.roadbook.ingestion.file.sheet;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** Puts the cells of a row in their places, within the limits of a row. */
public final class RowBuilder {

    private final String sheet;
    private final FileProperties limits;
    private List<String> cells = new ArrayList<>();
    private long number;
    private long length;
    private boolean blank = true;

    public RowBuilder(String sheet, FileProperties limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Begins a row; rows come in their order. */
    public void begin(long row) {
        if (row <= number) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT, "sheet '%s' has row %d after row %d".formatted(sheet, row, number));
        }
        number = row;
        length = 0;
        blank = true;
        cells = new ArrayList<>(cells.size());
    }

    public long number() {
        return number;
    }

    public int nextColumn() {
        return cells.size();
    }

    public boolean isBlank() {
        return blank;
    }

    public void put(int column, String text) {
        if (text.isBlank()) {
            if (column == cells.size() && column < limits.maxColumns()) {
                cells.add("");
            }
            return;
        }
        requireRoom(column, text);
        while (cells.size() < column) {
            cells.add("");
        }
        if (column == cells.size()) {
            cells.add(text);
        } else {
            cells.set(column, text);
        }
        blank = false;
    }

    private void requireRoom(int column, String text) {
        if (column >= limits.maxColumns()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "row %d of sheet '%s' has a cell in column %s; no more than %d columns are read"
                            .formatted(number, sheet, Row.letters(column), limits.maxColumns()));
        }
        length += text.length();
        if (text.length() > limits.maxCellLength() || length > limits.maxRowLength()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "row %d of sheet '%s' has more than %d characters, or a cell of it more than %d"
                            .formatted(number, sheet, limits.maxRowLength(), limits.maxCellLength()));
        }
    }

    public Row row() {
        return new Row(number, cells);
    }
}
