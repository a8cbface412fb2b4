package dev.roadbook.ingestion.batch.undo;

import dev.roadbook.ingestion.dataset.Datasets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends the time in which people can decide about files, source by source, so that what is kept for it is bounded: a source
 * may send the same lines every night.
 */
@Component
@EnableConfigurationProperties(UndoProperties.class)
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private final JdbcClient jdbc;
    private final Datasets datasets;
    private final TransactionOperations transactions;
    private final UndoProperties properties;
    private final Clock clock;

    Expiry(
            JdbcClient jdbc,
            Datasets datasets,
            TransactionOperations transactions,
            UndoProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.datasets = datasets;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    void expire() {
        sources()
                .forEach(source -> transactions.executeWithoutResult(transaction -> {
                    if (!expire(source)) {
                        transaction.setRollbackOnly();
                    }
                }));
    }

    private List<String> sources() {
        return jdbc.sql("select source from lane order by source")
                .query(String.class)
                .list();
    }

    /** False where somebody decided about one of them just now: they expire another day. */
    private boolean expire(String source) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var last = lastOfThePast(source, now.minus(properties.keptFor()));
        int expired = mark(source, last, now);
        if (expired > 0) {
            datasets.all().stream()
                    .flatMap(dataset -> dataset.undo().stream())
                    .forEach(undo -> undo.forget(source, last));
            log.info("batches expired source={} count={}", source, expired);
        }
        return !isAnyOpen(source, last);
    }

    private boolean isAnyOpen(String source, long last) {
        return jdbc.sql("select exists (select from batch where source = :source and position <= :last and %s)"
                        .formatted(OPEN))
                .param("source", source)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** The last of a source's batches up to which all are old; zero where none is. */
    private long lastOfThePast(String source, OffsetDateTime since) {
        return jdbc.sql("""
                        select coalesce(max(position), 0)
                        from batch
                        where source = :source and received_at < :since
                            and position < coalesce(
                                (select min(position) from batch where source = :source and %s), 9223372036854775807)
                        """.formatted(OPEN))
                .param("source", source)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    /** Under way, or stopped on its way with a part of it told. */
    private static final String OPEN = """
            (state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'UNDOING')
                or (state = 'FAILED' and (failed_publishing or undo_requested_at is not null)))
            """;

    private int mark(String source, long last, OffsetDateTime now) {
        return jdbc.sql("""
                        update batch
                        set expired_at = :now, version = version + 1
                        where source = :source and position <= :last and expired_at is null
                            and not %s
                        """.formatted(OPEN))
                .param("source", source)
                .param("last", last)
                .param("now", now)
                .update();
    }
}
