package dev.roadbook.recommendation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import dev.roadbook.recommendation.settings.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecommendationTest
class RunIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BackgroundRun<Asked, Made> runs;

    @Autowired
    BackgroundRun<Again, Replayed> replays;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void recommendsSomethingToEveryAccount() {
        cellar.threeAccounts();

        var run = cellar.run(Policy.STANDARD);

        // A1: its Merlot is past thirty days, and A2, which buys Merlot, buys Champagne; A3 fell silent
        assertThat(jdbc.sql("""
                        select account_id || ' ' || scenario || ' ' || sku from recommended_item
                        where run_id = :run
                        order by account_id, place
                        """).param("run", run).query(String.class).list())
                .contains("A1 REBUY M1", "A1 CROSS_SELL C1", "A3 WINBACK P1");
        assertThat(jdbc.sql("""
                        select account_count = 3 and item_count = (select count(*) from recommended_item)
                            and passing_count = (select count(*) from recommended_item where passes)
                        from recommendation_run
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void suggestsTheUsualQuantity() {
        cellar.threeAccounts();

        var run = cellar.run(Policy.STANDARD);

        assertThat(scene.count(
                        "select count(*) from recommended_item where id = ? and quantity = 12 and price = 10.00",
                        cellar.item(run, "A1", "M1")))
                .isEqualTo(1);
    }

    @Test
    void hasTheSameHashForTheSameInputsInWhateverOrderTheyAreKept() {
        cellar.threeAccounts();
        var first = cellar.run(Policy.STANDARD);
        jdbc.sql("update purchase set revision = 2 where account_id = 'A1'").update();
        jdbc.sql("update account set segment = segment where account_id = 'A1'").update();

        var second = cellar.run(Policy.STANDARD);

        assertThat(cellar.hash(second)).isEqualTo(cellar.hash(first));
    }

    @Test
    void hasAnotherHashOnceSomethingIsDifferent() {
        cellar.threeAccounts();
        var first = cellar.hash(cellar.run(Policy.STANDARD));
        var strict = cellar.hash(cellar.run(Policy.STRICT));
        cellar.bought("A3", "C1", 3);

        assertThat(List.of(strict, cellar.hash(cellar.run(Policy.STANDARD)))).doesNotContain(first);
    }

    @Test
    void isTheSameWhenComputedAgainThoughTheWorldWentOn() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        cellar.bought("A1", "M1", 1);
        jdbc.sql("update product set discontinued = true").update();
        jdbc.sql("update account set unsubscribed_at = now()").update();

        assertThat(replay(run)).isEqualTo(new Replayed(run, true, cellar.hash(run), cellar.hash(run), 3, List.of()));
    }

    @Test
    void tellsWhoDiffersWhenWhatWasKeptWasTamperedWith() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        jdbc.sql("""
                        update recommended_account
                        set inputs = replace(inputs::text, '"unsubscribed":false', '"unsubscribed":true')::json
                        where account_id = 'A2'
                        """).update();

        var replayed = replay(run);

        assertThat(replayed.identical()).isFalse();
        assertThat(replayed.differing()).containsExactly("A2");
    }

    @Test
    void looksNoFurtherThanItsDay() {
        cellar.threeAccounts();
        var id = UUID.randomUUID();
        var asOf = LocalDate.parse("2026-11-20").minusDays(101);
        runs.start(new Asked(id, asOf, Policy.STANDARD, "boss"), "boss");
        cellar.awaitRun(id);

        // by then A1 had ordered twice, which is no rhythm, and A2 once
        assertThat(jdbc.sql("select inputs #>> '{buyer,history,orders}' from recommended_account order by account_id")
                        .query(String.class)
                        .list())
                .containsExactly("2", "1", "2");
    }

    @Test
    void leavesOutWhoDoesNotStandOnTheirOwn() {
        cellar.threeAccounts();
        jdbc.sql("update account set active = false where account_id = 'A1'").update();

        cellar.run(Policy.STANDARD);

        assertThat(scene.count("select count(*) from recommended_account where account_id = 'A1'"))
                .isZero();
    }

    @Test
    void tellsWhyNothingIsRecommended() {
        cellar.account("A1", "R01");

        cellar.run(Policy.STANDARD);

        assertThat(jdbc.sql("select scenario || ' ' || hold from recommended_account")
                        .query(String.class)
                        .single())
                .isEqualTo("HOLD NO_PURCHASES");
    }

    @Test
    void isRefusedWhereThereAreNoAccounts() {
        runs.start(new Asked(UUID.randomUUID(), LocalDate.parse("2026-11-20"), Policy.STANDARD, "boss"), "boss");
        scene.await(() -> runs.latest().orElseThrow().state() == State.REFUSED);

        assertThat(scene.count("select count(*) from recommendation_run")).isZero();
    }

    @Test
    void clearsAwayWhatIsLeftOfARunThatDied() {
        cellar.threeAccounts();
        cellar.run(Policy.STANDARD);
        jdbc.sql("update recommendation_run set completed_at = null, content_hash = null")
                .update();

        cellar.run(Policy.STANDARD);

        assertThat(scene.count("select count(*) from recommendation_run")).isEqualTo(1);
        assertThat(scene.count("select count(*) from recommended_account")).isEqualTo(3);
    }

    private Replayed replay(UUID run) {
        replays.start(new Again(run), "boss");
        scene.await(() -> replays.latest().orElseThrow().state() == State.DONE);
        return Objects.requireNonNull(replays.latest().orElseThrow().result());
    }
}
