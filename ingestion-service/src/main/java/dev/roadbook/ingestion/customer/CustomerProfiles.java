package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.customer.CustomerProfile.Hand;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is known of accounts beside their orders, one by one, for people who look at it and set it right. */
@Repository
class CustomerProfiles {

    private static final String SELECT = """
            select p.*, a.revision
            from account_profile p
            join account a on a.id = p.account_id
            where p.account_id = :id and (cast(:rep as text) is null or p.rep_id = :rep)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerNews news;
    private final Clock clock;

    CustomerProfiles(JdbcClient jdbc, JsonMapper json, CustomerNews news, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.news = news;
        this.clock = clock;
    }

    /** Empty also for an account that is not the caller's. */
    Optional<CustomerProfile> find(String account, Caller caller) {
        return find(account, caller.repScope().orElse(null));
    }

    private Optional<CustomerProfile> find(String account) {
        return find(account, (String) null);
    }

    private Optional<CustomerProfile> find(String account, @Nullable String rep) {
        return jdbc.sql(SELECT)
                .param("id", account)
                .param("rep", rep)
                .query((row, _) -> profile(row))
                .optional();
    }

    /** Changes the profile and tells of it, both or neither; empty if there is no such account for the caller. */
    @Transactional
    public Optional<CustomerProfile> edit(String account, long revision, ProfileRequest request, Caller caller) {
        return find(account, caller).map(before -> {
            requirePossible(request);
            var now = clock.instant();
            if (!revise(account, revision, now)) {
                throw EntityTag.stale();
            }
            keep(before, request, new Hand(caller.username(), now));
            var after = find(account, caller).orElseThrow();
            news.tell(account, deeds(before, after, request, caller.username()));
            return after;
        });
    }

    /** What a person says of an account that files have said nothing of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String account, ProfileValues values, String person) {
        var request = new ProfileRequest(values, null, null);
        requirePossible(request);
        keep(find(account).orElseThrow(), request, new Hand(person, clock.instant()));
    }

    private void requirePossible(ProfileRequest request) {
        if (request.cleared().contains(ProfileField.NAME)) {
            throw ProblemException.badParameter("clear", "a customer always has a name");
        }
        var rep = request.set() == null ? null : request.set().repId();
        if (rep != null && !repExists(rep)) {
            throw ProblemException.badParameter("rep_id", "there is no such representative");
        }
    }

    private boolean repExists(String rep) {
        return jdbc.sql("select exists (select from rep where id = ?)")
                .param(rep)
                .query(Boolean.class)
                .single();
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
            var value = set.get(field.key());
            if (request.givenBack().contains(field)) {
                hands.remove(field);
                said.remove(field.key());
            } else if (value != null && !value.isNull()) {
                hands.put(field, hand);
                said.set(field.key(), value);
            } else if (request.cleared().contains(field)) {
                hands.put(field, hand);
                said.putNull(field.key());
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
        assign(before.accountId());
    }

    /** Whom to write to and who looks after it stand with the account, where files find them taken over. */
    private void assign(String account) {
        jdbc.sql("""
                        update account
                        set email = case when jsonb_exists(said, 'email') then said ->> 'email' else email end,
                            email_edited = jsonb_exists(said, 'email'),
                            rep_id = case when jsonb_exists(said, 'rep_id') then said ->> 'rep_id' else rep_id end,
                            rep_edited = jsonb_exists(said, 'rep_id')
                        from profile_edit
                        where account_id = id and id = :account
                        """).param("account", account).update();
    }

    private ObjectNode said(String account) {
        return jdbc.sql("select said from profile_edit where account_id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(text -> (ObjectNode) json.readTree(text))
                .orElseGet(json::createObjectNode);
    }

    private List<Deed> deeds(CustomerProfile before, CustomerProfile after, ProfileRequest request, String person) {
        var was = json.valueToTree(before.values());
        var is = json.valueToTree(after.values());
        var changed = EnumSet.noneOf(ProfileField.class);
        changed.addAll(request.givenBack());
        for (var field : ProfileField.values()) {
            if (!is.get(field.key()).equals(was.get(field.key()))) {
                changed.add(field);
            }
        }
        var deeds = new ArrayList<Deed>();
        if (changed.remove(ProfileField.EMAIL)) {
            var email = after.values().email();
            deeds.add(Deed.of(
                    person,
                    "BUYER_ADDRESS_CHANGED",
                    "The buyer's address was " + (email == null ? "removed." : "changed.")));
        }
        if (changed.remove(ProfileField.REP_ID)) {
            deeds.add(Deed.of(person, "REPRESENTATIVE_CHANGED", "The account was given to another representative.")
                    .replacing(before.values().repId(), after.values().repId()));
        }
        if (!changed.isEmpty()) {
            deeds.add(deed(changed, was, is, person));
        }
        return deeds;
    }

    /** What was changed, from what to what; a number is nobody else's business and not told. */
    private static Deed deed(Set<ProfileField> changed, JsonNode was, JsonNode is, String person) {
        var names = changed.stream().map(ProfileField::words).collect(Collectors.joining(", "));
        var deed =
                Deed.of(person, "CUSTOMER_PROFILE_CHANGED", "What is known of the account was changed: " + names + ".");
        for (var field : changed) {
            if (!field.isPersonal()) {
                deed = deed.with(field.key(), shown(was.get(field.key())) + " → " + shown(is.get(field.key())));
            }
        }
        return deed;
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
                        row.getString("name"),
                        row.getString("chain"),
                        row.getString("address_line"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("postal_code"),
                        row.getString("country"),
                        row.getString("region"),
                        row.getString("email"),
                        row.getString("rep_id"),
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
}
