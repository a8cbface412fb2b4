package dev.roadbook.ingestion.merge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts merges and those taken apart, and shows those that wait for a person. */
@Component
class MergeMeters {

    private final MeterRegistry meters;

    MergeMeters(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        Gauge.builder(
                        "roadbook.account.merges.failed",
                        () -> jdbc.sql("select count(*) from account_merge where failed")
                                .query(Long.class)
                                .single())
                .description("Merges of accounts, or taking them apart, that failed and wait for a person to ask again")
                .register(meters);
    }

    void told(Merge merge) {
        meters.counter("roadbook.account.merges", "act", merge.isUndone() ? "unmerge" : "merge")
                .increment();
    }
}
