package dev.roadbook.ingestion.dataset;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of file this product takes: what its rows say, what becomes of them, and who is told. One bean each, found by its
 * name; nothing else knows which there are.
 */
public interface Dataset {

    /** As addresses and profiles call it. */
    String name();

    /** The source of a file whose sender says nothing of it. */
    default String usualSource() {
        return name();
    }

    /** What a column may mean, in the order a template shows them. */
    List<Field> fields();

    /** Rows that load without a fault, to try things with; none where the template says enough. */
    default List<Map<Field, String>> example(ColumnProfile profile, LocalDate lastDay) {
        return List.of();
    }

    /** Begins to take the rows of a file, which nobody sees before they are merged. */
    Stage stage(BatchFile file);

    /** What only all rows together, or the database, can find wrong. */
    default List<Check> checks() {
        return List.of();
    }

    /** How its files are compared with earlier ones; empty where only their lines are counted. */
    default Optional<Figures> figures() {
        return Optional.empty();
    }

    /** Turns what is staged into what is known, set by set, within the caller's transaction. */
    void merge(BatchFile file);

    /** Counts what a merged batch holds. */
    default BatchSummary summary(BatchFile file, long lines, long rejected) {
        return BatchSummary.ofLines(lines, rejected);
    }

    /** How a merged batch is taken back; empty where nobody keeps what batches said. */
    default Optional<Undo> undo() {
        return Optional.empty();
    }

    /** Tells what the batch changed; all of it comes from the database, so telling it again is harmless. */
    void publish(Publication publication);
}
