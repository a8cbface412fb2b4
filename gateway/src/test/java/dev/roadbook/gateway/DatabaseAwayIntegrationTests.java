package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DatabaseAwayIntegrationTests extends GatewayTest {

    private static final String PERSON = """
            {"username": "latecomer", "password": "latecomer-password", "display_name": "Latecomer", "roles": ["MARKETING"]}
            """;

    @Test
    void asksToComeBackWhenTheConnectionIsLostInsideATransaction() throws SQLException {
        var admin = as("admin");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table account in exclusive mode");
            var adding = CompletableFuture.supplyAsync(() -> admin.post("/api/users", PERSON));
            await().until(this::endsWhoWaits);

            assertThat(adding.join()).satisfies(DatabaseAwayIntegrationTests::isUnavailable);
        }

        assertThat(admin.post("/api/users", PERSON).statusCode()).isEqualTo(201);
    }

    /** As a server that fails over does: the statement and its rollback both find nobody. */
    private boolean endsWhoWaits() {
        return jdbc.sql("""
                        select count(pg_terminate_backend(pid))
                        from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single() == 1;
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
}
