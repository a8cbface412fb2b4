package dev.roadbook.ingestion.dataset;

import dev.roadbook.ingestion.dataset.cell.Cells;
import java.util.List;

/** The rows of one file on their way into temporary tables. Not for several threads. */
public interface Stage {

    /** What is to be copied, table by table. */
    List<CopyBuffer> buffers();

    /** Takes a row, or says by a {@link dev.roadbook.ingestion.dataset.cell.LineFault} why not. */
    void take(Cells cells);

    /** All rows are in their tables and none was checked yet. */
    default void complete() {}
}
