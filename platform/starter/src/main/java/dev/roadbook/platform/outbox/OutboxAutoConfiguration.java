package dev.roadbook.platform.outbox;

import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.schedule.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox and inbox, with their tables. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "dev.roadbook.platform.jdbc.JdbcAutoConfiguration",
            "dev.roadbook.platform.kafka.KafkaEventsAutoConfiguration"
        },
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    /** The platform's tables keep a history of their own, so that its versions and the service's never collide. */
    @Bean
    FlywayMigrationStrategy platformTablesFirst() {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/platform")
                    .table("platform_schema_history")
                    .load()
                    .migrate();
            service.migrate();
        };
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, EventRecords records) {
        return new Outbox(jdbc, records);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox,
            EventPublisher publisher,
            Locks locks,
            PlatformTransactionManager transactions,
            OutboxProperties properties) {
        return new OutboxRelay(outbox, publisher, locks, new TransactionTemplate(transactions), properties);
    }

    /** Its last drain is for one-shot runs, which leave nothing behind for others to send. */
    @Bean
    Ticker outboxTicker(OutboxRelay relay, OutboxProperties properties) {
        return new Ticker("outbox-relay", properties.pollInterval(), relay::drain) {
            @Override
            protected void end() {
                relay.drain();
            }
        };
    }

    @Bean
    MeterBinder outboxMeters(Outbox outbox) {
        return registry -> {
            Gauge.builder("roadbook.outbox.size", outbox, Outbox::size)
                    .description("Events waiting for Kafka")
                    .register(registry);
            Gauge.builder("roadbook.outbox.refused", outbox, Outbox::refused)
                    .description("Events too large for Kafka, set aside")
                    .register(registry);
        };
    }
}
