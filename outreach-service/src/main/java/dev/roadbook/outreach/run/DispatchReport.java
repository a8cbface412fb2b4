package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Setback;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a dispatch did with the intents it claimed, each programme's by themselves; its lanes write it together. */
public final class DispatchReport {

    /**
     * An intent that was looked at and did not go out.
     *
     * @param subject who it is about
     * @param state where it stands now
     * @param reason why
     */
    public record Kept(Subject subject, State state, String reason) {}

    /** What came of one programme's intents. */
    public static final class Part {

        private final Map<State, Integer> byState = new EnumMap<>(State.class);
        private final List<Kept> kept = new ArrayList<>();
        private final Set<Subject> claimedSubjects = new HashSet<>();
        private int claimed;
        private int lost;

        /** How often an intent was claimed. */
        int claimed() {
            return claimed;
        }

        /** How often another instance took a claim over before its outcome was known. */
        int lost() {
            return lost;
        }

        public int count(State state) {
            return byState.getOrDefault(state, 0);
        }

        /** How often an intent was worked on. */
        public int total() {
            return byState.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Those that did not go out, with the reason. */
        public List<Kept> kept() {
            return List.copyOf(kept);
        }
    }

    private final Map<String, Part> parts = new HashMap<>();
    private @Nullable Setback end;

    public Part of(String programme) {
        return parts.getOrDefault(programme, new Part());
    }

    /** What a run says of somebody after all: one that may go waits where the dispatch ended before it. */
    public Decision decided(String programme, Subject subject, Decision planned, Instant now) {
        return end == null
                        || !(planned instanceof Decision.Allow)
                        || of(programme).claimedSubjects.contains(subject)
                ? planned
                : new Decision.Defer(now, List.of(end));
    }

    synchronized void endedBy(Setback setback) {
        end = setback;
    }

    synchronized void claimed(Intent intent) {
        var part = part(intent);
        part.claimed++;
        part.claimedSubjects.add(intent.subject());
    }

    synchronized void lost(Intent intent) {
        part(intent).lost++;
    }

    private Part part(Intent intent) {
        return parts.computeIfAbsent(intent.programme(), _ -> new Part());
    }

    synchronized void add(Intent intent, State state, @Nullable String reason) {
        var part = part(intent);
        part.byState.merge(state, 1, Integer::sum);
        if (reason != null) {
            part.kept.add(new Kept(intent.subject(), state, reason));
        }
    }
}
