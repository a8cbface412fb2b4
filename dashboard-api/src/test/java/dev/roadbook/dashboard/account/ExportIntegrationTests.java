package dev.roadbook.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.RepFixtures;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.events.RepChanged;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DashboardTest
class ExportIntegrationTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1"})
    void aNameThatIsAFormulaIsMadeHarmless(String name) {
        world.with(EventFixtures.account("A1", "R1", name).build());

        assertThat(export("").getFirst().getField("name")).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith, \"Bros\"", "two\r\nlines", "semi;colon", "Café Zoë", "plain", "'quoted'"})
    void anyOtherNameComesBackAsItWas(String name) {
        world.with(EventFixtures.account("A1", "R1", name).build());

        assertThat(export("").getFirst().getField("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/strategic/accounts",
                "/api/engagement/reminders",
                "/api/activity",
                "/api/churn/analysis",
                "/api/sales-manager/top_accounts_by_rep",
                "/api/sales-manager/reps"
            })
    void noListExportsAFormula(String path) {
        var formula = "=HYPERLINK(\"http://evil\")";
        world.with(
                RepChanged.newBuilder(RepFixtures.rep("R1")).setName(formula).build(),
                EventFixtures.account("A1", "R1", formula).build(),
                EventFixtures.prediction("A1"),
                RepFixtures.performance("R1"),
                EventFixtures.reminder("A1", EventFixtures.THIS_MORNING),
                EventFixtures.activity("A1", formula, formula));

        var cells = rows(path).stream().flatMap(row -> row.getFields().stream()).toList();

        assertThat(cells).contains("'" + formula).noneMatch(cell -> cell.startsWith("="));
    }

    @Test
    void aProgramReadsAListByItsAddressAlone() {
        world.with(EventFixtures.account("A1", "R1", "Goût").build());

        var answer = browser.get(Person.MANAGER, "/api/strategic/accounts?format=csv&bom=true");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFFaccount_id,").contains("Goût");
    }

    @Test
    void aProgramReadsWhatChangedSinceItLookedLast() {
        var before = EventFixtures.THIS_MORNING.minus(Duration.ofDays(2));
        world.with(
                EventFixtures.account("A1", "R1"),
                EventFixtures.account("A2", "R1"),
                EventFixtures.account("A3", "R1"),
                EventFixtures.predictionOf("A1").setOccurredAt(before).build(),
                EventFixtures.predictionOf("A2").build(),
                EventFixtures.reminder("A1", before),
                EventFixtures.reminder("A3", EventFixtures.THIS_MORNING));
        var since = "?updated_since=" + EventFixtures.THIS_MORNING.minusSeconds(1);

        assertThat(export(since)).extracting(row -> row.getField("account_id")).containsExactly("A2", "A3");
        assertThat(rows("/api/engagement/reminders" + since))
                .extracting(row -> row.getField("account_id"))
                .containsExactly("A3");
        assertThat(rows("/api/activity?updated_since=2027-01-01")).isEmpty();
    }

    @Test
    void aNegativeNumberStaysANumber() {
        world.with(
                EventFixtures.account("A1", "R1"),
                EventFixtures.predictionOf("A1")
                        .setYtdRevenue(EventFixtures.money("-5.00"))
                        .build());

        assertThat(export("").getFirst().getField("ytd_revenue")).isEqualTo("-5.00");
    }

    @Test
    void exportsEveryRowOfTheFilterInItsOrder() {
        world.withAccounts("R1", "A1", "A2").withAccounts("R2", "A3");

        assertThat(export("?rep=R1&sort=-name&size=1"))
                .extracting(row -> row.getField("account_id"))
                .containsExactly("A2", "A1");
    }

    @Test
    void offersItAsAFile() {
        var answer = browser.get(Person.MANAGER, "/api/strategic/accounts", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"accounts.csv\"");
    }

    @Test
    void refusesAnUnknownFilterAsAProblem() {
        var answer = browser.get(Person.MANAGER, "/api/strategic/accounts?nonsense=1", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void answersJsonToWhoeverAsksForNothingInParticular() {
        var answer = browser.get(Person.MANAGER, "/api/strategic/accounts", "*/*");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private List<NamedCsvRecord> export(String query) {
        return rows("/api/strategic/accounts" + query);
    }

    private List<NamedCsvRecord> rows(String path) {
        var answer = browser.get(Person.MANAGER, path, "text/csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            return csv.stream().toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
