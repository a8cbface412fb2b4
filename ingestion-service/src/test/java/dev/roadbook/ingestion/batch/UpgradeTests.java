package dev.roadbook.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.OldDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that an earlier version took in, which gave failures no code. */
class UpgradeTests {

    private final OldDatabase database = OldDatabase.at("8");
    private final JdbcClient jdbc = database.jdbc();

    @ParameterizedTest
    @CsvSource({
        "SERVICE_FAULT, an unexpected fault on our side; it has been logged",
        "SERVICE_STOPPED, the service stopped 3 times while it worked on this file",
        "UNKNOWN_SOURCE, the source sap-north is not configured",
        "UNREADABLE_FILE, the file is empty",
        "UNREADABLE_FILE, the header names columns twice: the service stopped"
    })
    void areGivenTheCodeOfTheirReason(String code, String reason) {
        received("FAILED", reason);

        database.upgrade();

        assertThat(code()).hasValue(code);
    }

    @Test
    void haveNoneWhereTheyDidNotFail() {
        received("RECEIVED", null);

        database.upgrade();

        assertThat(code()).isEmpty();
    }

    @Test
    void mayFailWithoutACodeWhileTheVersionBeforeStillRuns() {
        database.upgrade();

        received("FAILED", "the file is empty");

        assertThat(code()).isEmpty();
    }

    private void received(String state, @Nullable String reason) {
        jdbc.sql("""
                        insert into batch (
                            id, source, file_name, content_sha256, size_bytes, uploaded_by, state, failure_reason, received_at)
                        values (gen_random_uuid(), 'sap', 'sales.csv', repeat('a', 64), 1, 'ann', :state, :reason, now())
                        """).param("state", state).param("reason", reason).update();
    }

    private Optional<String> code() {
        return jdbc.sql("select failure_code from batch").query(String.class).optional();
    }
}
