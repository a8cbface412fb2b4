package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What customer files and people say of accounts. */
class CustomerFilesIntegrationTests extends ApiTest {

    private static final String HEADER = "customer_id,name,email,segment,interests,last_contact_date,created_at,"
            + "engagement_score,preferred_contact_time,pain_points,buying_behavior,response_rate,lifetime_value,phone\n";

    @Autowired
    private Published published;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCustomerFileIsKnownByItsHeaderAndSpeaksOfEveryAccountOfTheCode() {
        sender.deliver(sale("CF1", "A") + sale("CF1", "B"));

        var batch = upload(HEADER + """
                CF1,Corner Wine,owner@corner.example,VIP,rosé|champagne,2026-11-03,2019-04-01T10:00:00,72.5,mornings,"[""price, always"",""time""]",researcher,0.35,12500.00,+33 4 78 00 00 00
                """);

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        for (var account : List.of("CF1_A", "CF1_B")) {
            var profile = latest(account).getProfile();
            assertThat(profile.getPhone()).isEqualTo("+33 4 78 00 00 00");
            assertThat(profile.getSegment()).isEqualTo("VIP");
            assertThat(profile.getInterests()).containsExactly("rosé", "champagne");
            assertThat(profile.getPainPoints()).containsExactly("price, always", "time");
            assertThat(profile.getBuyingBehavior()).isEqualTo("researcher");
            assertThat(profile.getPreferredContactTime()).isEqualTo("mornings");
            assertThat(profile.getEngagementScore()).isEqualTo(new BigDecimal("72.50"));
            assertThat(profile.getResponseRate()).isEqualTo(new BigDecimal("0.3500"));
            assertThat(profile.getLastContactOn()).isEqualTo(LocalDate.of(2026, 11, 3));
            assertThat(profile.getCustomerSince()).isEqualTo(LocalDate.of(2019, 4, 1));
        }
        assertThat(latest("CF1_A").getEmail()).isEqualTo("buyer@shop.example");
    }

    @Test
    void aCustomerThatHasNotBoughtIsToldWithItsFirstOrder() {
        sender.awaitRest(upload(HEADER + "CF2,New Shop,owner@new.example,,,,,,,,,,,\n"));
        assertThat(changes("CF2_A")).isEmpty();

        sender.deliver(sale("CF2", "A").replace("buyer@shop.example", ""));

        assertThat(latest("CF2_A").getEmail()).isEqualTo("owner@new.example");
        assertThat(latest("CF2_A").getProfile()).isNotNull();
    }

    @Test
    void whoOnlyBuysHasNoProfile() {
        sender.deliver(sale("CF3", "A"));

        assertThat(latest("CF3_A").getProfile()).isNull();
        assertThat(get("CF3_A"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.values.phone")
                .isNull();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        sender.deliver(sale("CF4", "A"));
        sender.awaitRest(upload(HEADER + "CF4,Shop,,Gold,,,,,,,,,,\n"));
        var told = changes("CF4_A").size();

        sender.awaitRest(upload(HEADER + "CF4,Shop,,Gold,,,,,,,,,,\nCF4B,Other,,Gold,,,,,,,,,,\n"));

        assertThat(changes("CF4_A")).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",Shop,,,,,,,,,,,,;NO_ACCOUNT",
                "CF5,Shop,,,,,,101,,,,,,;OUT_OF_RANGE",
                "CF5,Shop,,,,,,many,,,,,,;BAD_NUMBER",
                "CF5,Shop,,,,,,,,,,1.5,,;OUT_OF_RANGE",
                "CF5,Shop,,,,2026-13-01,,,,,,,,;BAD_DATE",
                "CF5,Shop,,,,2027-01-01,,,,,,,,;FUTURE_DATE"
            })
    void rejectsAFaultyRowWithItsReason(String row, String code) {
        var good = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            good.append("CF5-%d-%s,Shop,,,,,,,,,,,,\n".formatted(i, code.hashCode() + row.hashCode()));
        }

        var batch = upload(HEADER + good + row + "\n");

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select code from reject where batch_id = ?")
                        .param(batch)
                        .query(String.class)
                        .list())
                .containsExactly(code);
    }

    @Test
    void whatAPersonSaysStandsAgainstFilesUntilItIsGivenBack() {
        sender.deliver(sale("CF6", "A"));
        sender.awaitRest(upload(HEADER + "CF6,Shop,,Gold,rosé,,,,,,,,,+33 1\n"));

        var edited = edit("CF6_A", """
                {"set": {"segment": "Platinum", "interests": ["crémant"]}, "clear": ["PHONE"]}""");
        sender.awaitRest(upload(HEADER + "CF6,Shop,,Silver,cider,,,50,,,,,,+33 2\n"));

        assertThat(edited)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.hands.SEGMENT.by")
                .isEqualTo("user");
        var profile = latest("CF6_A").getProfile();
        assertThat(profile.getSegment()).isEqualTo("Platinum");
        assertThat(profile.getInterests()).containsExactly("crémant");
        assertThat(profile.getPhone()).isNull();
        assertThat(profile.getEngagementScore()).isEqualTo(new BigDecimal("50.00"));

        edit("CF6_A", "{\"give_back\": [\"SEGMENT\", \"PHONE\"]}");

        assertThat(get("CF6_A"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.values.segment", segment -> assertThat(segment).isEqualTo("Silver"))
                .hasPathSatisfying("$.values.phone", phone -> assertThat(phone).isEqualTo("+33 2"))
                .hasPathSatisfying(
                        "$.values.interests[0]", one -> assertThat(one).isEqualTo("crémant"))
                .doesNotHavePath("$.hands.SEGMENT");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(latest("CF6_A").getProfile().getSegment()).isEqualTo("Silver"));
    }

    @Test
    void anEditNamesWhatItReadAndWhatIsWrongWithIt() {
        sender.deliver(sale("CF7", "A"));

        assertThat(patch("CF7_A", "\"99\"", "{}")).hasStatus(412);
        assertThat(edit("CF7_A", "{\"set\": {\"engagement_score\": 101}}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("set.engagement_score");
        assertThat(edit("CF7_A", "{\"set\": {\"phone\": \"call me\"}}")).hasStatus(400);
        assertThat(patch("NOBODY", "\"1\"", "{}")).hasStatus(404);
    }

    @Test
    void representativesReadTheirOwnAndChangeNothing() {
        sender.deliver(sale("CF8", "A"));

        assertThat(http.get().uri("/api/customers/CF8_A/profile").with(rep("R1")))
                .hasStatus(200);
        assertThat(http.get().uri("/api/customers/CF8_A/profile").with(rep("R2")))
                .hasStatus(404);
        assertThat(http.patch()
                        .uri("/api/customers/CF8_A/profile")
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(rep("R1")))
                .hasStatus(403);
    }

    private static String sale(String code, String shipTo) {
        return "%s,Shop %s,1 A St,Lyon,,69001,,%s,buyer@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,%s-%s,0\n"
                .formatted(code, code, shipTo, code, shipTo);
    }

    private UUID upload(String content) {
        var answer = http.post()
                .uri("/api/datasets")
                .multipart()
                .file(new MockMultipartFile("file", UUID.randomUUID() + ".csv", "text/csv", content.getBytes(UTF_8)))
                .with(as("MANAGER"))
                .exchange();
        assertThat(answer).as(bodyOf(answer)).hasStatus(202);
        return UUID.fromString(JsonPath.read(bodyOf(answer), "$.batch_id"));
    }

    private MvcTestResult get(String account) {
        return http.get()
                .uri("/api/customers/" + account + "/profile")
                .with(as("MANAGER"))
                .exchange();
    }

    private MvcTestResult edit(String account, String change) {
        return patch(account, String.valueOf(get(account).getResponse().getHeader("ETag")), change);
    }

    private MvcTestResult patch(String account, String tag, String change) {
        return http.patch()
                .uri("/api/customers/" + account + "/profile")
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(change)
                .with(as("MANAGER"))
                .exchange();
    }

    private AccountChanged latest(String account) {
        return changes(account).stream()
                .max(Comparator.comparing(AccountChanged::getRevision))
                .orElseThrow();
    }

    private List<AccountChanged> changes(String account) {
        return published.all(Topic.ACCOUNTS, AccountChanged.class).stream()
                .filter(change -> change.getAccountId().equals(account))
                .toList();
    }
}
