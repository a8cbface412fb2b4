package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a programme did.
 *
 * @param runId identity of the run
 * @param due whom it looked at
 * @param sent mails the server confirmed
 * @param suppressed those whose address must not be written to
 * @param deferred those whose mail waits
 * @param failed mails refused, broken off or of unknown fate
 * @param unknown those of unknown fate among them
 * @param expired mails whose time had passed
 * @param rehearsed mails printed in test mode
 * @param accounted what became of all that it took on; absent in a run of an earlier version
 * @param skipped who was due and not written to, with the reason; the first of them where they are many
 */
public record RunReport(
        UUID runId,
        int due,
        int sent,
        int suppressed,
        int deferred,
        int failed,
        int unknown,
        int expired,
        int rehearsed,
        @Nullable Accounts accounted,
        List<Skipped> skipped) {

    /** Most that are named. */
    public static final int MOST_SKIPPED = 1_000;

    /**
     * Who was due and got no mail.
     *
     * @param accountId the account it was to be about
     * @param repId the representative it was meant for, where it was to be about no account
     * @param reason why
     * @param until when it may go, where it waits
     */
    public record Skipped(
            @Nullable String accountId,
            @Nullable String repId,
            String reason,
            @Nullable Instant until) {

        /** In words, for a log or a console. */
        String whom() {
            return Objects.requireNonNullElse(accountId, Objects.requireNonNullElse(repId, "a manager"));
        }

        private static Skipped of(Subject subject, String reason, @Nullable Instant until) {
            return switch (subject.type()) {
                case ACCOUNT -> new Skipped(subject.id(), null, reason, until);
                case REP -> new Skipped(null, subject.id(), reason, until);
                case CONTACT -> new Skipped(null, null, reason, until);
            };
        }
    }

    /**
     * Somebody who was due and whose mail was not even tried.
     *
     * @param subject who the mail was to be about
     * @param decision what was decided instead
     */
    public record Untried(Subject subject, Decision decision) {

        private Skipped skipped() {
            return Skipped.of(
                    subject,
                    Objects.requireNonNull(decision.told(), "one that is allowed is tried"),
                    decision instanceof Decision.Defer defer ? defer.until() : null);
        }
    }

    /** What planning and sending came to. */
    public static RunReport of(UUID runId, List<Untried> untried, DispatchReport.Part... dispatched) {
        var parts = List.of(dispatched);
        var skipped = Stream.concat(
                untried.stream().map(Untried::skipped),
                parts.stream()
                        .flatMap(part -> part.kept().stream())
                        .map(kept -> Skipped.of(kept.subject(), kept.reason(), null)));
        return new RunReport(
                runId,
                untried.size()
                        + parts.stream().mapToInt(DispatchReport.Part::total).sum(),
                tried(parts, State.ACCEPTED),
                all(untried, parts, State.SUPPRESSED),
                all(untried, parts, State.PLANNED),
                tried(parts, State.TEMP_FAILED) + tried(parts, State.HARD_FAILED) + tried(parts, State.UNKNOWN),
                tried(parts, State.UNKNOWN),
                all(untried, parts, State.EXPIRED),
                tried(parts, State.TEST),
                Accounts.of(untried.size(), parts),
                skipped.limit(MOST_SKIPPED).toList());
    }

    private static int all(List<Untried> untried, List<DispatchReport.Part> parts, State state) {
        long planned = untried.stream()
                .filter(each -> each.decision().beginsAs() == state)
                .count();
        return Math.toIntExact(planned) + tried(parts, state);
    }

    private static int tried(List<DispatchReport.Part> parts, State state) {
        return parts.stream().mapToInt(part -> part.count(state)).sum();
    }
}
