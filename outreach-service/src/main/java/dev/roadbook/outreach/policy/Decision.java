package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a mail may go now. */
public sealed interface Decision {

    /** It may. */
    record Allow() implements Decision {}

    /** It may not, and will not. */
    record Deny(List<Reason> reasons) implements Decision {

        public Deny {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        /** How an intent ends that is refused for these reasons. */
        public State endsAs() {
            var ends = EnumSet.copyOf(reasons.stream().map(Reason::end).toList());
            if (ends.contains(State.SUPPRESSED)) {
                return State.SUPPRESSED;
            }
            if (ends.contains(State.EXPIRED)) {
                return State.EXPIRED;
            }
            return ends.size() == 1 ? reasons.getFirst().end() : State.CANCELLED;
        }
    }

    /** Not before then. */
    record Defer(Instant until, List<Reason> reasons) implements Decision {

        public Defer {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a delay needs a reason");
            }
        }
    }

    /** How an intent begins of which this was decided; cancelled means that there is none. */
    default State beginsAs() {
        return switch (this) {
            case Allow _, Defer _ -> State.PLANNED;
            case Deny deny -> deny.endsAs();
        };
    }

    /** Why it does not go now, as one text; null where it does. */
    default @Nullable String told() {
        return switch (this) {
            case Allow _ -> null;
            case Defer defer -> text(defer.reasons);
            case Deny deny -> text(deny.reasons);
        };
    }

    /** When it may first be tried. */
    default Instant notBefore(Instant now) {
        return this instanceof Defer defer ? defer.until : now;
    }

    /** The reasons as one text. */
    static String text(List<Reason> reasons) {
        return reasons.stream().map(Reason::name).collect(Collectors.joining(","));
    }
}
