package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.policy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account is reminded now: the one place that says so, for planning, for the hand-over and for the preview.
 *
 * @param catchUpDays how many days late a reminder may go
 * @param quietHours when nobody is written to
 * @param capMails most mails to one address within the cap window
 * @param capWindow length of that window
 * @param holdout the cycles left out for comparison
 */
record Eligibility(int catchUpDays, QuietHours quietHours, int capMails, Duration capWindow, Holdout holdout) {

    static Eligibility of(ReminderProperties properties) {
        return new Eligibility(
                properties.catchUpDays(),
                new QuietHours(properties.quietFrom(), properties.quietUntil()),
                properties.capMails(),
                properties.capWindow(),
                new Holdout(properties.holdoutPercent()));
    }

    Decision decide(Facts facts, Instant now) {
        var refusals = refusals(facts, now);
        if (!refusals.isEmpty()) {
            return new Decision.Deny(refusals);
        }
        var delays = delays(facts, now);
        return delays.values().stream()
                .max(Comparator.naturalOrder())
                .<Decision>map(until -> new Decision.Defer(until, List.copyOf(delays.keySet())))
                .orElseGet(Decision.Allow::new);
    }

    private List<Reason> refusals(Facts facts, Instant now) {
        var reasons = new ArrayList<Reason>();
        var timing = timing(facts.expectedOn(), facts.today(now));
        if (timing != null) {
            reasons.add(timing);
        }
        refuseIf(!facts.confident() || facts.lastPurchaseOn() == null, Reason.INSUFFICIENT_CONFIDENCE, reasons);
        refuseIf(!facts.active(), Reason.ACCOUNT_INACTIVE, reasons);
        refuseIf(facts.email() == null || facts.email().isBlank(), Reason.NO_ADDRESS, reasons);
        refuseIf(
                facts.email() != null
                        && !facts.email().isBlank()
                        && facts.address().isEmpty(),
                Reason.INVALID_ADDRESS,
                reasons);
        refuseIf(!HeaderText.isSafe(facts.subject()), Reason.UNSAFE_TEXT, reasons);
        refuseIf(facts.suppressed(), Reason.SUPPRESSED, reasons);
        refuseIf(hasPurchased(facts, now), Reason.PURCHASED_BEFORE_SEND, reasons);
        refuseIf(isReminded(facts), Reason.ALREADY_REMINDED, reasons);
        refuseIf(facts.settled(), Reason.SETTLED_BEFORE, reasons);
        refuseIf(
                facts.lastPurchaseOn() != null && holdout.contains(facts.accountId(), facts.lastPurchaseOn()),
                Reason.HOLDOUT,
                reasons);
        return reasons;
    }

    private @Nullable Reason timing(@Nullable LocalDate expectedOn, LocalDate today) {
        if (expectedOn == null || expectedOn.isAfter(today)) {
            return Reason.NOT_DUE;
        }
        return expectedOn.isBefore(today.minusDays(catchUpDays)) ? Reason.EXPIRED : null;
    }

    /** A purchase that the forecast does not know yet, or one of today. */
    private static boolean hasPurchased(Facts facts, Instant now) {
        var latest = facts.latestPurchaseOn();
        return latest != null
                && (facts.lastPurchaseOn() == null
                        || latest.isAfter(facts.lastPurchaseOn())
                        || !latest.isBefore(facts.today(now)));
    }

    /** Cycles only move on: a correction that takes the last purchase back does not open one again. */
    private static boolean isReminded(Facts facts) {
        return facts.remindedCycle() != null
                && facts.lastPurchaseOn() != null
                && !facts.lastPurchaseOn().isAfter(facts.remindedCycle());
    }

    private Map<Reason, Instant> delays(Facts facts, Instant now) {
        var delays = new EnumMap<Reason, Instant>(Reason.class);
        quietHours.endAfter(now, facts.zone()).ifPresent(end -> delays.put(Reason.QUIET_HOURS, end));
        var within = facts.recentMails().stream()
                .filter(at -> at.isAfter(now.minus(capWindow)))
                .sorted()
                .toList();
        if (within.size() >= capMails) {
            delays.put(
                    Reason.FREQUENCY_CAP, within.get(within.size() - capMails).plus(capWindow));
        }
        return delays;
    }

    private static void refuseIf(boolean refused, Reason reason, List<Reason> reasons) {
        if (refused) {
            reasons.add(reason);
        }
    }
}
