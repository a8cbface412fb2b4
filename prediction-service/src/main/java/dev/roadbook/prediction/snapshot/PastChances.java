package dev.roadbook.prediction.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Chances that were given, and what came: snapshots are opened for a fixed share of the accounts. */
@Repository
public class PastChances {

    private static final int DAYS = 30;
    private static final long HASHES = 1L << 32;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PastChances(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A chance of a purchase within 30 days, and whether one came.
     *
     * @param said the chance
     */
    public record Given(double said, boolean came) {}

    /** The first of every week from a day on, up to the last one whose 30 days are known. */
    public List<Given> within30Days(LocalDate since, LocalDate lastKnownDay, int mostAccounts) {
        return jdbc
                .sql("""
                        with sampled as (
                            select account_id
                            from prediction
                            where cast(cast('x' || left(md5(account_id), 8) as bit(32)) as bigint) < :hashes
                        )
                        select snapshot.content,
                               exists (
                                   select
                                   from sales_order
                                   where sales_order.account_id = snapshot.account_id
                                     and not retracted and net_revenue > 0
                                     and ordered_on > snapshot.as_of and ordered_on <= snapshot.as_of + :days
                               ) as came
                        from sampled join snapshot using (account_id)
                        where first_of_week and as_of >= :since and as_of <= cast(:lastKnownDay as date) - :days
                        """)
                .param("hashes", hashes(mostAccounts))
                .param("days", DAYS)
                .param("since", since)
                .param("lastKnownDay", lastKnownDay)
                .query((row, _) -> new Given(said(row.getBytes("content")), row.getBoolean("came")))
                .list()
                .stream()
                .filter(given -> !Double.isNaN(given.said()))
                .toList();
    }

    private long hashes(int mostAccounts) {
        long accounts =
                jdbc.sql("select count(*) from prediction").query(Long.class).single();
        return accounts <= mostAccounts ? HASHES : (long) ((double) HASHES * mostAccounts / accounts);
    }

    /** Not a number where no date was given. */
    private double said(byte[] content) {
        return json.readTree(Packing.unpack(content))
                .at("/expected/within30_days")
                .asDouble(Double.NaN);
    }
}
