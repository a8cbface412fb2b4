package dev.roadbook.recommendation.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions that Kafka has not confirmed yet. */
@Repository
class PublicationRows {

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks accounts for this transaction whose revision is unpublished, except those another one publishes. */
    List<Unpublished> claim(int limit) {
        return jdbc.sql("""
                        select account_id, revision, as_of, caused_by, content_hash, content, changed_at
                        from coverage
                        where published < revision
                        order by account_id
                        limit :limit
                        for update skip locked
                        """).param("limit", limit).query(PublicationRows::map).list();
    }

    /** The same, of these accounts only. */
    List<Unpublished> claim(Collection<String> accounts) {
        return jdbc.sql("""
                        select account_id, revision, as_of, caused_by, content_hash, content, changed_at
                        from coverage
                        where published < revision and account_id = any (:accounts)
                        order by account_id
                        for update skip locked
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(PublicationRows::map)
                .list();
    }

    void confirm(List<Unpublished> published) {
        jdbc.sql("update coverage set published = revision where account_id = any (:accounts)")
                .param(
                        "accounts",
                        published.stream().map(Unpublished::accountId).toArray(String[]::new))
                .update();
    }

    private static Unpublished map(ResultSet row, int number) throws SQLException {
        return new Unpublished(
                row.getString("account_id"),
                row.getLong("revision"),
                Objects.requireNonNull(row.getObject("as_of", LocalDate.class)),
                row.getObject("caused_by", UUID.class),
                row.getString("content_hash"),
                StoredCoverage.read(row.getString("content")),
                row.getTimestamp("changed_at").toInstant());
    }

    record Unpublished(
            String accountId,
            long revision,
            LocalDate asOf,
            @Nullable UUID causedBy,
            String contentHash,
            Coverage coverage,
            Instant changedAt) {}
}
