package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.recommendation.audit.Finding;
import dev.roadbook.recommendation.scenario.Contribution;
import dev.roadbook.recommendation.scenario.Reason;
import dev.roadbook.recommendation.scenario.Scenario;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A product recommended to an account.
 *
 * @param name the account's name
 * @param place 1 for the account's best product
 * @param productName description, where known
 * @param score more is better
 * @param quantity how much is usually ordered; absent for products never bought
 * @param price of a unit, where one is known
 * @param auditScore 100 less what its findings take
 * @param passes whether it may be approved
 * @param state whether somebody decided on it
 * @param comment what was said when it was decided on
 * @param exportedAt when it left, if it did
 * @param revision goes into {@code If-Match} of a decision
 * @param reasons why it is recommended, in codes
 * @param contributions what the score is made of, before the scenario's multiplier
 * @param findings rules it breaks
 * @param heldBack rules it broke when it was last to leave
 */
public record RecommendedItem(
        UUID id,
        UUID runId,
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        int place,
        String sku,
        @Nullable String productName,
        Scenario scenario,
        BigDecimal score,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        int auditScore,
        boolean passes,
        Decision state,
        @Nullable String comment,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant exportedAt,
        long revision,
        List<Reason> reasons,
        List<Contribution> contributions,
        List<Finding> findings,
        List<Finding> heldBack) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What people decided. */
    public enum Decision {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    static RecommendedItem read(ResultSet row, int number) throws SQLException {
        return new RecommendedItem(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getInt("place"),
                row.getString("sku"),
                row.getString("product_name"),
                Scenario.valueOf(row.getString("scenario")),
                row.getBigDecimal("score"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("price"),
                row.getInt("audit_score"),
                row.getBoolean("passes"),
                Decision.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "exported_at"),
                row.getLong("revision"),
                List.of(JSON.readValue(row.getString("reasons"), Reason[].class)),
                List.of(JSON.readValue(row.getString("contributions"), Contribution[].class)),
                findings(row.getString("findings")),
                findings(row.getString("held_back")));
    }

    private static List<Finding> findings(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, Finding[].class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** With the tag a decision needs. */
    public ResponseEntity<RecommendedItem> tagged() {
        return ResponseEntity.ok().eTag(EntityTag.of(revision)).body(this);
    }
}
