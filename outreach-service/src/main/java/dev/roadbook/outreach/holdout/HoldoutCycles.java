package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.experiment.Arm;
import dev.roadbook.platform.jdbc.Columns;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The order cycles of both arms, written down when it is decided whether they get a mail. */
@Repository
public class HoldoutCycles {

    private final JdbcClient jdbc;
    private final MeterRegistry registry;

    HoldoutCycles(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
        Stream.of(Arm.values()).forEach(arm -> count(arm, 0));
    }

    /**
     * A cycle of an account.
     *
     * @param enrolment its arm
     * @param accountId account
     * @param cycle purchase day the forecast builds on
     * @param dueOn day the next order is expected
     * @param assignedOn the account's day
     */
    public record Cycle(
            Enrolment enrolment, String accountId, LocalDate cycle, LocalDate dueOn, LocalDate assignedOn) {}

    /** The same cycle planned again, because its day moved, stays as it was first drawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Cycle> cycles) {
        if (cycles.isEmpty()) {
            return;
        }
        var rows = Columns.of(cycles);
        var added = jdbc.sql("""
                        insert into holdout_cycle
                            (holdout_id, account_id, cycle, cluster, arm, due_on, assigned_on, segment, chance, worth)
                        select h.holdout_id, t.account_id, cast(t.cycle as date), t.cluster, t.arm,
                               cast(t.due_on as date), cast(t.assigned_on as date), e.segment, {chance}, e.call_value
                        from unnest(cast(:holdouts as text[]), cast(:accounts as text[]), cast(:cycles as text[]),
                                    cast(:clusters as text[]), cast(:arms as text[]), cast(:days as text[]),
                                    cast(:today as text[]))
                             as t (holdout_id, account_id, cycle, cluster, arm, due_on, assigned_on)
                        join holdout h on h.holdout_id = cast(t.holdout_id as uuid)
                        left join expectation e on e.account_id = t.account_id
                        on conflict do nothing
                        returning arm
                        """.replace("{chance}", Chance.WITHIN_WINDOW))
                .param("holdouts", rows.column(row -> row.enrolment().holdoutId()))
                .param("accounts", rows.column(Cycle::accountId))
                .param("cycles", rows.column(Cycle::cycle))
                .param("clusters", rows.column(row -> row.enrolment().cluster()))
                .param("arms", rows.column(row -> row.enrolment().arm()))
                .param("days", rows.column(Cycle::dueOn))
                .param("today", rows.column(Cycle::assignedOn))
                .query(Arm.class)
                .list();
        added.forEach(arm -> count(arm, 1));
    }

    private void count(Arm arm, int cycles) {
        registry.counter("roadbook.outreach.holdout.cycles", "arm", arm.name()).increment(cycles);
    }
}
