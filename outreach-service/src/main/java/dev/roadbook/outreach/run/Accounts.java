package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.State;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What became of all that a run took on.
 *
 * @param planned whoever was due or waited
 * @param accepted those whose mail the server confirmed
 * @param refused those whose mail was refused or broken off, for now or for good
 * @param excluded those who were left out, whose mail waits or was only printed, or whom another instance took over
 * @param unknown those whose mail may have been sent
 */
public record Accounts(int planned, int accepted, int refused, int excluded, int unknown) {

    private static final Set<State> REFUSED = EnumSet.of(State.TEMP_FAILED, State.HARD_FAILED);
    private static final Set<State> EXCLUDED =
            EnumSet.of(State.PLANNED, State.SUPPRESSED, State.HOLDOUT, State.EXPIRED, State.CANCELLED, State.TEST);

    static Accounts of(int untried, List<DispatchReport.Part> parts) {
        return new Accounts(
                untried + parts.stream().mapToInt(DispatchReport.Part::claimed).sum(),
                count(parts, EnumSet.of(State.ACCEPTED)),
                count(parts, REFUSED),
                untried
                        + count(parts, EXCLUDED)
                        + parts.stream().mapToInt(DispatchReport.Part::lost).sum(),
                count(parts, EnumSet.of(State.UNKNOWN)));
    }

    private static int count(List<DispatchReport.Part> parts, Collection<State> states) {
        return parts.stream()
                .flatMapToInt(part -> states.stream().mapToInt(part::count))
                .sum();
    }
}
