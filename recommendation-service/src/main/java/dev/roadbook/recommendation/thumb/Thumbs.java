package dev.roadbook.recommendation.thumb;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of products suggested to accounts: one word a person, the latest. */
@Repository
class Thumbs {

    private final JdbcClient jdbc;
    private final ActivityLog activities;
    private final Clock clock;

    Thumbs(JdbcClient jdbc, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * A word on a product.
     *
     * @param direction whether it suits the account
     * @param reason why it does not
     */
    record Word(Direction direction, @Nullable Objection reason) {

        String inShort() {
            return reason == null ? direction.name() : direction + " " + reason;
        }
    }

    private record Kept(
            @Nullable Direction direction, @Nullable Objection reason) {

        @Nullable String inShort() {
            return direction == null ? null : new Word(direction, reason).inShort();
        }
    }

    /** How it came to be suggested when this person first said something of it; empty where they never did. */
    Optional<Origin> origin(String account, String sku, String by) {
        return jdbc.sql("""
                        select scenario, ranked_by
                        from thumb
                        where account_id = :account and sku = :sku and given_by = :by
                        """)
                .param("account", account)
                .param("sku", sku)
                .param("by", by)
                .query(Origin.class)
                .optional();
    }

    /** The same again on the same day is no change; on another day it is said anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(String account, String sku, Word word, @Nullable String comment, Origin origin, String by) {
        jdbc.sql("""
                        insert into thumb as t (account_id, sku, given_by, given_at, given_on, direction, reason, comment,
                            scenario, ranked_by)
                        values (:account, :sku, :by, :now, :today, :direction, :reason, :comment, :scenario, :rankedBy)
                        on conflict (account_id, sku, given_by) do update
                        set given_at = excluded.given_at, given_on = excluded.given_on, direction = excluded.direction,
                            reason = excluded.reason, comment = excluded.comment, scenario = excluded.scenario,
                            ranked_by = excluded.ranked_by
                        where (t.given_on, t.direction, t.reason, t.comment)
                            is distinct from (excluded.given_on, excluded.direction, excluded.reason, excluded.comment)
                        returning old.direction, old.reason
                        """)
                .param("account", account)
                .param("sku", sku)
                .param("by", by)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock))
                .param("direction", word.direction().name())
                .param("reason", word.reason() == null ? null : word.reason().name())
                .param("comment", comment)
                .param(
                        "scenario",
                        origin.scenario() == null ? null : origin.scenario().name())
                .param(
                        "rankedBy",
                        origin.rankedBy() == null ? null : origin.rankedBy().name())
                .query(Kept.class)
                .optional()
                .ifPresent(before -> tell(account, sku, word, before, by));
    }

    private void tell(String account, String sku, Word word, Kept before, String by) {
        var deed = word.direction() == Direction.UP
                ? Deed.of(by, "SUGGESTION_PRAISED", "%s suits the account.".formatted(sku))
                : Deed.of(by, "SUGGESTION_DECLINED", "%s is not for this account.".formatted(sku));
        activities.add(deed.about(account).to(sku).replacing(before.inShort(), word.inShort()));
    }

    /** Whether this person had said anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(String account, String sku, String by) {
        var taken = jdbc.sql("""
                        delete from thumb
                        where account_id = :account and sku = :sku and given_by = :by
                        returning direction, reason
                        """)
                .param("account", account)
                .param("sku", sku)
                .param("by", by)
                .query(Kept.class)
                .optional();
        taken.ifPresent(before -> activities.add(
                Deed.of(by, "SUGGESTION_WORD_TAKEN_BACK", "What was said of %s was taken back.".formatted(sku))
                        .about(account)
                        .to(sku)
                        .replacing(before.inShort(), null)));
        return taken.isPresent();
    }
}
