package dev.roadbook.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetersTests {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void filter() {
        var configuration = new MetersAutoConfiguration();
        registry.config()
                .meterFilter(configuration.unwatchedMeters())
                .meterFilter(configuration.usefulLabels())
                .meterFilter(configuration.buckets());
    }

    @Test
    void knowsRequestsByMethodAddressAndStatusOnly() {
        request("NullPointerException", "SERVER_ERROR").record(Duration.ofMillis(70));
        request("none", "UNKNOWN").record(Duration.ofMillis(3));
        assertThat(registry.scrape())
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"500\",uri=\"/a\"} 2\n");
    }

    @Test
    void putsRequestsAndBatchesIntoBuckets() {
        request("none", "SERVER_ERROR").record(Duration.ofMillis(70));
        registry.timer("roadbook.batch.duration").record(Duration.ofSeconds(90));
        assertThat(registry.scrape())
                .contains(
                        "http_server_requests_seconds_bucket{method=\"GET\",status=\"500\",uri=\"/a\",le=\"0.05\"} 0\n")
                .contains(
                        "http_server_requests_seconds_bucket{method=\"GET\",status=\"500\",uri=\"/a\",le=\"0.1\"} 1\n")
                .contains("roadbook_batch_duration_seconds_bucket{le=\"60.0\"} 0\n")
                .contains("roadbook_batch_duration_seconds_bucket{le=\"300.0\"} 1\n");
    }

    @Test
    void leavesOutWhatNobodyLooksAt() {
        List.of("spring.security.filterchains", "executor.pool.size", "jdbc.connections.active", "roadbook.rows")
                .forEach(name -> registry.counter(name).increment());
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactly("roadbook.rows");
    }

    private Timer request(String exception, String outcome) {
        return registry.timer(
                "http.server.requests",
                "method",
                "GET",
                "uri",
                "/a",
                "status",
                "500",
                "exception",
                exception,
                "outcome",
                outcome,
                "error",
                exception);
    }
}
