package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.week.AccountNote;
import dev.roadbook.outreach.week.Cause;
import dev.roadbook.outreach.week.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A representative's digest as it would be sent now.
 *
 * @param week ISO week, such as 2026-W47
 * @param withheld why it would not be sent, or not yet; null where it would
 * @param subscribed whether the representative wants it
 * @param figures how their accounts stand; null without any
 * @param lastWeek how they stood, if that was kept
 * @param accounts those due, to follow up or to call first, the best call first
 * @param subject subject of the mail; null where there is nothing to say
 * @param html its HTML part
 * @param text its text part
 */
record DigestPreview(
        String repId,
        String week,
        @Nullable String withheld,
        boolean subscribed,
        @Nullable FiguresView figures,
        @Nullable FiguresView lastWeek,
        List<AccountView> accounts,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    /**
     * Figures.
     *
     * @param currency of the amounts: the one most accounts buy in
     * @param dueThisWeek expected within seven days, today included
     * @param needsFollowUp reminded, and no purchase since for longer than usual
     * @param overdue past their window
     * @param overduePct their share, percent
     * @param lowHealth of poor or critical health
     * @param strongPace on pace for clearly more than last year
     * @param worthACall where a call may bring an order now
     * @param orders orders of the seven days before today
     * @param revenue what they brought
     * @param orderedAfterReminder reminders followed by an order in those days
     * @param pacePct projection against last year, percent
     * @param quotaAttainmentPct year to date against quota, percent
     */
    record FiguresView(
            String currency,
            int accounts,
            int dueThisWeek,
            int needsFollowUp,
            int overdue,
            @Nullable BigDecimal overduePct,
            int lowHealth,
            int strongPace,
            int worthACall,
            int orders,
            BigDecimal revenue,
            int orderedAfterReminder,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable BigDecimal pacePct,
            @Nullable Double quotaAttainmentPct) {

        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.currency(),
                    figures.accounts(),
                    figures.dueThisWeek(),
                    figures.needsFollowUp(),
                    figures.overdue(),
                    figures.overduePct().orElse(null),
                    figures.lowHealth(),
                    figures.strongPace(),
                    figures.worthACall(),
                    figures.orders(),
                    figures.revenue(),
                    figures.orderedAfterReminder(),
                    figures.ytdRevenue(),
                    figures.previousYearRevenue(),
                    figures.pacePct().orElse(null),
                    figures.quotaAttainmentPct());
        }
    }

    /** Why an account is worth a call. */
    enum CauseCode {
        REMINDED,
        BOUNCED,
        OVERDUE,
        SILENT,
        EXPECTED,
        UNDATED
    }

    /**
     * An account.
     *
     * @param dueOn day its order is expected, where that is within seven days
     * @param needsFollowUp whether it was reminded in vain
     * @param callPlace its place among those to call first
     * @param callValue what a call is worth now
     * @param day the day of a reminder or of an expected order
     * @param days days overdue or without an order
     * @param offers names of products it may want, best first
     */
    record AccountView(
            String accountId,
            String name,
            @Nullable LocalDate dueOn,
            boolean needsFollowUp,
            @Nullable Integer callPlace,
            BigDecimal callValue,
            String currency,
            CauseCode cause,
            @Nullable LocalDate day,
            @Nullable Integer days,
            List<String> offers) {

        static AccountView of(AccountNote note) {
            return switch (note.cause()) {
                case Cause.Reminded(var on) -> of(note, CauseCode.REMINDED, on, null);
                case Cause.Bounced() -> of(note, CauseCode.BOUNCED, null, null);
                case Cause.Overdue(var days) -> of(note, CauseCode.OVERDUE, null, days);
                case Cause.Silent(var days) -> of(note, CauseCode.SILENT, null, days);
                case Cause.Expected(var on) -> of(note, CauseCode.EXPECTED, on, null);
                case Cause.Undated() -> of(note, CauseCode.UNDATED, null, null);
            };
        }

        private static AccountView of(
                AccountNote note, CauseCode cause, @Nullable LocalDate day, @Nullable Integer days) {
            return new AccountView(
                    note.accountId(),
                    note.name(),
                    note.dueOn(),
                    note.needsFollowUp(),
                    note.callPlace(),
                    note.callValue(),
                    note.currency(),
                    cause,
                    day,
                    days,
                    note.offers());
        }
    }
}
