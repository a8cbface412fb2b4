package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import java.util.List;

/** What a look at an intended mail came to. */
sealed interface Look<F> {

    /** It may go, by these facts. */
    record Go<F>(F facts) implements Look<F> {}

    /** It may not, or not yet. */
    record Stay<F>(Decision decision) implements Look<F> {}

    static <F extends Addressee> Look<F> at(Programme<F> programme, Intent intent, Instant now) {
        return programme
                .prepare(intent, now)
                .map(facts -> of(facts, programme.policy().decide(facts, now)))
                .orElseGet(() -> new Stay<>(new Decision.Deny(List.of(programme.outdated()))));
    }

    private static <F> Look<F> of(F facts, Decision decision) {
        return switch (decision) {
            case Decision.Allow _ -> new Go<>(facts);
            case Decision.Deny _, Decision.Defer _ -> new Stay<>(decision);
        };
    }
}
