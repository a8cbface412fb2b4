package dev.roadbook.ingestion.dataset;

import java.math.BigDecimal;
import java.util.List;

/** Measures files of a kind, to tell one that is unlike those before it. */
public interface Figures {

    /**
     * A figure of a file.
     *
     * @param basis of how many lines, accounts or products it is
     */
    record Measured(Figure figure, BigDecimal value, long basis) {

        public boolean tells() {
            return figure.tells(basis);
        }
    }

    /** Measures what is staged, within the caller's transaction. */
    List<Measured> measure(BatchFile file);

    /** Keeps what later files are measured by, once that file is taken; only after it was measured. */
    void remember(BatchFile file);
}
