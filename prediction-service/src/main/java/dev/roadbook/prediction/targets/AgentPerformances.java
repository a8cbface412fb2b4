package dev.roadbook.prediction.targets;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.rep.AgentMonths;
import dev.roadbook.prediction.rep.AgentScoring;
import dev.roadbook.prediction.targets.AgentViews.Agent;
import dev.roadbook.prediction.targets.AgentViews.AgentDetail;
import dev.roadbook.prediction.targets.AgentViews.AgentList;
import dev.roadbook.prediction.targets.AgentViews.ModelStamp;
import dev.roadbook.prediction.targets.AgentViews.Month;
import dev.roadbook.prediction.targets.model.Answering;
import dev.roadbook.prediction.targets.model.Answering.Usable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How representatives stand in the month and what is to be expected, worst first; each sees themselves only. */
@Component
class AgentPerformances {

    private static final int WHOLE = 31;
    private static final int MONTHS_SHOWN = 12;

    private final AgentMonths months;
    private final AgentScoring scoring;
    private final Answering answering;
    private final Outlooks outlooks;
    private final Clock clock;

    AgentPerformances(AgentMonths months, AgentScoring scoring, Answering answering, Outlooks outlooks, Clock clock) {
        this.months = months;
        this.scoring = scoring;
        this.answering = answering;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    AgentList all(Caller caller) {
        var agents = agents(caller.repScope());
        return new AgentList(agents, asOf(), stamp(answering.get()));
    }

    AgentDetail one(String repId, Caller caller) {
        var visible = caller.repScope().map(repId::equals).orElse(true);
        var agent = (visible ? agents(Optional.of(repId)) : List.<Agent>of())
                .stream().findFirst().orElseThrow(() -> ProblemException.notFound("There is no such representative."));
        var month = YearMonth.from(asOf());
        var earlier =
                months.read(month.minusMonths(MONTHS_SHOWN), month.minusMonths(1), WHOLE, Optional.of(repId)).stream()
                        .dropWhile(AgentMonth::isEmpty)
                        .map(this::view)
                        .toList();
        return new AgentDetail(agent, earlier, asOf(), stamp(answering.get()));
    }

    private List<Agent> agents(Optional<String> rep) {
        var asOf = asOf();
        var month = YearMonth.from(asOf);
        var foresight = answering.get().map(Usable::foresight);
        var names = months.names(rep).stream().collect(Collectors.toMap(AgentMonths.Name::repId, name -> name));
        var current = months.read(month, month, asOf.getDayOfMonth(), rep);
        var ordinary = ordinary(month, asOf.getDayOfMonth());
        return current.stream()
                .map(each -> agent(each, names, outlooks.of(each, foresight, ordinary)))
                .sorted(Comparator.comparing(Agent::missProbability, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Agent::agentId))
                .toList();
    }

    private Agent agent(AgentMonth month, Map<String, AgentMonths.Name> names, Outlook outlook) {
        var name = names.get(month.repId());
        return Agent.of(
                month.repId(),
                name == null ? month.repId() : name.name(),
                name == null ? "" : name.region(),
                view(month),
                outlook);
    }

    private Month view(AgentMonth month) {
        return Month.of(month, scoring.of(month));
    }

    /** From the whole team's last twelve months at the same day; a representative's own view needs it too. */
    private TeamMedian ordinary(YearMonth month, int day) {
        return TeamMedian.of(
                months.read(month.minusMonths(MONTHS_SHOWN), month.minusMonths(1), day, Optional.empty()).stream()
                        .filter(each -> each.target() != null && !each.isEmpty())
                        .toList());
    }

    /** The business day: one early order must not make a day of the whole team's look over. */
    private LocalDate asOf() {
        return LocalDate.now(clock);
    }

    private static @Nullable ModelStamp stamp(Optional<Usable> usable) {
        return usable.map(it -> new ModelStamp(
                        it.name(), it.model().learnedAt(), it.model().isSynthetic()))
                .orElse(null);
    }
}
