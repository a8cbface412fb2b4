package dev.roadbook.outreach.reminder;

import static dev.roadbook.outreach.policy.CommonReason.ACCOUNT_INACTIVE;
import static dev.roadbook.outreach.policy.CommonReason.HOLDOUT;
import static dev.roadbook.outreach.policy.Rule.refuse;
import static dev.roadbook.outreach.reminder.ReminderReason.ALREADY_REMINDED;
import static dev.roadbook.outreach.reminder.ReminderReason.INSUFFICIENT_CONFIDENCE;
import static dev.roadbook.outreach.reminder.ReminderReason.PURCHASED_BEFORE_SEND;
import static dev.roadbook.outreach.reminder.ReminderReason.SETTLED_BEFORE;

import dev.roadbook.outreach.calendar.Calendars;
import dev.roadbook.outreach.calendar.WorkingDays;
import dev.roadbook.outreach.policy.Cap;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.policy.QuietHours;
import dev.roadbook.outreach.policy.Rules;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether an account is reminded: the one place that says so, for planning, for the hand-over and for the preview. */
@Configuration(proxyBeanMethods = false)
class ReminderPolicy {

    @Bean
    static Policy<Facts> reminderRules(ReminderProperties properties, Calendars calendars) {
        Function<Facts, WorkingDays> workingDays = facts -> calendars.of(facts.country());
        return new Policy<>(List.of(
                Rules.due(Facts::expectedOn),
                Rules.expiry(properties.catchUpDays(), workingDays, Facts::expectedOn),
                refuse(INSUFFICIENT_CONFIDENCE, facts -> !facts.confident() || facts.lastPurchaseOn() == null),
                refuse(ACCOUNT_INACTIVE, facts -> !facts.active()),
                Rules.address(),
                Rules.validAddress(),
                Rules.safeSubject(Facts::subject),
                Rules.suppression(),
                refuse(PURCHASED_BEFORE_SEND, ReminderPolicy::hasPurchased),
                refuse(ALREADY_REMINDED, ReminderPolicy::isReminded),
                refuse(SETTLED_BEFORE, Facts::settled),
                refuse(HOLDOUT, Facts::isHeldOut),
                Rules.workingDay(workingDays, properties.startsAt()),
                Rules.quietHours(new QuietHours(properties.quietFrom(), properties.quietUntil())),
                Rules.cap(new Cap(properties.capMails(), properties.capWindow()))));
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
}
