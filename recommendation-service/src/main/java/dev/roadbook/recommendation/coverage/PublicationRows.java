package dev.roadbook.recommendation.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                        select account_id, revision, as_of, caused_by, content_hash, changed_at
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
                        select account_id, revision, as_of, caused_by, content_hash, changed_at
                        from coverage
                        where published < revision and account_id = any (:accounts)
                        order by account_id
                        for update skip locked
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(PublicationRows::map)
                .list();
    }

    /** What is told of these accounts. */
    Map<String, Content> contents(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var contents = new HashMap<String, Content>();
        jdbc.sql("select account_id, content, next_order from coverage where account_id = any (:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query(row -> {
                    contents.put(
                            row.getString("account_id"),
                            StoredContent.read(row.getString("content"), row.getString("next_order")));
                });
        return contents;
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
                row.getTimestamp("changed_at").toInstant());
    }

    record Unpublished(
            String accountId,
            long revision,
            LocalDate asOf,
            @Nullable UUID causedBy,
            String contentHash,
            Instant changedAt) {}
}
