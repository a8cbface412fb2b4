package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.hand.EditTable;
import dev.roadbook.ingestion.hand.Hand;
import dev.roadbook.ingestion.hand.HandEdits;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of accounts beside their orders, one by one, for people who look at it and set it right. */
@Repository
class CustomerProfiles {

    private static final String SELECT = """
            select p.*, a.revision
            from account_profile p
            join account a on a.id = p.account_id
            where p.account_id = :id and (cast(:rep as text) is null or p.rep_id = :rep)
            """;

    private static final EditTable<ProfileField> EDITS =
            new EditTable<>("profile_edit", "account_id", ProfileField.class);

    private final JdbcClient jdbc;
    private final HandEdits edits;
    private final CustomerNews news;
    private final Clock clock;

    CustomerProfiles(JdbcClient jdbc, HandEdits edits, CustomerNews news, Clock clock) {
        this.jdbc = jdbc;
        this.edits = edits;
        this.news = news;
        this.clock = clock;
    }

    /** Empty also for an account that is not the caller's. */
    Optional<CustomerProfile> find(String account, Caller caller) {
        return find(account, caller.repScope().orElse(null));
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
            keep(account, request, new Hand(caller.username(), now));
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
        keep(account, request, new Hand(person, clock.instant()));
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

    private void keep(String account, ProfileRequest request, Hand hand) {
        edits.keep(EDITS, account, request, hand);
        assign(account);
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

    private List<Deed> deeds(CustomerProfile before, CustomerProfile after, ProfileRequest request, String person) {
        var changed = edits.changed(EDITS, request, before.values(), after.values());
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
            deeds.add(deed(changed, before, after, person));
        }
        return deeds;
    }

    /** What was changed, from what to what; a number is nobody else's business and not told. */
    private Deed deed(Set<ProfileField> changed, CustomerProfile before, CustomerProfile after, String person) {
        var told = EnumSet.copyOf(changed);
        told.removeIf(ProfileField::isPersonal);
        return Deed.of(
                        person,
                        "CUSTOMER_PROFILE_CHANGED",
                        "What is known of the account was changed: " + HandEdits.words(changed) + ".")
                .with(edits.replaced(told, before.values(), after.values()));
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
                edits.hands(EDITS, row.getString("hands")),
                row.getObject("file_id", UUID.class),
                taken == null ? null : taken.toInstant(),
                row.getLong("revision"));
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null ? null : List.of((String[]) texts.getArray());
    }
}
