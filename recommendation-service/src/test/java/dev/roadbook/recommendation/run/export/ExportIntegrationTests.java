package dev.roadbook.recommendation.run.export;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
import java.io.UnsupportedEncodingException;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RecommendationTest
class ExportIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Departures departures;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void letsLeaveWhatWasApproved() throws Exception {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        assertThat(file(run)).doesNotContain("A1", "A3");
        approve(run);

        assertThat(export(run))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": 3, \"held_back\": 0, \"least_score\": 100}");
        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/export?scenario=WINBACK&rep=R02")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\": 1, \"items\": [{\"account_id\": \"A3\", \"approved_by\": \"ann\"}]}");
        assertThat(file(run)).contains("A1,Store A1,R01,", ",M1,Wine M1,REBUY,PAST_RHYTHM,12.000,10.00,", "A3,");
    }

    @Test
    void holdsBackWhatBreaksARuleByThen() throws Exception {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        jdbc.sql("update product set discontinued = true where sku = 'C1'").update();
        jdbc.sql("update account set unsubscribed_at = now() where account_id = 'A3'")
                .update();

        assertThat(export(run)).bodyJson().isLenientlyEqualTo("{\"items\": 1, \"held_back\": 2}");
        assertThat(file(run)).contains("M1").doesNotContain("C1", "A3");
        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/items?account=A3")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"held_back\": [{\"rule\": \"UNSUBSCRIBED\"}]}]}");
    }

    @Test
    void letsNothingLeaveThatWasBoughtYesterday() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        cellar.bought("A1", "M1", 1);
        cellar.bought("A1", "C1", 1);

        assertThat(export(run)).bodyJson().isLenientlyEqualTo("{\"items\": 1, \"held_back\": 2}");
    }

    @Test
    void letsNothingLeaveToAnAccountThatWasMerged() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        jdbc.sql("update account set active = false where account_id = 'A1'").update();

        assertThat(export(run)).bodyJson().isLenientlyEqualTo("{\"items\": 1, \"held_back\": 2}");
    }

    /** Nothing at all, not even of the accounts that were judged before. */
    @Test
    void letsNothingLeaveWhereTheAuditCannotRun() throws Exception {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        jdbc.sql("update recommendation_run set settings = '{\"version\": \"1\"}'")
                .update();

        assertThatThrownBy(() -> departures.leave(run, UUID.randomUUID(), "someone"))
                .isInstanceOf(NullPointerException.class);
        assertThat(scene.count("select count(*) from recommended_item where export_id is not null"))
                .isZero();
        assertThat(file(run)).doesNotContain("A1", "A3");
    }

    @Test
    void warnsWhereTheSameLeftBefore() {
        cellar.threeAccounts();
        var first = cellar.run(Policy.STANDARD);
        approve(first);
        export(first);

        var second = cellar.run(Policy.STANDARD);

        assertThat(scene.count("""
                        select count(*) from recommended_item
                        where run_id = ? and findings::text like '%REPEATED%' and audit_score = 90
                        """, second)).isEqualTo(3);
    }

    @Test
    void mayBeAskedForAgain() throws Exception {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        export(run);
        var first = file(run);

        assertThat(export(run)).bodyJson().isLenientlyEqualTo("{\"items\": 3, \"held_back\": 0, \"least_score\": 100}");
        assertThat(file(run)).isEqualTo(first);
        assertThat(scene.count("select count(*) from left_recommendation")).isEqualTo(3);
    }

    @Test
    void tellsTheActivityLogWhatLeft() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        export(run);

        var entry = scene.activity("RECOMMENDATIONS_EXPORTED", run);

        assertThat(entry.getActor()).isEqualTo("someone");
        assertThat(entry.getDetails())
                .containsEntry("items", "3")
                .containsEntry("held_back", "0")
                .containsEntry("least_audit_score", "100");
    }

    @Test
    void cannotBeDecidedOnAnyMore() {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        export(run);

        assertThat(http.post()
                        .uri("/api/recommendations/{id}/reject", cellar.item(run, "A1", "M1"))
                        .with(manager("ann"))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"comment\": \"too late\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void writesAFileThatIsHarmless() throws Exception {
        cellar.threeAccounts();
        jdbc.sql("update account set name = '=HYPERLINK(1)' where account_id = 'A1'")
                .update();
        jdbc.sql("update product set name = '@SUM(A1)' where sku = 'M1'").update();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        export(run);

        assertThat(file(run)).contains("'=HYPERLINK(1)", "'@SUM(A1)").doesNotContain(",=", ",@");
    }

    @Test
    void comesAsAWorkbook() throws Exception {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);
        approve(run);
        export(run);

        var answer = http.get()
                .uri("/api/recommendation-runs/{id}/export/workbook?scenario=REBUY", run)
                .with(manager("boss"))
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType(WorkbookDownload.MEDIA_TYPE);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("recommendations.xlsx");
        assertThat(WorkbookDownloadTests.part(
                        "xl/worksheets/sheet1.xml", answer.getResponse().getContentAsByteArray()))
                .contains(">account_id<", ">A1<", ">Wine M1<")
                .doesNotContain(">A3<");
        assertThat(http.get()
                        .uri("/api/recommendation-runs/{id}/export/workbook", UUID.randomUUID())
                        .with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get()
                        .uri("/api/recommendation-runs/{id}/export/workbook", run)
                        .with(caller("ines", "REP", "R01")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"ADMIN,, 200", "MARKETING,, 200", "REP, R01, 403", "READ_ONLY,, 403"})
    void isForThoseWhoRunCampaigns(String role, @Nullable String rep, int status) {
        cellar.threeAccounts();
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.post().uri("/api/recommendation-runs/{id}/export", run).with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
        assertThat(http.get()
                        .uri("/api/recommendation-runs/{id}/export", run)
                        .accept("text/csv")
                        .with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void knowsNoRunThatIsNotThere() {
        assertThat(export(UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get()
                        .uri("/api/recommendation-runs/{id}/export", UUID.randomUUID())
                        .accept("text/csv")
                        .with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Whatever accounts are like and whatever becomes of them: nothing leaves that breaks a rule which must hold. */
    @ParameterizedTest
    @CsvSource({"1, STRICT", "2, STANDARD", "3, PERMISSIVE", "4, STRICT", "5, STANDARD", "6, PERMISSIVE"})
    void neverLetsLeaveWhatBreaksARule(long seed, Policy policy) {
        var chance = new Random(seed);
        cellar.stock();
        for (int i = 0; i < 40; i++) {
            cellar.account("X" + i, "R01");
            var sku = new String[] {"M1", "M2", "P1", "P2", "S1", "C1"}[chance.nextInt(6)];
            int first = 1 + chance.nextInt(450);
            cellar.bought("X" + i, sku, first, first + 20, first + 40, first + 60 + chance.nextInt(30));
            trouble("X" + i, chance, 6);
        }
        var run = cellar.run(policy);
        approve(run);
        for (int i = 0; i < 40; i++) {
            trouble("X" + i, chance, 4);
        }
        jdbc.sql("update product set in_stock = false where sku = 'C1'").update();

        assertThat(export(run)).hasStatusOk();
        assertThat(scene.count("select count(*) from recommended_item where run_id = ? and not passes", run))
                .isPositive();
        assertThat(scene.count("""
                        select count(*)
                        from recommended_item i join account a using (account_id) join product p using (sku)
                        where i.export_id is not null
                          and (i.errors > 0 or not i.passes or i.audit_score < 60 or i.state <> 'APPROVED'
                            or a.unsubscribed_at is not null or a.bounced_at is not null or not a.active
                            or not p.in_stock or p.discontinued
                            or a.contacted_at is not null and ? <> 'PERMISSIVE'
                            or exists (select from purchase o where o.account_id = i.account_id and o.skus = array[i.sku]
                                and o.ordered_on > date '2026-11-20' - 20))
                        """, policy.name())).isZero();
    }

    private void trouble(String account, Random chance, int rarity) {
        switch (chance.nextInt(rarity * 4)) {
            case 0 -> set(account, "unsubscribed_at = now()");
            case 1 -> set(account, "bounced_at = now()");
            case 2 -> set(account, "active = false");
            case 3 -> set(account, "contacted_at = timestamptz '2026-11-10 08:00Z'");
            default -> {}
        }
    }

    private void set(String account, String assignment) {
        jdbc.sql("update account set " + assignment + " where account_id = ?")
                .params(account)
                .update();
    }

    private void approve(UUID run) {
        assertThat(http.post()
                        .uri("/api/recommendation-runs/{id}/approve", run)
                        .with(manager("ann"))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatusOk();
    }

    private MvcTestResult export(UUID run) {
        return http.post()
                .uri("/api/recommendation-runs/{id}/export", run)
                .with(caller("someone", "MARKETING", null))
                .exchange();
    }

    private String file(UUID run) throws UnsupportedEncodingException {
        return http.get()
                .uri("/api/recommendation-runs/{id}/export", run)
                .accept("text/csv")
                .with(caller("someone", "MARKETING", null))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
