package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.schemas.Topic;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people see of accounts, products and representatives, and what they may change. */
class MasterDataIntegrationTests extends ApiTest {

    @Autowired
    Published published;

    @ParameterizedTest
    @ValueSource(strings = {"/api/batches", "/api/customers", "/api/products", "/api/agents"})
    void answersOnlyToTheSignedIn(String path) {
        assertThat(http.get().uri(path)).hasStatus(401);
        assertThat(http.get().uri(path).with(as("READ_ONLY"))).hasStatus(200);
    }

    @Test
    void showsARepresentativeTheirOwnAccountsOnly() {
        sender.deliver(LINE.formatted("SC1", "Scope", "SR1", "SC1") + LINE.formatted("SC2", "Scope", "SR2", "SC2"));

        assertThat(http.get().uri("/api/customers?q=Scope").with(rep("SR1")))
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .isEqualTo(List.of("SC1_A"));
        assertThat(http.get().uri("/api/customers?q=Scope&sort=-name").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(http.get().uri("/api/customers/SC2_A").with(rep("SR1"))).hasStatus(404);
        assertThat(http.get().uri("/api/customers?q=Scope").with(as("REP")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/batches?sort=file_name, batch_id",
        "/api/customers?q=Export, account_id",
        "/api/products?q=SKU1, sku",
        "/api/agents?q=XR1, rep_id"
    })
    void answersEveryListAsAFile(String list, String key) {
        var shop = "XP-" + key;
        sender.deliver(LINE.formatted(shop, "Export", "XR1", shop));

        var answer = http.get().uri(list).accept("text/csv").with(as("MANAGER")).exchange();

        assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith("text/csv");
        assertThat(answer).bodyText().startsWith(key + ",").hasLineCount(1 + ids(list, key));
    }

    private int ids(String list, String key) {
        var page = bodyOf(http.get().uri(list + "&size=200").with(as("MANAGER")).exchange());
        return JsonPath.<List<String>>read(page, "$.items[*]." + key).size();
    }

    @Test
    void exportsToARepresentativeTheirOwnAccountsOnly() {
        sender.deliver(LINE.formatted("XS1", "Mine", "XS1", "XS1") + LINE.formatted("XS2", "Mine", "XS2", "XS2"));

        assertThat(http.get().uri("/api/customers?q=Mine").accept("text/csv").with(rep("XS1")))
                .bodyText()
                .contains("XS1_A")
                .doesNotContain("XS2_A");
        assertThat(http.get().uri("/api/batches").accept("text/csv").with(rep("XS1")))
                .hasStatus(403);
    }

    @Test
    void namesTheParametersItKnows() {
        assertThat(http.get().uri("/api/customers?colour=red").with(as("MANAGER")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown_parameter");
    }

    @Test
    void publishesAnEditThatFilesDoNotUndo() {
        sender.deliver(LINE.formatted("ED1", "Edit", "ER1", "ED1"));

        assertThat(edit("ED1_A", "\"1\"")).hasStatus(200);
        assertThat(edit("ED1_A", "\"1\"")).hasStatus(412);
        assertThat(edit("ED1_A", "\"not a revision\"")).hasStatus(412);
        assertThat(edit("ED1_A", "")).hasStatus(428);
        sender.deliver(LINE.formatted("ED1", "Edited", "ER1", "ED2"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(published.all(Topic.ACCOUNTS, AccountChanged.class))
                        .filteredOn(event -> event.getAccountId().equals("ED1_A"))
                        .extracting(AccountChanged::getRevision, AccountChanged::getEmail)
                        .containsExactlyInAnyOrder(
                                Tuple.tuple(1L, "buyer@shop.example"),
                                Tuple.tuple(2L, "new@shop.example"),
                                Tuple.tuple(3L, "new@shop.example")));
    }

    private MockMvcTester.MockMvcRequestBuilder edit(String account, String ifMatch) {
        return http.put()
                .uri("/api/customers/" + account)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"new@shop.example\",\"rep_id\":\"ER1\"}")
                .with(as("MANAGER"));
    }
}
