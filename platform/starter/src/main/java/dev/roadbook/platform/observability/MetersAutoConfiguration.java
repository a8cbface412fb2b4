package dev.roadbook.platform.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What is measured: what rules, dashboards and people look at. The security filters and the libraries below offer many times
 * as many series; Kafka's clients are bound by what is watched of them, see the package {@code kafka}.
 */
@AutoConfiguration
class MetersAutoConfiguration {

    private static final Set<String> NOISE =
            Set.of("spring.security.", "executor.", "jdbc.", "tomcat.", "application.");
    private static final String KAFKA = "kafka.";

    /** Of a client, and of a request that says in its status how it went. */
    private static final Set<String> LABELS_OF_NO_USE =
            Set.of("kafka.version", "spring.id", "node.id", "exception", "error", "outcome");

    private static final String REQUESTS = "http.server.requests";
    private static final double[] REQUEST_BOUNDS = nanoseconds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 10);
    private static final Set<String> BATCHES =
            Set.of("roadbook.batch.duration", "roadbook.prediction.boundary.lag", "roadbook.projection.delay");
    private static final double[] BATCH_BOUNDS = nanoseconds(1, 5, 15, 60, 300, 1800, 7200);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MeterFilter unwatchedMeters() {
        return MeterFilter.deny(id -> isNoise(id.getName()));
    }

    @Bean
    MeterFilter usefulLabels() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) || id.getName().startsWith(KAFKA)
                        ? id.replaceTags(id.getTags().stream()
                                .filter(MetersAutoConfiguration::isUseful)
                                .toList())
                        : id;
            }
        };
    }

    /** Few buckets, but with them 95 % of several instances are those of all together. */
    @Bean
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return bounds(id.getName()).length == 0
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(bounds(id.getName()))
                                .build()
                                .merge(config);
            }
        };
    }

    private static boolean isNoise(String name) {
        return NOISE.stream().anyMatch(name::startsWith);
    }

    private static boolean isUseful(Tag tag) {
        return !LABELS_OF_NO_USE.contains(tag.getKey());
    }

    private static double[] bounds(String meter) {
        if (meter.equals(REQUESTS)) {
            return REQUEST_BOUNDS;
        }
        return BATCHES.contains(meter) ? BATCH_BOUNDS : new double[0];
    }

    private static double[] nanoseconds(double... seconds) {
        return Arrays.stream(seconds)
                .map(second -> second * Duration.ofSeconds(1).toNanos())
                .toArray();
    }
}
