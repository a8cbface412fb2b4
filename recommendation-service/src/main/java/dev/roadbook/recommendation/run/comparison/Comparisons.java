package dev.roadbook.recommendation.run.comparison;

import dev.roadbook.recommendation.run.comparison.Comparison.ScenarioChanges;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what two runs recommend otherwise. */
@Repository
class Comparisons {

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Runs(boolean identical, boolean sameSettings) {}

    private record Accounts(int accountCount, int changedAccountCount) {}

    /** Of two complete runs. */
    Optional<Comparison> of(UUID run, UUID earlier) {
        return runs(run, earlier).map(runs -> {
            var accounts = accounts(run, earlier);
            return new Comparison(
                    runs.identical(),
                    runs.sameSettings(),
                    accounts.accountCount(),
                    accounts.changedAccountCount(),
                    scenarios(run, earlier));
        });
    }

    private Optional<Runs> runs(UUID run, UUID earlier) {
        return jdbc.sql("""
                        select n.content_hash = o.content_hash as identical,
                            n.settings_version = o.settings_version as same_settings
                        from recommendation_run n cross join recommendation_run o
                        where n.id = :run and o.id = :earlier and %s
                        """.formatted(ChangeList.COMPLETE))
                .param("run", run)
                .param("earlier", earlier)
                .query(Runs.class)
                .optional();
    }

    private Accounts accounts(UUID run, UUID earlier) {
        return jdbc.sql("""
                        select count(distinct c.account_id) as account_count,
                            count(distinct c.account_id) filter (where c.change is not null) as changed_account_count
                        from %s
                        where n.id = :run and o.id = :earlier
                        """.formatted(ChangeList.SIDE_BY_SIDE))
                .param("run", run)
                .param("earlier", earlier)
                .query(Accounts.class)
                .single();
    }

    private List<ScenarioChanges> scenarios(UUID run, UUID earlier) {
        return jdbc
                .sql("""
                        select coalesce(c.scenario, c.scenario_before) as scenario,
                            count(*) filter (where c.change = 'ENTERED') as entered,
                            count(*) filter (where c.change = 'LEFT') as "left",
                            count(*) filter (where c.change = 'CHANGED') as changed,
                            count(*) filter (where c.change is null) as same
                        from %s
                        where n.id = :run and o.id = :earlier
                        group by 1
                        """.formatted(ChangeList.SIDE_BY_SIDE))
                .param("run", run)
                .param("earlier", earlier)
                .query(ScenarioChanges.class)
                .stream()
                .sorted(Comparator.comparing(ScenarioChanges::scenario))
                .toList();
    }
}
