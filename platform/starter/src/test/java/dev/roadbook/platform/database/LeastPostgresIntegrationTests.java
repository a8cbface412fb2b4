package dev.roadbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(classes = SampleService.class)
class LeastPostgresIntegrationTests {

    private static final String SCHEMA = "too_old";

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource database;

    @Test
    void looksBeforeEveryService() {
        assertThat(flyway.getConfiguration().getCallbacks()).hasAtLeastOneElementOfType(LeastPostgres.class);
    }

    @Test
    void refusesAnOlderServerWithASentenceAndMigratesNothing() {
        var refusal = catchThrowable(() -> migrate(LeastPostgres.VERSION + 1));

        assertThat(new TooOldPostgresAnalyzer().analyze(refusal))
                .extracting(FailureAnalysis::getDescription, STRING)
                .matches("The service does not start, because the database is PostgreSQL 18.*, and PostgreSQL 19 or"
                        + " newer is needed\\.");
        assertThat(tables()).isSubsetOf("flyway_schema_history");
    }

    @Test
    void takesAServerOfTheLeastVersion() {
        assertThat(migrate(LeastPostgres.VERSION)).isPositive();
    }

    private int migrate(int version) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(version > LeastPostgres.VERSION ? SCHEMA : SCHEMA + "_not")
                .locations("classpath:db/platform")
                .callbacks(new LeastPostgres(version))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private List<String> tables() {
        return JdbcClient.create(database)
                .sql("select table_name from information_schema.tables where table_schema = :schema")
                .param("schema", SCHEMA)
                .query(String.class)
                .list();
    }
}
