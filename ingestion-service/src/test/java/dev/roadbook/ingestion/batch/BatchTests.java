package dev.roadbook.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.file.FailureCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Batch batch =
            new Batch(new UUID(0, 1), new NewFile("sap", "d1", "week.csv", "ab".repeat(32), 10, "sap"), NOW);

    @Test
    void goesFromReceivedToCompleted() {
        batch.startParsing(NOW);
        batch.startPublishing(BatchSummary.NOTHING, "sales", NOW);
        batch.complete(NOW);

        assertThat(batch.details().state()).isEqualTo(BatchState.COMPLETED);
        assertThat(batch.details().completedAt()).isEqualTo(NOW);
    }

    @Test
    void startsParsingOverAfterACrash() {
        batch.startParsing(NOW);

        batch.startParsing(NOW.plusSeconds(60));

        assertThat(batch.details().parsingStartedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void isNotPublishedBeforeItIsParsed() {
        assertThatThrownBy(() -> batch.startPublishing(BatchSummary.NOTHING, "sales", NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessage("a RECEIVED batch cannot be published");
    }

    @Test
    void isCompletedOnce() {
        batch.startParsing(NOW);
        batch.startPublishing(BatchSummary.NOTHING, "sales", NOW);
        batch.complete(NOW);

        assertThatThrownBy(() -> batch.complete(NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> batch.fail(FailureCode.DAMAGED_FILE, "late")).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> batch.startParsing(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isRetriedWhereItFailed() {
        batch.startParsing(NOW);
        batch.startPublishing(BatchSummary.NOTHING, "sales", NOW);
        batch.fail(FailureCode.SERVICE_FAULT, "broker said no");

        batch.retry();

        assertThat(batch.details().state()).isEqualTo(BatchState.PUBLISHING);
        assertThat(batch.details().failureReason()).isNull();
        assertThat(batch.details().failureCode()).isNull();
    }

    @Test
    void isReadAgainWhenItFailedWhileBeingRead() {
        batch.startParsing(NOW);
        batch.fail(FailureCode.MISSING_COLUMNS, "no header");

        batch.retry();

        assertThat(batch.details().state()).isEqualTo(BatchState.RECEIVED);
    }

    @Test
    void isReleasedFromQuarantineOnly() {
        assertThatThrownBy(() -> batch.release("ann")).isInstanceOf(IllegalTransition.class);
        batch.startParsing(NOW);
        batch.quarantine(BatchSummary.ofLines(10, 5));

        batch.release("ann");

        assertThat(batch.details().state()).isEqualTo(BatchState.RECEIVED);
        assertThat(batch.details().released()).isTrue();
    }

    @Test
    void isUndoneOnceItIsCompletedAndItsFileIsForgottenAtOnce() {
        assertThatThrownBy(() -> batch.undo("wrong week", "ann", NOW)).isInstanceOf(IllegalTransition.class);
        complete("sales");

        batch.undo("wrong week", "ann", NOW);
        assertThat(batch.details().state()).isEqualTo(BatchState.UNDOING);
        batch.reverted(NOW);
        batch.undone(NOW.plusSeconds(1));

        assertThat(batch.details().state()).isEqualTo(BatchState.UNDONE);
        assertThat(batch.details().undoing())
                .isEqualTo(new Undoing("wrong week", "ann", NOW, NOW, NOW.plusSeconds(1), "ab".repeat(32)));
        assertThatThrownBy(() -> batch.undo("again", "ann", NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isNotUndoneWhereNobodyKeptWhatItSaid() {
        complete(null);

        assertThatThrownBy(() -> batch.undo("wrong week", "ann", NOW)).isInstanceOf(UndoRefused.class);
    }

    private void complete(@Nullable String undoKind) {
        batch.startParsing(NOW);
        batch.startPublishing(BatchSummary.NOTHING, undoKind, NOW);
        batch.complete(NOW);
    }
}
