package dev.roadbook.recommendation.coverage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the recommendations lie behind. */
@Component
class CoverageMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    CoverageMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("roadbook.recommendations.due", this, CoverageMetrics::due)
                .description("Accounts whose coverage lies behind the market")
                .register(registry);
        Gauge.builder("roadbook.recommendations.unpublished", this, CoverageMetrics::unpublished)
                .description("Recommendations that Kafka has not confirmed")
                .register(registry);
        Gauge.builder("roadbook.market.age", this, CoverageMetrics::marketAge)
                .description("Time since the portfolio was last seen to differ")
                .baseUnit("seconds")
                .register(registry);
    }

    private double due() {
        return count("select count(*) from coverage where market_version < (select max(version) from market)");
    }

    private double unpublished() {
        return count("select count(*) from coverage where published < revision");
    }

    private double marketAge() {
        return jdbc.sql("select max(created_at) from market")
                .query(Instant.class)
                .optional()
                .map(taken -> (double) Duration.between(taken, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
