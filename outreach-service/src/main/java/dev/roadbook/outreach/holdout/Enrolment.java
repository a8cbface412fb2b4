package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.experiment.Arm;
import dev.roadbook.platform.experiment.Assignment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The arm an account is in, and of which comparison.
 *
 * @param holdoutId comparison that runs
 * @param cluster what the account was drawn with
 * @param arm its arm
 */
public record Enrolment(UUID holdoutId, String cluster, Arm arm) {

    /** Columns of a statement about accounts {@code a} that has {@link #JOINS}. */
    public static final String COLUMNS = "h.holdout_id, h.salt, h.percent, c.chain";

    public static final String JOINS = """
            left join account_chain c on c.account_id = a.account_id
            left join holdout h on h.ended_at is null
            """;

    private static final String REMINDERS = "reminders";

    /** What the columns came to; nothing while no comparison runs. */
    public static @Nullable Enrolment of(ResultSet row) throws SQLException {
        var holdoutId = row.getObject("holdout_id", UUID.class);
        if (holdoutId == null) {
            return null;
        }
        var cluster = Assignment.cluster(row.getString("chain"), row.getString("account_id"));
        var assignment = new Assignment(row.getString("salt"), REMINDERS, row.getInt("percent"));
        return new Enrolment(holdoutId, cluster, assignment.of(cluster));
    }

    public boolean isHeldOut() {
        return arm == Arm.HOLDOUT;
    }
}
