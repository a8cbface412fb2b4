package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a dispatch did with the intents it claimed. */
public final class DispatchReport {

    /**
     * An intent that was looked at and did not go out.
     *
     * @param subjectId who it is about
     * @param state where it stands now
     * @param reason why
     */
    public record Kept(String subjectId, State state, String reason) {}

    private final Map<State, Integer> byState = new EnumMap<>(State.class);
    private final List<Kept> kept = new ArrayList<>();

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

    void add(Intent intent, State state, @Nullable String reason) {
        byState.merge(state, 1, Integer::sum);
        if (reason != null) {
            kept.add(new Kept(intent.subjectId(), state, reason));
        }
    }
}
