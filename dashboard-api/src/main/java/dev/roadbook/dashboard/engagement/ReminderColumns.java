package dev.roadbook.dashboard.engagement;

import static java.util.Objects.requireNonNull;

import dev.roadbook.dashboard.engagement.ReminderView.Note;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a reminder, and how a row of them reads. */
final class ReminderColumns implements RowMapper<ReminderView> {

    /** Needs the parameter {@code action_needed_before}. */
    static final String STATE = """
            (case
                when m.outcome = 'PURCHASED' then 'PURCHASED'
                when m.outcome is not null or m.sent_at < :action_needed_before then 'ACTION_NEEDED'
                else 'SENT'
            end)""";

    static final String FROM = """
            reminder m
            join account_view a on a.account_id = m.account_id
            left join rep r on r.rep_id = a.rep_id
            """;

    static final String COLUMNS = """
            m.reminder_id, m.account_id, coalesce(a.name, a.account_id) as account_name, a.rep_id,
                r.name as rep_name, m.cycle, m.email, m.sent_at, %s as state, m.purchased_on, m.purchase_amount,
                m.currency, m.message_id,
                (
                    select coalesce(json_agg(json_build_object(
                            'note_id', n.note_id, 'text', n.text, 'author', n.author, 'created_at', n.created_at)
                        order by n.created_at, n.note_id), '[]')
                    from reminder_note n
                    where n.reminder_id = m.reminder_id
                ) as notes
            """.formatted(STATE);

    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private final JsonMapper json;
    private final BusinessTime time;

    ReminderColumns(JsonMapper json, BusinessTime time) {
        this.json = json;
        this.time = time;
    }

    @Override
    public ReminderView mapRow(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        var sentAt = requireNonNull(cells.instant("sent_at"));
        return new ReminderView(
                requireNonNull(cells.id("reminder_id")),
                cells.text("account_id"),
                cells.text("account_name"),
                cells.textOrNull("rep_id"),
                cells.textOrNull("rep_name"),
                requireNonNull(cells.day("cycle")),
                cells.textOrNull("email"),
                sentAt,
                cells.text("state"),
                cells.day("purchased_on"),
                cells.money("purchase_amount"),
                cells.textOrNull("currency"),
                time.daysSince(sentAt),
                cells.textOrNull("message_id"),
                json.readValue(cells.text("notes"), NOTES));
    }
}
