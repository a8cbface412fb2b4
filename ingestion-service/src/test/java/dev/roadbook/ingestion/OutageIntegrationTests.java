package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.FaultProxy;
import dev.roadbook.testkit.TestDatabase;
import java.net.URI;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The database goes away and comes back. */
@IngestionTest
@Import(OutageIntegrationTests.ProxiedDatabase.class)
@TestPropertySource(
        properties = {"spring.datasource.hikari.connection-timeout=1000", "test.storage=target/test-files/outage"})
class OutageIntegrationTests {

    @TestConfiguration
    static class ProxiedDatabase {

        @Bean(destroyMethod = "close")
        FaultProxy databaseProxy(TestDatabase database) {
            return FaultProxy.to(
                    URI.create(database.url().substring("jdbc:".length())).getPort());
        }

        @Bean
        JdbcConnectionDetails proxied(TestDatabase database, FaultProxy proxy) {
            var url = database.url().replaceFirst("//[^/]+/", "//localhost:%d/".formatted(proxy.port()));
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return url;
                }
            };
        }
    }

    @Autowired
    Sender sender;

    @Autowired
    FaultProxy database;

    @AfterEach
    void heal() {
        database.heal();
    }

    @Test
    void acceptsNothingWithoutTheDatabaseAndTheSameDeliveryAfterwards() {
        var id = "msg_" + UUID.randomUUID();
        var body = WebhookTest.file();
        database.refuse();

        var refused = awaitRefusal(id, body);
        database.heal();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("storage_unavailable");
        assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("30");
        var accepted = patiently().until(() -> sender.send(sender.signed(id, body)), answer -> answer.status() < 300);
        assertThat(sender.awaitRest(accepted.batchId())).isEqualTo("COMPLETED");
    }

    @Test
    void goesOnByItselfWhenTheDatabaseIsBack() {
        var batch = sender.leave("sap", SalesLines.text(SalesLines.of(30, "OUT", 400)));
        database.refuse();
        awaitRefusal("msg_" + UUID.randomUUID(), WebhookTest.file());
        database.heal();

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
    }

    /** Connections made while the database went away may live on for a moment. */
    private Sender.Answer awaitRefusal(String id, byte[] body) {
        return patiently().until(() -> sender.send(sender.signed(id, body)), answer -> answer.status() == 503);
    }

    /** Threads of the schedule may end meanwhile for want of a database, which is nobody's fault. */
    private static ConditionFactory patiently() {
        return Awaitility.await().dontCatchUncaughtExceptions();
    }
}
