package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.holdout.Enrolment;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Addressee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether an account is reminded.
 *
 * @param accountId account
 * @param name its name
 * @param email address of its buyer, as it was given
 * @param zone its zone
 * @param country ISO code of the country whose days off it keeps, if it is known
 * @param locale language its buyer is written to in
 * @param active whether it still stands on its own
 * @param expectedOn day its next purchase is expected
 * @param confident whether the forecast is sure enough to act on
 * @param lastPurchaseOn purchase day the forecast builds on; it names the order cycle
 * @param latestPurchaseOn latest purchase day that came to be known since the forecast was made
 * @param suppressedUntil until when the address must not be written to, if it must not
 * @param remindedCycle newest cycle for which a reminder was sent, or may have been
 * @param settled whether this cycle has ended without a reminder
 * @param recentMails when the address was written to lately, oldest first
 * @param enrolment its arm of the comparison that runs, if one does
 */
record Facts(
        String accountId,
        String name,
        @Nullable String email,
        ZoneId zone,
        @Nullable String country,
        Locale locale,
        boolean active,
        @Nullable LocalDate expectedOn,
        boolean confident,
        @Nullable LocalDate lastPurchaseOn,
        @Nullable LocalDate latestPurchaseOn,
        @Nullable Instant suppressedUntil,
        @Nullable LocalDate remindedCycle,
        boolean settled,
        List<Instant> recentMails,
        @Nullable Enrolment enrolment)
        implements Addressee {

    Facts {
        recentMails = List.copyOf(recentMails);
    }

    /** The same when the address has got these mails, too. */
    Facts after(List<Instant> mails) {
        return mails.isEmpty()
                ? this
                : new Facts(
                        accountId,
                        name,
                        email,
                        zone,
                        country,
                        locale,
                        active,
                        expectedOn,
                        confident,
                        lastPurchaseOn,
                        latestPurchaseOn,
                        suppressedUntil,
                        remindedCycle,
                        settled,
                        Stream.concat(recentMails.stream(), mails.stream()).toList(),
                        enrolment);
    }

    boolean isHeldOut() {
        return enrolment != null && enrolment.isHeldOut();
    }

    Subject about() {
        return Subject.account(accountId);
    }

    /** The subject of a reminder to this account; its name may make it one that cannot be sent. */
    String subject() {
        return ReminderWords.in(locale).subject(name);
    }
}
