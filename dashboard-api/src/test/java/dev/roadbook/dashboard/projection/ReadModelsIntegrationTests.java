package dev.roadbook.dashboard.projection;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static dev.roadbook.dashboard.EventFixtures.account;
import static dev.roadbook.dashboard.EventFixtures.order;
import static dev.roadbook.dashboard.EventFixtures.prediction;
import static dev.roadbook.dashboard.EventFixtures.predictionOf;
import static dev.roadbook.dashboard.EventFixtures.recommendation;
import static dev.roadbook.dashboard.EventFixtures.reminder;
import static dev.roadbook.dashboard.EventFixtures.retraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.Person;
import dev.roadbook.events.AccountStatus;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DashboardTest
class ReadModelsIntegrationTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anyTopicMayBeTheFirstToNameAnAccount(int first) {
        var events = new SpecificRecord[] {
            account("A1", "R1"), prediction("A1"), recommendation("A1"), reminder("A1", THIS_MORNING)
        };
        world.with(events[first]);
        world.with(events);

        var shown = read("/api/strategic/accounts/A1");

        assertThat(shown.get("name").asString()).isEqualTo("Shop A1");
        assertThat(shown.get("health_score").asDouble()).isEqualTo(72.5);
        assertThat(shown.get("coverage_pct").asDouble()).isEqualTo(46.7);
        assertThat(shown.get("reminder_state").asString()).isEqualTo("SENT");
    }

    @Test
    void anAccountWithoutAFactOfItsOwnIsShownByItsId() {
        world.with(prediction("A1"));

        assertThat(read("/api/strategic/accounts/A1").get("name").asString()).isEqualTo("A1");
    }

    @Test
    void anOlderRevisionIsIgnoredEvenWithinOneDelivery() {
        var old = account("A1", "R1");
        var current = account("A1", "R1", "New name").setRevision(2).build();
        world.with(current, old).with(old);

        assertThat(read("/api/strategic/accounts/A1").get("name").asString()).isEqualTo("New name");
    }

    @Test
    void anOlderPredictionIsIgnored() {
        var old = predictionOf("A1")
                .setOccurredAt(THIS_MORNING.minusSeconds(60))
                .setHealthScore(10.0)
                .build();
        world.with(account("A1", "R1"), prediction("A1")).with(old);

        assertThat(read("/api/strategic/accounts/A1").get("health_score").asDouble())
                .isEqualTo(72.5);
    }

    @Test
    void ofTwoPredictionsOfOneInstantTheLaterInItsPartitionIsShown() {
        var later = predictionOf("A1").setHealthScore(99.0).build();
        world.with(account("A1", "R1"), prediction("A1"), later);

        assertThat(read("/api/strategic/accounts/A1").get("health_score").asDouble())
                .isEqualTo(99.0);
    }

    @Test
    void aRetractedOrderStaysAwayHoweverLateItsCopyComes() {
        var order = order("A1", "D1", TODAY, "100.00");
        world.with(account("A1", "R1"), order, order("A1", "D2", TODAY, "50.00"))
                .with(retraction("A1", "D1", 2))
                .with(order);

        var history = read("/api/strategic/accounts/A1/history");

        assertThat(history.get("orders").size()).isEqualTo(1);
        assertThat(history.get("months").get(0).get("revenue").asDouble()).isEqualTo(50.0);
    }

    @Test
    void aMergedAccountIsGoneFromLists() {
        world.withAccounts("R1", "A1", "A2")
                .with(account("A1", "R1", "Shop A1")
                        .setRevision(2)
                        .setStatus(AccountStatus.MERGED)
                        .setMergedInto("A2")
                        .build());

        assertThat(read("/api/strategic/accounts").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void anArchivedAccountIsGoneFromWhatIsToBeDoneAndStillCounts() {
        world.withAccounts("R1", "A1", "A2");
        var before = read("/api/sales-manager/overview");

        world.with(account("A1", "R1", "Shop A1")
                .setRevision(2)
                .setStatus(AccountStatus.ARCHIVED)
                .build());

        var after = read("/api/sales-manager/overview");
        assertThat(after.at("/totals/accounts").asInt())
                .isEqualTo(before.at("/totals/accounts").asInt() - 1);
        assertThat(after.at("/totals/ytd_revenue")).isEqualTo(before.at("/totals/ytd_revenue"));
        assertThat(read("/api/strategic/accounts").get("total").asInt()).isEqualTo(1);
        assertThat(read("/api/search?q=Shop").get("accounts").size()).isEqualTo(1);
        assertThat(read("/api/strategic/accounts/A2").get("account_id").asString())
                .isEqualTo("A2");
    }

    @Test
    void aCharacterThatPostgresCannotStoreDoesNotStopTheRest() {
        world.with(account("A1", "R1", "Caf\0é \\u0000 \"x\"").build());

        assertThat(read("/api/strategic/accounts/A1").get("name").asString()).isEqualTo("Café \\u0000 \"x\"");
    }

    @Test
    void aBlankRepresentativeIsNone() {
        world.with(account("A1", ""));

        assertThat(read("/api/strategic/accounts/A1").get("rep_id").isNull()).isTrue();
        assertThat(browser.read(Person.rep(null), "/api/strategic/accounts")
                        .get("total")
                        .asInt())
                .isZero();
    }

    private JsonNode read(String path) {
        return browser.read(Person.MANAGER, path);
    }
}
