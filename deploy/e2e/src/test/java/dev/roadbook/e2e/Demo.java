package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.GatewaySession;
import dev.roadbook.local.demo.DemoData;
import dev.roadbook.local.demo.DemoSettings;
import dev.roadbook.local.demo.SignedDelivery;
import dev.roadbook.local.stack.Service;
import java.nio.file.Path;
import java.time.Duration;

/** Four years of sales of some hundred accounts, three of them whole, with the team that looks after them. */
final class Demo {

    private static final int WEEKS = 220;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path FOLDER = Path.of("target", "files", "demo");

    private final Product product;

    Demo(Product product) {
        this.product = product;
    }

    /** Delivers all of it and returns when everything was measured by the last yardsticks and shown. */
    void load(int accounts) throws Exception {
        var yesterday = product.today().minusDays(1);
        var data = new DemoData(new DemoSettings(accounts, WEEKS, DemoSettings.SEED, product.today()));
        var session = GatewaySession.signIn(product.stack().gateway(), "admin", "admin123");
        var team = data.writeTeam(FOLDER, yesterday.minusYears(2), yesterday);
        session.upload("/api/datasets/reps", team.reps());
        session.upload("/api/datasets/activities", team.activities());
        for (var file : data.write(FOLDER)) {
            var receipt = product.sap().send(SignedDelivery.idOf("formulas", file.path()), file.path());
            assertThat(receipt.status()).as(receipt.body()).isEqualTo(202);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(this::isSettled);
    }

    /** Whether nothing is owed: no batch, no account measured by older yardsticks, nothing to be told or shown. */
    boolean isSettled() {
        return count(
                                Service.INGESTION,
                                "select count(*) from batch where state in ('RECEIVED', 'PARSING', 'PUBLISHING')")
                        == 0
                && count(Service.PREDICTION, """
                        select (select count(*) from refresh_request)
                            + (select count(*) from touched_account)
                            + (select count(*) from prediction
                               where portfolio_version < (select max(version) from portfolio)
                                  or published_version < version)
                        """) == 0
                && count(Service.RECOMMENDATION, """
                        select (select count(*) from market_request where requested > served)
                            + (select count(*) from touched_account)
                            + (select count(*) from coverage
                               where market_version < (select max(version) from market) or published < revision)
                        """) == 0
                && count(Service.INGESTION, "select count(distinct account_id) from sales_line")
                        == count(Service.PREDICTION, "select count(*) from prediction where purchases > 0");
    }

    /** Which yardsticks everything is measured by. */
    long yardsticks() {
        return count(Service.PREDICTION, "select max(version) from portfolio");
    }

    private long count(Service service, String sql) {
        return product.databases().of(service).sql(sql).query(Long.class).single();
    }
}
