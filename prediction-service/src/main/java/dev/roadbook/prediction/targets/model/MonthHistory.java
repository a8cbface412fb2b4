package dev.roadbook.prediction.targets.model;

import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.rep.AgentMonths;
import dev.roadbook.prediction.targets.forest.Example;
import dev.roadbook.prediction.targets.forest.Features;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Months that are over, as they looked on every day that left them open, with what became of them. */
@Component
class MonthHistory {

    private static final int WHOLE = 31;
    /** Activities that begin within them are those of a whole month: nobody works on each day. */
    private static final int FIRST_DAYS = 6;

    private final AgentMonths months;
    private final TargetProperties properties;
    private final Clock clock;

    MonthHistory(AgentMonths months, TargetProperties properties, Clock clock) {
        this.months = months;
        this.properties = properties;
        this.clock = clock;
    }

    private record Key(String repId, LocalDate month) {

        /** So that thinning keeps other days of other months. */
        int offset() {
            return Math.floorMod(repId.hashCode() + month.getMonthValue(), WHOLE);
        }
    }

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
        var outcomes = outcomes(first, last);
        int every = Math.max(1, Math.ceilDiv(outcomes.size() * WHOLE, properties.mostExamples()));
        var examples = new ArrayList<Example>();
        for (int day = 1; day < WHOLE; day++) {
            for (var month : months.read(first, last, day, Optional.empty())) {
                var key = new Key(month.repId(), month.month());
                var outcome = outcomes.get(key);
                boolean isThatDay = month.through().getDayOfMonth() == day;
                if (outcome != null && isThatDay && (day + key.offset()) % every == 0) {
                    var features = Features.of(month);
                    if (features.isOpen()) {
                        examples.add(new Example(month.repId(), month.month(), features, !outcome.isTargetReached()));
                    }
                }
            }
        }
        return examples;
    }

    private Map<Key, AgentMonth> outcomes(YearMonth first, YearMonth last) {
        var recordedSince = months.firstActivities();
        return months.read(first, last, WHOLE, Optional.empty()).stream()
                .filter(month -> month.target() != null && !month.isEmpty())
                .filter(month -> recordedSince.isEmpty() || isRecorded(month, recordedSince.get(month.repId())))
                .collect(Collectors.toMap(month -> new Key(month.repId(), month.month()), Function.identity()));
    }

    /** Where activities are recorded at all, a month before that began, or without any, is not known to be idle. */
    private static boolean isRecorded(AgentMonth month, @Nullable LocalDate since) {
        return since != null
                && month.hasActivities()
                && !since.isAfter(month.month().plusDays(FIRST_DAYS));
    }
}
