package dev.roadbook.recommendation.run.view;

import dev.roadbook.recommendation.audit.Finding;
import dev.roadbook.recommendation.audit.Rule;
import dev.roadbook.recommendation.audit.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rule that a recommended product breaks.
 *
 * @param itemId the recommendation
 * @param name the account's name
 * @param auditScore what all its findings leave of 100
 * @param values what is put into the rule's words, by name
 */
record AuditFinding(
        UUID itemId,
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        String sku,
        Rule rule,
        Severity severity,
        int auditScore,
        Map<String, String> values) {

    static AuditFinding read(ResultSet row, int number) throws SQLException {
        var finding = JsonMapper.shared().readValue(row.getString("finding"), Finding.class);
        return new AuditFinding(
                row.getObject("item_id", UUID.class),
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getString("sku"),
                finding.rule(),
                finding.severity(),
                row.getInt("audit_score"),
                finding.values());
    }
}
