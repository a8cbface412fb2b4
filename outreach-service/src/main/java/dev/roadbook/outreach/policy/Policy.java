package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.ledger.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules of a programme, in the order in which their reasons are told. Asked when a mail is planned, before it is
 * written, when it is handed over and for a preview, so that none of these can differ.
 *
 * @param rules the rules
 */
public record Policy<F>(List<Rule<? super F>> rules) {

    public Policy {
        rules = List.copyOf(rules);
    }

    /** Every reason is told; a refusal goes before a delay, and the longest delay counts. */
    public Decision decide(F facts, Instant now) {
        var refusals = new ArrayList<Reason>();
        var delays = new LinkedHashMap<Reason, Instant>();
        rules.forEach(rule -> ask(rule, facts, now, refusals, delays));
        if (!refusals.isEmpty()) {
            return new Decision.Deny(refusals);
        }
        return delays.isEmpty()
                ? new Decision.Allow()
                : new Decision.Defer(Collections.max(delays.values()), List.copyOf(delays.keySet()));
    }

    private static <T> void ask(
            Rule<T> rule, T facts, Instant now, List<Reason> refusals, Map<Reason, Instant> delays) {
        switch (rule) {
            case Rule.Refusal<T>(var reason, var applies) -> {
                if (applies.test(facts, now)) {
                    refusals.add(reason);
                }
            }
            case Rule.Delay<T>(var reason, var until) ->
                until.apply(facts, now).ifPresent(end -> delays.put(reason, end));
        }
    }
}
