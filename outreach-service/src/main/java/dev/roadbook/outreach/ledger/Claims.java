package dev.roadbook.outreach.ledger;

import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.jdbc.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The intents that instances work on. A transition happens only from a state that allows it and only with the fencing
 * token of the claim. Leases run on the database's clock, which all instances share.
 */
@Repository
public class Claims {

    private static final String HAND_OVER = State.sql("""
            update send_intent i
            set state = {HANDED_OVER}, recipient = t.recipient, handed_over_at = :now,
                lease_until = clock_timestamp() + cast(:lease as interval), updated_at = :now
            from unnest(cast(:ids as text[]), cast(:fences as text[]), cast(:recipients as text[]))
                 as t (id, fence, recipient)
            where i.intent_id = cast(t.id as uuid) and i.fence = cast(t.fence as bigint) and i.state = {CLAIMED}
              and i.lease_until > clock_timestamp()
            returning i.intent_id
            """);
    private static final String ACCEPT = State.sql("""
            update send_intent i
            set state = {ACCEPTED}, reason = null, attempts = attempts + 1, claimed_by = null, lease_until = null,
                updated_at = :now
            from unnest(cast(:ids as text[]), cast(:fences as text[])) as t (id, fence)
            where i.intent_id = cast(t.id as uuid) and i.fence = cast(t.fence as bigint) and i.state = {HANDED_OVER}
            returning i.intent_id
            """);
    private static final String CLAIM = State.sql("""
            update send_intent i
            set state = {CLAIMED}, fence = fence + 1, claimed_by = :instance,
                lease_until = clock_timestamp() + cast(:lease as interval), updated_at = :now
            from (select intent_id
                  from send_intent
                  where state in {WAITING} and not_before <= :now
                  order by not_before, intent_id
                  limit :size
                  for update skip locked) due
            where i.intent_id = due.intent_id
            returning\s""") + Intent.COLUMNS;

    private final JdbcClient jdbc;
    private final LedgerProperties properties;
    private final String instance;
    private final Clock clock;

    Claims(JdbcClient jdbc, LedgerProperties properties, RoadbookProperties roadbook, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.instance = roadbook.instance();
        this.clock = clock;
    }

    /** Takes intents whose time has come, with a lease and a new fencing token. */
    public List<Intent> claim() {
        return jdbc.sql(CLAIM)
                .param("instance", instance)
                .param("lease", lease())
                .param("size", properties.claimSize())
                .param("now", now())
                .query(Intent::of)
                .list();
    }

    /** The point of no return, for intents and their recipients; those whose claim still was ours. */
    public Set<UUID> handOver(Map<Intent, String> recipients) {
        var rows = Columns.of(recipients.entrySet());
        return jdbc.sql(HAND_OVER)
                .param("lease", lease())
                .param("ids", rows.column(row -> row.getKey().id()))
                .param("fences", rows.column(row -> row.getKey().fence()))
                .param("recipients", rows.column(Map.Entry::getValue))
                .param("now", now())
                .query(UUID.class)
                .set();
    }

    /** Records that the server took responsibility for all of these; those whose claim still was ours. */
    public Set<UUID> accept(List<Intent> intents) {
        var rows = Columns.of(intents);
        return jdbc.sql(ACCEPT)
                .param("ids", rows.column(Intent::id))
                .param("fences", rows.column(Intent::fence))
                .param("now", now())
                .query(UUID.class)
                .set();
    }

    /** Gives a claimed intent back, untried. */
    public boolean release(Intent intent, Instant notBefore, String reason) {
        return leave(intent, State.PLANNED, reason, notBefore, 0);
    }

    /** Puts a claimed intent off that the mail server did not even hear of; that is no attempt at it. */
    public boolean postpone(Intent intent, Instant notBefore, String reason) {
        return leave(intent, State.TEMP_FAILED, reason, notBefore, 0);
    }

    /** Ends a claimed intent that must not go. */
    public boolean end(Intent intent, State state, String reason) {
        return leave(intent, state, reason, null, 0);
    }

    /** Records what an attempt led to; false if the claim is no longer ours. */
    public boolean settle(Intent intent, State state, @Nullable String reason, @Nullable Instant notBefore) {
        return leave(intent, state, reason, notBefore, 1);
    }

    private boolean leave(
            Intent intent, State state, @Nullable String reason, @Nullable Instant notBefore, int attempts) {
        return jdbc.sql(State.sql("""
                        update send_intent
                        set state = :state, reason = :reason, attempts = attempts + :attempts,
                            not_before = coalesce(cast(:notBefore as timestamptz), not_before),
                            claimed_by = null, lease_until = null, updated_at = :now
                        where intent_id = :id and fence = :fence and state = any (:from)
                          and state in {LEASED}
                        """))
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("attempts", attempts)
                        .param("notBefore", notBefore == null ? null : notBefore.atOffset(ZoneOffset.UTC))
                        .param("id", intent.id())
                        .param("fence", intent.fence())
                        .param("from", state.predecessorNames())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes back what crashed or frozen instances hold; past the hand-over nobody knows, so it is not tried again. */
    public Swept sweep() {
        int released = jdbc.sql(State.sql("""
                        update send_intent
                        set state = {PLANNED}, reason = :reason, claimed_by = null, lease_until = null,
                            updated_at = :now
                        where state = {CLAIMED} and lease_until <= clock_timestamp()
                        """))
                .param("reason", Setback.LEASE_EXPIRED.name())
                .param("now", now())
                .update();
        var unknown = jdbc.sql(State.sql("""
                        update send_intent i
                        set state = {UNKNOWN}, reason = :reason, fence = fence + 1, attempts = attempts + 1,
                            claimed_by = null, lease_until = null, updated_at = :now
                        where state = {HANDED_OVER} and lease_until <= clock_timestamp()
                        returning\s""") + Intent.COLUMNS)
                .param("reason", Setback.LEASE_EXPIRED.name())
                .param("now", now())
                .query(Intent::of)
                .list();
        return new Swept(released, unknown);
    }

    public record Swept(int released, List<Intent> unknown) {}

    private String lease() {
        return properties.lease().toMillis() + " milliseconds";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
