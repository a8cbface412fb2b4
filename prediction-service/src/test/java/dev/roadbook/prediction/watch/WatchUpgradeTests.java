package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.OldDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts an earlier version put on the list, with a sentence and without figures. */
class WatchUpgradeTests {

    private final OldDatabase database = OldDatabase.at("29");
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void areKeptAndScoredAgainForTheirFigures() {
        scored("FADING");
        scored("STEADY");
        listed("FADING");

        database.upgrade();

        assertThat(texts("select account_id || ' ' || kinds[1] from watch")).containsExactly("FADING DROP");
        assertThat(texts("select account_id from prediction where portfolio_version = 0"))
                .containsExactly("FADING");
        assertThat(texts("select scope from refresh_request")).containsExactly("PORTFOLIO");
    }

    @Test
    void areNoReasonToScoreWhereThereAreNone() {
        scored("STEADY");

        database.upgrade();

        assertThat(texts("select scope from refresh_request")).isEmpty();
    }

    @Test
    void areWrittenByTheVersionBeforeMeanwhile() {
        database.upgrade();

        listed("LATE");

        assertThat(texts("select account_id from watch")).containsExactly("LATE");
    }

    private void scored(String account) {
        jdbc.sql("""
                        insert into prediction (
                            account_id, as_of, portfolio_version, version, content_hash, changed_at, currency, days_overdue,
                            purchases, lifetime_revenue, year_to_date, last_year, projection, health_category, churn_category)
                        values (:account, date '2026-11-20', 5, 1, '', now(), 'EUR', 0, 9, 900, 900, 0, 900, 'GOOD', 'LOW')
                        """).param("account", account).update();
    }

    private void listed(String account) {
        jdbc.sql("""
                        insert into watch (account_id, as_of, kinds, chance, at_stake, currency, since, why)
                        values (:account, date '2026-11-20', '{DROP}', 0.001, 3700, 'EUR', date '2026-10-02',
                            'Bought 3 times for 410 EUR in the last 8 weeks; usually 9 times for 1,300')
                        """).param("account", account).update();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
