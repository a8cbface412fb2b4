package dev.roadbook.prediction.quota;

import dev.roadbook.prediction.agent.AgentMonth;
import dev.roadbook.prediction.agent.AgentMonths;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Months that are over, as they looked at each cut-off day, with what became of them. */
@Component
class MonthHistory {

    private static final int WHOLE = 31;

    private final AgentMonths months;
    private final TargetProperties properties;
    private final Clock clock;

    MonthHistory(AgentMonths months, TargetProperties properties, Clock clock) {
        this.months = months;
        this.properties = properties;
        this.clock = clock;
    }

    private record Key(String repId, LocalDate month) {}

    /** A month is over when sales of a later one are known; until then its last days may still be delivered. */
    List<Example> examples() {
        var last = months.lastDay(LocalDate.now(clock))
                .map(day -> YearMonth.from(day).minusMonths(1));
        var first = months.firstMonth();
        if (last.isEmpty() || first.isEmpty() || first.get().isAfter(last.get())) {
            return List.of();
        }
        var earliest = last.get().minusMonths(properties.historyMonths() - 1L);
        return examples(first.get().isBefore(earliest) ? earliest : first.get(), last.get());
    }

    private List<Example> examples(YearMonth first, YearMonth last) {
        var outcomes = new HashMap<Key, AgentMonth>();
        for (var month : months.read(first, last, WHOLE, Optional.empty())) {
            if (month.target() != null && !month.isEmpty()) {
                outcomes.put(new Key(month.repId(), month.month()), month);
            }
        }
        var examples = new ArrayList<Example>();
        for (int day : properties.cutOffDays()) {
            for (var month : months.read(first, last, day, Optional.empty())) {
                var outcome = outcomes.get(new Key(month.repId(), month.month()));
                if (outcome != null) {
                    examples.add(
                            new Example(month.repId(), month.month(), Features.of(month), !outcome.isTargetReached()));
                }
            }
        }
        return examples;
    }
}
