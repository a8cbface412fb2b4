package dev.roadbook.prediction.snapshot;

import dev.roadbook.prediction.outcome.ScoreListener;
import dev.roadbook.prediction.outcome.Scored;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known of each account, by day: one row a day at most, which is final once the day has passed.
 *
 * <p>A row is written where an account's own orders changed what is said of it, and for the first scoring of every week.
 */
@Repository
class Snapshots implements ScoreListener {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Snapshots(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row.
     *
     * @param asOf the day
     * @param batchId batch whose orders had come last
     * @param content what was known
     */
    record Row(LocalDate asOf, @Nullable UUID batchId, String content) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void scored(List<Scored> accounts, LocalDate asOf, Cause cause) {
        switch (cause) {
            case ORDERS -> take(accounts, asOf);
            case TIME -> takeDue(accounts, asOf);
        }
    }

    /** Keeps what is said of accounts whose orders changed; content that stands already is written once a week. */
    private void take(Collection<Scored> accounts, LocalDate asOf) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into snapshot as known (account_id, as_of, first_of_week, batch_id, content)
                        select account_id, :asOf, latest.as_of is null or latest.as_of < :monday, batch_id, taken.content
                        from unnest(:accounts, cast(:batches as uuid[]), :contents)
                                as taken (account_id, batch_id, content)
                            left join lateral (
                                select as_of, content
                                from snapshot
                                where account_id = taken.account_id and as_of < :asOf
                                order by as_of desc
                                limit 1
                            ) as latest on true
                        where latest.as_of is null
                           or latest.as_of < :monday
                           or latest.content <> taken.content
                           or exists (select from snapshot where account_id = taken.account_id and as_of = :asOf)
                        order by account_id
                        on conflict (account_id, as_of) do update set
                            batch_id = excluded.batch_id,
                            content = excluded.content
                        where known.content <> excluded.content
                        """)
                .param("asOf", asOf)
                .param("monday", monday(asOf))
                .param("accounts", accountIds(accounts))
                .param(
                        "batches",
                        accounts.stream()
                                .map(account -> Objects.toString(account.batchId(), null))
                                .toArray(String[]::new))
                .param("contents", accounts.stream().map(this::content).toArray(byte[][]::new))
                .update();
    }

    /** Keeps what is said of accounts that time or yardsticks moved: where the week has no row yet, or today has one. */
    private void takeDue(Collection<Scored> accounts, LocalDate asOf) {
        var due = due(accounts, asOf);
        take(
                accounts.stream()
                        .filter(account -> due.contains(account.accountId()))
                        .toList(),
                asOf);
    }

    private Set<String> due(Collection<Scored> accounts, LocalDate asOf) {
        return new HashSet<>(jdbc.sql("""
                        select account_id
                        from unnest(:accounts) as scored (account_id)
                        where not exists (
                                  select from snapshot
                                  where snapshot.account_id = scored.account_id and as_of >= :monday and as_of < :asOf
                              )
                           or exists (
                                  select from snapshot
                                  where snapshot.account_id = scored.account_id and as_of = :asOf
                              )
                        """)
                .param("accounts", accountIds(accounts))
                .param("monday", monday(asOf))
                .param("asOf", asOf)
                .query(String.class)
                .list());
    }

    private static String[] accountIds(Collection<Scored> accounts) {
        return accounts.stream().map(Scored::accountId).toArray(String[]::new);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private byte[] content(Scored account) {
        return Packing.pack(json.writeValueAsString(Known.of(account.outcome())));
    }

    /** What was known on a day: the latest row up to it. */
    Optional<Row> asOf(String accountId, LocalDate day) {
        return rows("where account_id = :account and as_of <= :to order by as_of desc limit 1", accountId, null, day)
                .stream()
                .findFirst();
    }

    /** The rows of the days from the first to the last, both included, earliest first. */
    List<Row> between(String accountId, LocalDate from, LocalDate to) {
        return rows("where account_id = :account and as_of between :from and :to order by as_of", accountId, from, to);
    }

    private List<Row> rows(String which, String accountId, @Nullable LocalDate from, LocalDate to) {
        return jdbc.sql("select as_of, batch_id, content from snapshot " + which)
                .param("account", accountId)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Row(
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("batch_id", UUID.class),
                        Packing.unpack(row.getBytes("content"))))
                .list();
    }

    /** The day of the first row there is of an account. */
    Optional<LocalDate> firstDay(String accountId) {
        return jdbc.sql("select min(as_of) from snapshot where account_id = :account")
                .param("account", accountId)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Leaves one row a week before a day; answers how many rows went, never more than wanted. */
    @Transactional
    public int thin(LocalDate before, int most) {
        return delete("not first_of_week and as_of < :before", before, most);
    }

    /** Forgets what was known before a day; answers how many rows went, never more than wanted. */
    @Transactional
    public int forget(LocalDate before, int most) {
        return delete("as_of < :before", before, most);
    }

    private int delete(String which, LocalDate before, int most) {
        return jdbc.sql("""
                        delete from snapshot
                        where ctid = any (array(select ctid from snapshot where %s limit :most))
                        """.formatted(which))
                .param("before", before)
                .param("most", most)
                .update();
    }
}
