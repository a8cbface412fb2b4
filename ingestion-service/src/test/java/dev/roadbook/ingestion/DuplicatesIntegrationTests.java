package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts that may be one are found, with what speaks for it, and a person decides. */
class DuplicatesIntegrationTests extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("suggestMerges") RecurringTask<Void> looking;

    @Test
    void findsPairsWithWhatSpeaksForThem() {
        sender.deliver(line("DA", "Chez Gaston", "12 Rue du Port", "1")
                + line("DB", "Gaston Chez SARL", "12 rue du port", "1")
                + line("DB", "Gaston Chez SARL", "12 rue du port", "2")
                + line("DC", "Bar du Phare", "99 Quai Sud", "1"));

        assertThat(suggested("DA")).bodyJson().isLenientlyEqualTo("""
                        {"items": [{"account_id": "DA_A", "account_name": "Chez Gaston", "account_orders": 1,
                                    "account_address": "12 Rue du Port, 44000 Nantes",
                                    "into_id": "DB_A", "into_orders": 2, "score": 90,
                                    "evidence": "ADDRESS,NAME_AND_POSTCODE", "state": "OPEN"}], "total": 1}
                        """);
        assertThat(suggested("DC")).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(http.get()
                        .uri("/api/account-suggestions?q=DA_A&state=open&evidence=address")
                        .accept("text/csv")
                        .with(as("MANAGER")))
                .bodyText()
                .contains("12 Rue du Port, 44000 Nantes");
    }

    @Test
    void mergesSeveralAtOnceAndSaysWhichCannotBe() {
        sender.deliver(line("DD", "Cave Rolland", "1 Place A", "1")
                + line("DE", "Cave Rolland", "1 Place A", "1")
                + line("DF", "Cave Martin", "2 Place A", "1")
                + line("DG", "Cave Martin", "2 Place A", "1"));
        var pairs = List.of(only("DD"), only("DF"));

        assertThat(decide("accept", pairs))
                .hasStatus(200)
                .bodyJson()
                .isLenientlyEqualTo("{\"decided\": 2, \"refused\": []}");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(jdbc.sql("""
                                select count(*) from account_merge where into_id in ('DD_A', 'DF_A') and state = 'MERGED'
                                """).query(Long.class).single()).isEqualTo(2));

        assertThat(decide("accept", pairs))
                .bodyJson()
                .extractingPath("$.refused[*].code")
                .asArray()
                .containsExactly("not_open", "not_open");
        assertThat(suggested("DD")).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void neverAsksAgainAboutTwoThatAreNotOne() {
        sender.deliver(line("DH", "Bistro Nord", "5 Rue C", "1") + line("DI", "Bistro Nord", "5 Rue C", "1"));

        assertThat(decide("dismiss", List.of(only("DH")))).hasStatus(200);
        sender.deliver(line("DH", "Le Bistro Nord", "5 Rue C", "2") + line("DI", "Le Bistro Nord", "5 Rue C", "2"));

        assertThat(suggested("DH")).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(http.get()
                        .uri("/api/account-suggestions?q=DH_A&state=dismissed")
                        .with(as("READ_ONLY")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"decided_by\": \"user\", \"reason\": \"seen both\"}], \"total\": 1}");
    }

    @Test
    void tellsWhyAStoreIsInAnAccount() {
        sender.deliver(line("DJ", "Epicerie Luce", "7 Rue D", "1") + line("DK", "Luce", "8 Rue E", "1"));
        sender.deliver(line("DJ", "Épicerie Lucie", "7 Rue D", "2"));
        post("/api/accounts/DJ_A/merge", "{\"into\":\"DK_A\",\"reason\":\"moved next door\"}");
        Awaitility.await()
                .untilAsserted(() -> assertThat(lineage("DK", "MANAGER"))
                        .bodyJson()
                        .extractingPath("$.merges[0].state")
                        .isEqualTo("MERGED"));

        assertThat(lineage("DK", "MANAGER")).bodyJson().isLenientlyEqualTo("""
                {"account_id": "DK_A", "survivor_id": null,
                 "spellings": [{"account_id": "DK_A", "name": "Luce", "rule": "SHIP_TO", "source": "sap"},
                               {"account_id": "DJ_A"}, {"account_id": "DJ_A"}],
                 "merges": [{"account_id": "DJ_A", "reason": "moved next door", "merged_by": "user"}]}
                """);
        assertThat(lineage("DJ", "MANAGER"))
                .bodyJson()
                .isLenientlyEqualTo("{\"survivor_id\": \"DK_A\", \"survivor_name\": \"Luce\"}");
        assertThat(http.get().uri("/api/accounts/DK_A/lineage").with(rep("R9"))).hasStatus(404);
        assertThat(http.get().uri("/api/accounts/DK_A/lineage").with(rep("R1"))).hasStatus(200);
    }

    @Test
    void onlyManagersDecide() {
        for (var act : List.of("accept", "dismiss")) {
            assertThat(http.post()
                            .uri("/api/account-suggestions/" + act)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"suggestions\":[],\"reason\":\"x\"}")
                            .with(as("READ_ONLY")))
                    .hasStatus(403);
        }
        assertThat(decide("accept", List.of())).hasStatus(400);
    }

    private static String line(String shop, String name, String address, String number) {
        return "%1$s,%2$s,%3$s,Nantes,,44000,,A,,SKU1,Item,,,,,2026-11-0%4$s,1,10.00,EUR,R1,Ann,,,,%1$s%4$s,1\n"
                .formatted(shop, name, address, number);
    }

    private MvcTestResult suggested(String shop) {
        looking.execute(null, null);
        return http.get()
                .uri("/api/account-suggestions?state=open&q=%s_A".formatted(shop))
                .with(as("MANAGER"))
                .exchange();
    }

    private String only(String shop) {
        return JsonPath.read(bodyOf(suggested(shop)), "$.items[0].suggestion_id");
    }

    private MvcTestResult decide(String act, List<String> pairs) {
        var ids = pairs.isEmpty() ? "" : "\"" + String.join("\",\"", pairs) + "\"";
        return post(
                "/api/account-suggestions/" + act, "{\"suggestions\":[%s],\"reason\":\"seen both\"}".formatted(ids));
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("MANAGER"))
                .exchange();
    }

    private MvcTestResult lineage(String shop, String role) {
        return http.get()
                .uri("/api/accounts/%s_A/lineage".formatted(shop))
                .with(as(role))
                .exchange();
    }
}
