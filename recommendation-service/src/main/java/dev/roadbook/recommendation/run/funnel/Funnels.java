package dev.roadbook.recommendation.run.funnel;

import dev.roadbook.recommendation.run.funnel.Funnel.BrokenRule;
import dev.roadbook.recommendation.run.funnel.Funnel.HeldAccounts;
import dev.roadbook.recommendation.run.funnel.Funnel.RefusedCandidates;
import dev.roadbook.recommendation.run.funnel.Funnel.Stages;
import dev.roadbook.recommendation.scenario.Considered;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Counts what became of all that a run looked at. */
@Repository
class Funnels {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Funnels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was recommended by one scenario, and what people did about it. */
    private record Recommended(
            Scenario scenario,
            int accountCount,
            int itemCount,
            int passingCount,
            int warnedCount,
            int approvedCount,
            int rejectedCount,
            int exportedCount,
            int heldBackCount) {

        static Recommended nothing(Scenario scenario) {
            return new Recommended(scenario, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        Stages of(@Nullable Considered considered) {
            var refused = considered == null
                    ? List.<RefusedCandidates>of()
                    : considered.refused().entrySet().stream()
                            .map(entry -> new RefusedCandidates(entry.getKey(), entry.getValue()))
                            .toList();
            return new Stages(
                    scenario,
                    considered == null ? null : considered.candidates(),
                    refused,
                    accountCount,
                    itemCount,
                    passingCount,
                    warnedCount,
                    approvedCount,
                    rejectedCount,
                    exportedCount,
                    heldBackCount);
        }
    }

    /** Of a complete run. */
    Optional<Funnel> of(UUID run) {
        return jdbc.sql("""
                        select coalesce(considered, '[]')
                        from recommendation_run
                        where id = :run and completed_at is not null
                        """)
                .param("run", run)
                .query(String.class)
                .optional()
                .map(considered -> new Funnel(stages(run, considered), held(run), rules(run)));
    }

    private List<Stages> stages(UUID run, String json) {
        var considered = new EnumMap<Scenario, Considered>(Scenario.class);
        for (var one : JSON.readValue(json, Considered[].class)) {
            considered.put(one.scenario(), one);
        }
        var recommended = recommended(run);
        return Stream.of(Scenario.values())
                .filter(scenario -> considered.containsKey(scenario) || recommended.containsKey(scenario))
                .map(scenario -> recommended
                        .getOrDefault(scenario, Recommended.nothing(scenario))
                        .of(considered.get(scenario)))
                .toList();
    }

    private Map<Scenario, Recommended> recommended(UUID run) {
        var found = new EnumMap<Scenario, Recommended>(Scenario.class);
        jdbc.sql("""
                        select scenario, count(distinct account_id) as account_count, count(*) as item_count,
                            count(*) filter (where passes) as passing_count,
                            count(*) filter (where passes and audit_score < 100) as warned_count,
                            count(*) filter (where state = 'APPROVED') as approved_count,
                            count(*) filter (where state = 'REJECTED') as rejected_count,
                            count(*) filter (where exported_at is not null) as exported_count,
                            count(*) filter (where held_back is not null) as held_back_count
                        from recommended_item
                        where run_id = :run
                        group by scenario
                        """).param("run", run).query(Recommended.class).list().forEach(one -> found.put(one.scenario(), one));
        return found;
    }

    private List<HeldAccounts> held(UUID run) {
        return jdbc.sql("""
                        select hold, count(*) as count
                        from recommended_account
                        where run_id = :run and hold is not null
                        group by hold
                        order by count desc, hold
                        """).param("run", run).query(HeldAccounts.class).list();
    }

    private List<BrokenRule> rules(UUID run) {
        return jdbc.sql("""
                        select f.finding ->> 'rule' as rule, f.finding ->> 'severity' as severity, count(*) as count
                        from recommended_item i cross join lateral json_array_elements(i.findings) as f (finding)
                        where i.run_id = :run
                        group by rule, severity
                        order by count desc, rule
                        """).param("run", run).query(BrokenRule.class).list();
    }
}
