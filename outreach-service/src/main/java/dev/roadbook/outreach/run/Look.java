package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a look at an intended mail came to. */
sealed interface Look<F> {

    /** It may go, by these facts. */
    record Go<F>(F facts) implements Look<F> {}

    /** It may not, or not yet. */
    record Stay<F>(Decision decision) implements Look<F> {}

    /** A look at each, in their order. */
    static <F extends Addressee> Map<Intent, Look<F>> at(Programme<F> programme, List<Intent> intents, Instant now) {
        var prepared = programme.prepareAll(intents, now);
        var looks = new LinkedHashMap<Intent, Look<F>>();
        intents.forEach(intent -> looks.put(
                intent,
                Optional.ofNullable(prepared.get(intent))
                        .map(facts -> of(facts, programme.policy().decide(facts, now)))
                        .orElseGet(() -> new Stay<>(new Decision.Deny(List.of(programme.outdated()))))));
        return looks;
    }

    private static <F> Look<F> of(F facts, Decision decision) {
        return switch (decision) {
            case Decision.Allow _ -> new Go<>(facts);
            case Decision.Deny _, Decision.Defer _ -> new Stay<>(decision);
        };
    }
}
