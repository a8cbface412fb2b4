package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.schemas.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Customers that people enter, set right and archive, and the files that speak of them, too. */
class CustomersByHandIntegrationTests extends ApiTest {

    @Autowired
    private Published published;

    @Test
    void whoIsEnteredByHandIsFoundByItsOrders() {
        var entered = enter("BH1", "key-1", """
                "name": "Chez Anne", "address_line": "1 A St", "postal_code": "69001", "city": "Lyon 1er"
                """);
        assertThat(entered).hasStatus(201).hasHeader("ETag", "\"1\"");
        var id = JsonPath.<String>read(bodyOf(entered), "$.account_id");
        assertThat(list("q=Chez Anne&state=without_orders")).containsExactly(id);

        sender.deliver(sale("BH1", "Chez Anna SARL", "2026-11-02"));

        assertThat(customer(id))
                .bodyJson()
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("Chez Anne"))
                .hasPathSatisfying("$.city", city -> assertThat(city).isEqualTo("Lyon 1er"))
                .hasPathSatisfying("$.region", region -> assertThat(region).isEqualTo("North"))
                .hasPathSatisfying("$.email", email -> assertThat(email).isEqualTo("buyer@shop.example"))
                .hasPathSatisfying(
                        "$.currency", currency -> assertThat(currency).isEqualTo("USD"))
                .hasPathSatisfying("$.seen_on", day -> assertThat(day).isEqualTo("2026-11-02"));
        assertThat(list("q=Chez Anne&state=without_orders")).isEmpty();
        await().untilAsserted(() -> assertThat(latest(id))
                .returns("Chez Anne", AccountChanged::getName)
                .returns("USD", AccountChanged::getCurrency));
    }

    @Test
    void whoIsEnteredTwiceIsOneCustomer() {
        var values = "\"name\": \"Twice\"";
        var id = JsonPath.<String>read(bodyOf(enter("BH2", "key-2", values)), "$.account_id");

        assertThat(enter("BH2", "key-2", values))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.account_id")
                .isEqualTo(id);
        assertThat(enter("BH2", "another", values))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(id);
        assertThat(enter("BH2B", "key-2", "\"name\": \"Someone else\"")).hasStatus(422);
        assertThat(list("q=Twice")).containsExactly(id);
        assertThat(changes(id)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';EUR;\"name\":\"X\";card_code",
                "--;EUR;\"name\":\"X\";card_code",
                "BH3;euro;\"name\":\"X\";currency",
                "BH3;EUR;\"city\":\"Lyon\";values.name",
                "BH3;EUR;\"name\":\"X\",\"email\":\"nobody\";values.email",
                "BH3;EUR;\"name\":\"X\",\"rep_id\":\"NOBODY\";rep_id"
            })
    void whatCannotBeIsRefusedByItsField(String code, String currency, String values, String field) {
        var answer = post("/api/customers", "", """
                {"card_code": "%s", "currency": "%s", "values": {%s}}""".formatted(code, currency, values));

        assertThat(answer).hasStatus(400);
        assertThat(bodyOf(answer)).contains(field);
        assertThat(list("q=BH3")).isEmpty();
    }

    @Test
    void aPersonsWordOfNameAndPlaceStandsAgainstFilesUntilItIsGivenBack() {
        sender.deliver(sale("BH4", "Old name", "2026-11-02"));
        var id = list("q=Old name").getFirst();

        assertThat(patch(id, """
                {"set": {"name": "Right name", "region": "South", "rep_id": "R1"}, "clear": ["EMAIL"]}"""))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.hands.NAME.by")
                .isEqualTo("user");
        sender.deliver(sale("BH4", "Newer name", "2026-11-03"));

        await().untilAsserted(() -> assertThat(latest(id))
                .returns("Right name", AccountChanged::getName)
                .returns("South", AccountChanged::getRegion)
                .returns(null, AccountChanged::getEmail));
        assertThat(patch(id, "{\"clear\": [\"NAME\"]}")).hasStatus(400);

        patch(id, "{\"give_back\": [\"NAME\", \"EMAIL\"]}");

        assertThat(customer(id)).bodyJson().extractingPath("$.name").isEqualTo("Newer name");
        await().untilAsserted(() -> assertThat(told(id))
                .extracting(ActivityRecorded::getText)
                .contains(
                        "The buyer's address was removed.", "What is known of the account was changed: name, region."));
        sender.deliver(sale("BH4", "Newer name", "2026-11-04"));
        assertThat(customer(id)).bodyJson().extractingPath("$.email").isEqualTo("buyer@shop.example");
    }

    @Test
    void whoIsArchivedIsToldToEverybodyAndStaysSoWhateverFilesSay() {
        sender.deliver(sale("BH5", "Closed shop", "2026-11-02"));
        var id = list("q=Closed shop").getFirst();

        assertThat(act(id, "archive", "\"99\"")).hasStatus(412);
        assertThat(act(id, "archive", tag(id)))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.archived_by")
                .isEqualTo("user");
        assertThat(act(id, "archive", tag(id))).hasStatus(409);
        sender.deliver(sale("BH5", "Closed shop again", "2026-11-03"));

        await().untilAsserted(() -> assertThat(latest(id))
                .returns("Closed shop again", AccountChanged::getName)
                .returns(AccountStatus.ARCHIVED, AccountChanged::getStatus));
        assertThat(list("q=Closed shop&state=active")).isEmpty();
        assertThat(list("q=Closed shop&state=archived")).containsExactly(id);

        assertThat(act(id, "restore", tag(id))).hasStatus(200);

        await().untilAsserted(() -> assertThat(latest(id)).returns(AccountStatus.ACTIVE, AccountChanged::getStatus));
        assertThat(list("q=Closed shop&state=active")).containsExactly(id);
        await().untilAsserted(() -> assertThat(told(id))
                .extracting(ActivityRecorded::getKind, ActivityRecorded::getActor)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("CUSTOMER_ARCHIVED", "user"), Tuple.tuple("CUSTOMER_RESTORED", "user")));
    }

    @Test
    void nobodyIsArchivedWhoIsNotThere() {
        assertThat(act("NOBODY", "archive", "\"1\"")).hasStatus(404);
        assertThat(act("NOBODY", "restore", "\"1\"")).hasStatus(404);
    }

    private static String sale(String code, String name, String day) {
        return "%s,%s,1 A St,Lyon,,69001,North,,buyer@shop.example,SKU1,Item,,,,,%s,1,10.00,USD,R1,Ann,,,,%s-%s,0\n"
                .formatted(code, name, day, code, day);
    }

    private MvcTestResult enter(String code, String key, String values) {
        return post("/api/customers", key, """
                {"card_code": "%s", "currency": "EUR", "values": {%s}}""".formatted(code, values));
    }

    private MvcTestResult post(String path, String key, String body) {
        var request = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("MANAGER"));
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult act(String id, String action, String tag) {
        return http.post()
                .uri("/api/customers/%s/%s".formatted(id, action))
                .header("If-Match", tag)
                .with(as("MANAGER"))
                .exchange();
    }

    private MvcTestResult patch(String id, String change) {
        return http.patch()
                .uri("/api/customers/" + id + "/profile")
                .header("If-Match", tag(id))
                .contentType(MediaType.APPLICATION_JSON)
                .content(change)
                .with(as("MANAGER"))
                .exchange();
    }

    private String tag(String id) {
        return String.valueOf(customer(id).getResponse().getHeader("ETag"));
    }

    private MvcTestResult customer(String id) {
        return http.get().uri("/api/customers/" + id).with(as("MANAGER")).exchange();
    }

    private List<String> list(String query) {
        var answer =
                http.get().uri("/api/customers?" + query).with(as("MANAGER")).exchange();
        return JsonPath.read(bodyOf(answer), "$.items[*].account_id");
    }

    private AccountChanged latest(String id) {
        return changes(id).stream()
                .max(Comparator.comparing(AccountChanged::getRevision))
                .orElseThrow();
    }

    private List<AccountChanged> changes(String id) {
        return published.all(Topic.ACCOUNTS, AccountChanged.class).stream()
                .filter(change -> change.getAccountId().equals(id))
                .toList();
    }

    private List<ActivityRecorded> told(String id) {
        Predicate<ActivityRecorded> about = deed -> id.equals(deed.getAccountId());
        return published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                .filter(about)
                .toList();
    }
}
