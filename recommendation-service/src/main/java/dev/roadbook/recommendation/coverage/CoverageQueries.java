package dev.roadbook.recommendation.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads coverages for people; a representative's scope is part of every statement. */
@Repository
class CoverageQueries {

    private final JdbcClient jdbc;

    CoverageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Found> find(String accountId, Optional<String> scope) {
        return jdbc.sql("""
                        select account_id, account.name, account.rep_id, coverage.as_of, coverage.content
                        from coverage left join account using (account_id)
                        where account_id = :account
                          and coverage.revision > 0
                          and (:scope::text is null or account.rep_id = :scope)
                        """)
                .param("account", accountId)
                .param("scope", scope.orElse(null))
                .query(CoverageQueries::found)
                .optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getObject("as_of", LocalDate.class),
                StoredContent.readCoverage(row.getString("content")));
    }

    record Found(
            String accountId,
            @Nullable String name,
            @Nullable String repId,
            LocalDate asOf,
            Coverage coverage) {}
}
