package dev.roadbook.prediction.rep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A representative as of a revision, with every target there was. */
record AgentFacts(
        String repId, long revision, String name, @Nullable String region, boolean active, List<Target> targets) {

    AgentFacts {
        targets = List.copyOf(targets);
    }

    /** What is to be sold in each month from one on. */
    record Target(LocalDate fromMonth, BigDecimal amount, String currency) {}
}
