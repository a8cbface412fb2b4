package dev.roadbook.ingestion.file.sheet;

import java.util.List;

/** The styles of a workbook's cells, by the number a cell has for its own. */
public final class Styles {

    private final List<CellStyle> styles;

    public Styles(List<CellStyle> styles) {
        this.styles = List.copyOf(styles);
    }

    public CellStyle of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : CellStyle.PLAIN;
    }
}
