package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.calendar.WorkingDays;
import dev.roadbook.outreach.mail.HeaderText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that any programme may take. */
public final class Rules {

    private Rules() {}

    public static Rule<Addressee> address() {
        return Rule.refuse(CommonReason.NO_ADDRESS, addressee -> !hasAddress(addressee));
    }

    public static Rule<Addressee> validAddress() {
        return Rule.refuse(
                CommonReason.INVALID_ADDRESS,
                addressee -> hasAddress(addressee) && addressee.address().isEmpty());
    }

    public static Rule<Addressee> suppression() {
        return Rule.refuse(CommonReason.SUPPRESSED, Addressee::isSuppressed);
    }

    /** A subject that may stand in a header. */
    public static <F> Rule<F> safeSubject(Function<F, String> subject) {
        return Rule.refuse(CommonReason.UNSAFE_TEXT, facts -> !HeaderText.isSafe(subject.apply(facts)));
    }

    /** Not before its day; never, where there is none. */
    public static <F extends Addressee> Rule<F> due(Day<F> dueOn) {
        return Rule.refuse(CommonReason.NOT_DUE, (facts, now) -> {
            var day = dueOn.of(facts);
            return day == null || day.isAfter(facts.today(now));
        });
    }

    /** Not when more working days than that have passed since its day. */
    public static <F extends Addressee> Rule<F> expiry(
            int catchUpDays, Function<F, WorkingDays> workingDays, Day<F> dueOn) {
        return Rule.refuse(CommonReason.EXPIRED, (facts, now) -> {
            var day = dueOn.of(facts);
            return day != null && workingDays.apply(facts).passedMoreThan(catchUpDays, day, facts.today(now));
        });
    }

    /** Not on a day off, but at a time of the next working day. */
    public static <F extends Addressee> Rule<F> workingDay(Function<F, WorkingDays> workingDays, LocalTime time) {
        return Rule.delay(CommonReason.DAY_OFF, (facts, now) -> {
            var today = facts.today(now);
            var next = workingDays.apply(facts).from(today);
            return next.equals(today)
                    ? Optional.empty()
                    : Optional.of(next.atTime(time).atZone(facts.zone()).toInstant());
        });
    }

    public static Rule<Addressee> quietHours(QuietHours hours) {
        return Rule.delay(CommonReason.QUIET_HOURS, (addressee, now) -> hours.endAfter(now, addressee.zone()));
    }

    public static Rule<Addressee> cap(Cap cap) {
        return Rule.delay(CommonReason.FREQUENCY_CAP, (addressee, now) -> cap.roomAfter(addressee.recentMails(), now));
    }

    /** The day a mail is for. */
    @FunctionalInterface
    public interface Day<F> {

        @Nullable LocalDate of(F facts);
    }

    private static boolean hasAddress(Addressee addressee) {
        return addressee.email() != null && !addressee.email().isBlank();
    }
}
