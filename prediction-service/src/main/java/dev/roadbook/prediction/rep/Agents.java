package dev.roadbook.prediction.rep;

import dev.roadbook.prediction.run.RefreshRequests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Representatives, their targets and what they did, each in its latest revision. */
@Repository
class Agents {

    private final JdbcClient jdbc;
    private final RefreshRequests requests;

    Agents(JdbcClient jdbc, RefreshRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Keeps the facts that are newer than what is known. */
    @Transactional
    public void keep(Collection<AgentFacts> facts) {
        var newest = new HashMap<String, AgentFacts>();
        for (var fact : facts) {
            newest.merge(fact.repId(), fact, (known, other) -> known.revision() < other.revision() ? other : known);
        }
        var rows = List.copyOf(newest.values());
        var changed = jdbc.sql("""
                        insert into agent as known (rep_id, revision, name, region, active)
                        select rep_id, revision, name, region, active
                        from unnest(:reps, :revisions, :names, :regions, :active)
                            as facts (rep_id, revision, name, region, active)
                        order by rep_id
                        on conflict (rep_id) do update set
                            revision = excluded.revision,
                            name = excluded.name,
                            region = excluded.region,
                            active = excluded.active
                        where known.revision < excluded.revision
                        returning rep_id
                        """)
                .param("reps", texts(rows, AgentFacts::repId))
                .param("revisions", rows.stream().map(AgentFacts::revision).toArray(Long[]::new))
                .param("names", texts(rows, AgentFacts::name))
                .param("regions", texts(rows, AgentFacts::region))
                .param("active", rows.stream().map(AgentFacts::active).toArray(Boolean[]::new))
                .query(String.class)
                .set();
        keepTargets(rows.stream().filter(row -> changed.contains(row.repId())).toList());
        if (!changed.isEmpty()) {
            requests.ofReps();
        }
    }

    private record Row(String repId, AgentFacts.Target target) {}

    private void keepTargets(List<AgentFacts> agents) {
        jdbc.sql("delete from agent_target where rep_id = any (:reps)")
                .param("reps", texts(agents, AgentFacts::repId))
                .update();
        var rows = agents.stream()
                .flatMap(agent -> agent.targets().stream().map(target -> new Row(agent.repId(), target)))
                .toList();
        jdbc.sql("""
                        insert into agent_target (rep_id, from_month, amount, currency)
                        select rep_id, cast(from_month as date), cast(amount as numeric), currency
                        from unnest(:reps, :months, :amounts, :currencies) as target (
                            rep_id, from_month, amount, currency)
                        """)
                .param("reps", texts(rows, Row::repId))
                .param("months", texts(rows, row -> row.target().fromMonth().toString()))
                .param("amounts", texts(rows, row -> row.target().amount().toPlainString()))
                .param("currencies", texts(rows, row -> row.target().currency()))
                .update();
    }

    /** Keeps the activities that are newer than what is known. */
    @Transactional
    public void keepActivities(Collection<ActivityFacts> facts) {
        var newest = new HashMap<Object, ActivityFacts>();
        for (var fact : facts) {
            newest.merge(
                    fact.activityId(), fact, (known, other) -> known.revision() < other.revision() ? other : known);
        }
        var rows = List.copyOf(newest.values());
        jdbc.sql("""
                        insert into agent_activity as known (
                            activity_id, revision, rep_id, kind, happened_on, count)
                        select cast(activity_id as uuid), revision, rep_id, kind, cast(happened_on as date), count
                        from unnest(:ids, :revisions, :reps, :kinds, :days, :counts)
                            as facts (activity_id, revision, rep_id, kind, happened_on, count)
                        order by 1
                        on conflict (activity_id) do update set
                            revision = excluded.revision,
                            rep_id = excluded.rep_id,
                            kind = excluded.kind,
                            happened_on = excluded.happened_on,
                            count = excluded.count
                        where known.revision < excluded.revision
                        """)
                .param("ids", texts(rows, row -> row.activityId().toString()))
                .param("revisions", rows.stream().map(ActivityFacts::revision).toArray(Long[]::new))
                .param("reps", texts(rows, ActivityFacts::repId))
                .param("kinds", texts(rows, ActivityFacts::kind))
                .param("days", texts(rows, row -> row.happenedOn().toString()))
                .param("counts", rows.stream().map(ActivityFacts::count).toArray(Integer[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        var column = new ArrayList<@Nullable String>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column.toArray(new String[0]);
    }
}
