package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.ledger.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One rule about whether a mail goes, named by the reason it gives; a pure function of facts and the time.
 *
 * @param <F> the facts it looks at
 */
public sealed interface Rule<F> {

    Reason reason();

    /** Holds a mail back for good where it applies. */
    record Refusal<F>(Reason reason, BiPredicate<F, Instant> applies) implements Rule<F> {}

    /** Holds a mail back until a time, where there is one. */
    record Delay<F>(Reason reason, BiFunction<F, Instant, Optional<Instant>> until) implements Rule<F> {}

    static <F> Rule<F> refuse(Reason reason, Predicate<F> applies) {
        return new Refusal<>(reason, (facts, _) -> applies.test(facts));
    }

    static <F> Rule<F> refuse(Reason reason, BiPredicate<F, Instant> applies) {
        return new Refusal<>(reason, applies);
    }

    static <F> Rule<F> delay(Reason reason, BiFunction<F, Instant, Optional<Instant>> until) {
        return new Delay<>(reason, until);
    }
}
