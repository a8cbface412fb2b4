package dev.roadbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

class DatabaseOutagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "53100", "53200", "53300", "57P01", "57P03", "58030", "25006"})
    void aServerThatCannotWorkIsAway(String state) {
        assertThat(DatabaseOutages.isOutage(wrapped(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42601", "40001", "57014", "25001"})
    void aServerThatRefusesIsThere(String state) {
        assertThat(DatabaseOutages.isOutage(wrapped(state))).isFalse();
    }

    @Test
    void aFaultOfTheProgramIsNoOutage() {
        assertThat(DatabaseOutages.isOutage(new IllegalStateException("no transaction")))
                .isFalse();
        assertThat(DatabaseOutages.isOutage(new DataIntegrityViolationException("duplicate")))
                .isFalse();
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(
                new UncategorizedSQLException("insert", null, new SQLException("refused", state)));
    }
}
