package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.holdout.Enrolment;
import dev.roadbook.outreach.holdout.HoldoutCycles;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.reminder.Reminders.Planned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the ledger who is to be reminded. */
@Component
class ReminderPlan {

    private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(14);
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(-12);
    private static final Set<State> COMPARED = EnumSet.of(State.PLANNED, State.HOLDOUT);

    private final FactSheets factSheets;
    private final Ledger ledger;
    private final Reminders reminders;
    private final ReminderProperties properties;
    private final Policy<Facts> policy;
    private final HoldoutCycles holdoutCycles;
    private final Clock clock;

    ReminderPlan(
            FactSheets factSheets,
            Ledger ledger,
            Reminders reminders,
            ReminderProperties properties,
            Policy<Facts> policy,
            HoldoutCycles holdoutCycles,
            Clock clock) {
        this.factSheets = factSheets;
        this.ledger = ledger;
        this.reminders = reminders;
        this.properties = properties;
        this.policy = policy;
        this.holdoutCycles = holdoutCycles;
        this.clock = clock;
    }

    /** From when on an account may be reminded on its day. */
    enum Opening {
        /** From the hour the schedule starts at, in the account's zone. */
        ON_SCHEDULE,
        /** Now: a person asked for it. */
        NOW
    }

    /**
     * What planning came to for one account.
     *
     * @param facts the facts
     * @param decision what follows from them
     * @param intentId the intent that is new with it, if any
     */
    record Verdict(Facts facts, Decision decision, @Nullable UUID intentId) {

        private Verdict with(@Nullable UUID id) {
            return new Verdict(facts, decision, id);
        }
    }

    /**
     * Plans every account that is due and has no intent for its cycle.
     *
     * @param begunOn day of the first run ever; what was due before is not made up for
     */
    @Transactional
    public List<Verdict> plan(Opening opening, LocalDate begunOn, boolean rehearsing) {
        var now = clock.instant();
        var decided = due(now, begunOn, rehearsing).stream()
                .filter(facts -> opening == Opening.NOW || hasOpened(facts, now))
                .map(facts -> new Verdict(facts, policy.decide(facts, now), null))
                .toList();
        var added = ledger.plan(decided.stream()
                .filter(verdict -> verdict.decision().beginsAs() != State.CANCELLED)
                .map(verdict -> intent(verdict, now))
                .toList());
        var verdicts = decided.stream()
                .map(verdict -> verdict.with(added.get(verdict.facts().about())))
                .toList();
        open(verdicts);
        compare(verdicts, now);
        return verdicts;
    }

    private void open(List<Verdict> verdicts) {
        var opened = verdicts.stream()
                .filter(verdict ->
                        verdict.intentId() != null && verdict.decision().beginsAs() == State.PLANNED)
                .map(verdict -> new Planned(Objects.requireNonNull(verdict.intentId()), verdict.facts()))
                .toList();
        if (!opened.isEmpty()) {
            reminders.plan(opened);
            reminders.close(opened);
        }
    }

    /** Both arms are written down at once, before anything is done that they could differ in. */
    private void compare(List<Verdict> verdicts, Instant now) {
        holdoutCycles.add(verdicts.stream()
                .filter(verdict -> verdict.intentId() != null
                        && COMPARED.contains(verdict.decision().beginsAs()))
                .flatMap(verdict -> Stream.ofNullable(verdict.facts().enrolment())
                        .map(enrolment -> cycle(enrolment, verdict.facts(), now)))
                .toList());
    }

    private static HoldoutCycles.Cycle cycle(Enrolment enrolment, Facts facts, Instant now) {
        return new HoldoutCycles.Cycle(
                enrolment,
                facts.accountId(),
                Objects.requireNonNull(facts.lastPurchaseOn(), "a confident forecast builds on a purchase"),
                expectedOn(facts),
                facts.today(now));
    }

    private List<Facts> due(Instant now, LocalDate begunOn, boolean rehearsing) {
        return factSheets
                .unplanned(earliest(now, begunOn), LocalDate.ofInstant(now, LATEST_ZONE), rehearsing, now)
                .stream()
                .filter(facts -> !expectedOn(facts).isAfter(facts.today(now)))
                .toList();
    }

    /** Whoever the schedule will look at before the end, by what is known now. */
    List<Facts> upcoming(Instant now, Instant end, LocalDate begunOn, boolean rehearsing) {
        var to = LocalDate.ofInstant(end, LATEST_ZONE);
        return factSheets.unplanned(earliest(now, begunOn), to, rehearsing, now).stream()
                .filter(facts -> opening(facts).isBefore(end))
                .toList();
    }

    private LocalDate earliest(Instant now, LocalDate begunOn) {
        var inTime = LocalDate.ofInstant(now, EARLIEST_ZONE).minusDays(properties.catchUpDays());
        return begunOn.isBefore(inTime) ? begunOn : inTime;
    }

    /** Whoever was due on an earlier day has waited long enough. */
    private boolean hasOpened(Facts facts, Instant now) {
        return !now.isBefore(opening(facts));
    }

    /** From when on the schedule reminds. */
    Instant opening(Facts facts) {
        return expectedOn(facts)
                .atTime(properties.startsAt())
                .atZone(facts.zone())
                .toInstant();
    }

    static LocalDate expectedOn(Facts facts) {
        return Objects.requireNonNull(facts.expectedOn(), "an account is only due when it is expected");
    }

    private static NewIntent intent(Verdict verdict, Instant now) {
        var facts = verdict.facts();
        return new NewIntent(
                ReminderProgramme.NAME,
                facts.about(),
                String.valueOf(facts.lastPurchaseOn()),
                expectedOn(facts),
                verdict.decision().beginsAs(),
                verdict.decision().told(),
                verdict.decision().notBefore(now));
    }
}
