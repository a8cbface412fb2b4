package dev.roadbook.prediction.run;

import dev.roadbook.prediction.run.RefreshRequest.Scope;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refreshes that are owed; they survive a crash of who was about to do them. */
@Repository
public class RefreshRequests {

    private final JdbcClient jdbc;

    RefreshRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void afterBatch(UUID batchId) {
        add(Scope.PORTFOLIO, batchId);
    }

    /** Because accounts are to be forecast by another model. */
    public void ofPortfolio() {
        add(Scope.PORTFOLIO, null);
    }

    public void ofReps() {
        add(Scope.REPS, null);
    }

    private void add(Scope scope, @Nullable UUID batchId) {
        jdbc.sql("""
                        insert into refresh_request (scope, batch_id, requested_at)
                        values (:scope, cast(:batch as uuid), clock_timestamp())
                        on conflict (scope, batch_id) do update set requested_at = excluded.requested_at
                        """).param("scope", scope.name()).param("batch", batchId).update();
    }

    /** Oldest first. */
    public List<RefreshRequest> open() {
        return jdbc.sql("select scope, batch_id, requested_at from refresh_request order by requested_at, batch_id")
                .query((row, _) -> new RefreshRequest(
                        Scope.valueOf(row.getString("scope")),
                        row.getObject("batch_id", UUID.class),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Closes a request unless it was made again meanwhile. */
    public void close(RefreshRequest request) {
        jdbc.sql("""
                        delete from refresh_request
                        where scope = :scope
                          and batch_id is not distinct from cast(:batch as uuid)
                          and requested_at = :requestedAt
                        """)
                .param("scope", request.scope().name())
                .param("batch", request.batchId())
                .param("requestedAt", request.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
