package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.scoring.TouchedAccounts.Touch;
import java.util.List;

/**
 * Accounts scored together.
 *
 * @param scored what came out, by account
 * @param touches the marks that made it due
 */
record Chunk(List<ScoredAccount> scored, List<Touch> touches) {

    Chunk {
        scored = List.copyOf(scored);
        touches = List.copyOf(touches);
    }

    static Chunk empty() {
        return new Chunk(List.of(), List.of());
    }

    List<String> accountIds() {
        return scored.stream().map(ScoredAccount::accountId).toList();
    }
}
