package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.account.AccountEvents;
import dev.roadbook.ingestion.customer.CustomerProfile.Hand;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.schemas.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is known of accounts beside their orders, one by one, for people who look at it and set it right. */
@Repository
class CustomerProfiles {

    private static final String SELECT = """
            select p.*, a.revision, a.rep_id
            from account_profile p
            join account a on a.id = p.account_id
            where p.account_id = :id and (cast(:rep as text) is null or a.rep_id = :rep)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    CustomerProfiles(JdbcClient jdbc, JsonMapper json, Outbox outbox, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** Empty also for an account that is not the caller's. */
    Optional<CustomerProfile> find(String account, Caller caller) {
        return jdbc.sql(SELECT)
                .param("id", account)
                .param("rep", caller.repScope().orElse(null))
                .query((row, _) -> profile(row))
                .optional();
    }

    /** Changes the profile and tells of it, both or neither; empty if there is no such account for the caller. */
    @Transactional
    public Optional<CustomerProfile> edit(String account, long revision, ProfileRequest request, Caller caller) {
        return find(account, caller).map(before -> {
            var now = clock.instant();
            if (!revise(account, revision, now)) {
                throw EntityTag.stale();
            }
            keep(before, request, new Hand(caller.username(), now));
            var after = find(account, caller).orElseThrow();
            jdbc.sql(AccountEvents.SELECT + "where id = :id")
                    .param("id", account)
                    .query((row, _) -> AccountEvents.of(row))
                    .list()
                    .forEach(event -> outbox.append(Topic.ACCOUNTS, account, event));
            activities.add(deed(before, after, request, caller.username()).about(account));
            return after;
        });
    }

    private boolean revise(String account, long revision, Instant now) {
        return jdbc.sql("""
                        update account
                        set revision = revision + 1, batch_id = null, updated_at = :now
                        where id = :id and revision = :revision
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", account)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private void keep(CustomerProfile before, ProfileRequest request, Hand hand) {
        var set = request.set() == null ? json.createObjectNode() : json.valueToTree(request.set());
        var hands = new EnumMap<ProfileField, Hand>(ProfileField.class);
        hands.putAll(before.hands());
        var said = said(before.accountId());
        for (var field : ProfileField.values()) {
            var value = set.get(name(field));
            if (request.givenBack().contains(field)) {
                hands.remove(field);
                said.remove(name(field));
            } else if (value != null && !value.isNull()) {
                hands.put(field, hand);
                said.set(name(field), value);
            } else if (request.cleared().contains(field)) {
                hands.put(field, hand);
                said.putNull(name(field));
            }
        }
        jdbc.sql("""
                        insert into profile_edit (account_id, said, hands)
                        values (:account, cast(:said as jsonb), cast(:hands as jsonb))
                        on conflict (account_id) do update set said = excluded.said, hands = excluded.hands
                        """)
                .param("account", before.accountId())
                .param("said", json.writeValueAsString(said))
                .param("hands", json.writeValueAsString(hands))
                .update();
    }

    private ObjectNode said(String account) {
        return jdbc.sql("select said from profile_edit where account_id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(text -> (ObjectNode) json.readTree(text))
                .orElseGet(json::createObjectNode);
    }

    /** What was changed, from what to what; a number is nobody else's business and not told. */
    private Deed deed(CustomerProfile before, CustomerProfile after, ProfileRequest request, String person) {
        var was = json.valueToTree(before.values());
        var is = json.valueToTree(after.values());
        var fields = new TreeSet<String>();
        var deed = Deed.of(person, "CUSTOMER_PROFILE_CHANGED", "What is known of the account was changed.");
        for (var field : ProfileField.values()) {
            var name = name(field);
            if (!is.get(name).equals(was.get(name)) || request.givenBack().contains(field)) {
                fields.add(name);
                if (field != ProfileField.PHONE) {
                    deed = deed.with(name, shown(was.get(name)) + " → " + shown(is.get(name)));
                }
            }
        }
        return deed.with("fields", String.join(", ", fields));
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "–" : value.isString() ? value.asString() : value.toString();
    }

    private CustomerProfile profile(ResultSet row) throws SQLException {
        var taken = row.getObject("file_taken_at", OffsetDateTime.class);
        return new CustomerProfile(
                row.getString("account_id"),
                row.getString("customer_id"),
                new ProfileValues(
                        row.getString("phone"),
                        row.getString("segment"),
                        texts(row, "interests"),
                        texts(row, "pain_points"),
                        row.getString("buying_behavior"),
                        row.getString("preferred_contact_time"),
                        row.getString("language"),
                        row.getBigDecimal("engagement_score"),
                        row.getBigDecimal("response_rate"),
                        row.getObject("last_contact_on", LocalDate.class),
                        row.getObject("customer_since", LocalDate.class)),
                hands(row.getString("hands")),
                row.getObject("file_id", UUID.class),
                taken == null ? null : taken.toInstant(),
                row.getLong("revision"));
    }

    private Map<ProfileField, Hand> hands(@Nullable String text) {
        return text == null
                ? Map.of()
                : json.readValue(
                        text, json.getTypeFactory().constructMapType(EnumMap.class, ProfileField.class, Hand.class));
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null ? null : List.of((String[]) texts.getArray());
    }

    private static String name(ProfileField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
