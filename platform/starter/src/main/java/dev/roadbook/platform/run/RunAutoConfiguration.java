package dev.roadbook.platform.run;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.schedule.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with a database its background runs; its beans have names that no feature takes. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "dev.roadbook.platform.activity.ActivityAutoConfiguration"
        })
@EnableConfigurationProperties(RunProperties.class)
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
class RunAutoConfiguration {

    @Bean
    RunTable backgroundRunTable(
            JdbcClient jdbc, JsonMapper json, RunProperties properties, RoadbookProperties roadbook, Clock clock) {
        return new RunTable(jdbc, json, properties, roadbook.instance(), clock);
    }

    @Bean
    RunMeters backgroundRunMeters(MeterRegistry registry) {
        return new RunMeters(registry);
    }

    @Bean
    RunWorker backgroundRunWorker(RunTable table, PlatformTransactionManager transactions, RunMeters meters) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new RunWorker(table, new TransactionTemplate(transactions), apart, meters);
    }

    @Bean
    Runs backgroundRuns(
            RunTable table,
            RunWorker worker,
            RunMeters meters,
            Optional<ActivityLog> activities,
            PlatformTransactionManager transactions) {
        return new Runs(table, worker, meters, new RunLog(activities), new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnBean(BackgroundRun.class)
    Ticker backgroundRunTicker(RunWorker worker, ObjectProvider<BackgroundRun<?, ?>> runs, RunProperties properties) {
        return new Ticker("background-runs", properties.heartbeat(), () -> {
            worker.renew();
            if (properties.takesUp()) {
                runs.stream().forEach(worker::takeUp);
            }
        }) {
            @Override
            protected void begin() {
                worker.begin();
            }

            @Override
            protected void end() {
                worker.end();
            }
        };
    }
}
