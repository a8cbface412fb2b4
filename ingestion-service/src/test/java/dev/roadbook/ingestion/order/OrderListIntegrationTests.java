package dev.roadbook.ingestion.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.testkit.MutableClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Orders and their lines, as a spreadsheet or a BI program reads them. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class OrderListIntegrationTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @Autowired
    MutableClock clock;

    @Test
    void listsOrdersAndTheLinesOfEach() {
        sender.deliver(line("OL1", "SKU1", "10", "12.50", "OLR1", "D1", "1")
                + line("OL1", "SKU2", "10", "7.50", "OLR1", "D1", "2")
                + line("OL1", "SKU1", "12", "5.00", "OLR1", "D2", "1"));

        var orders = csv("/api/orders?account=OL1_A&sort=-net_revenue");
        var lines = csv("/api/order-lines?order=" + orders.getFirst().getField("order_id") + "&sort=sku");

        assertThat(orders)
                .extracting(order -> order.getField("net_revenue"), order -> order.getField("line_count"))
                .containsExactly(tuple("20.00", "2"), tuple("5.00", "1"));
        assertThat(lines)
                .extracting(line -> line.getField("sku"), line -> line.getField("amount"))
                .containsExactly(tuple("SKU1", "12.50"), tuple("SKU2", "7.50"));
    }

    /** Whoever adds up either list comes to the same sum. */
    @Test
    void addsUpToTheSameByOrderAndByLine() {
        sender.deliver(Stream.of("1.10", "2.20", "-0.30", "4.40")
                .map(amount -> line("OS1", "S" + amount, "10", amount, "OSR", "X" + amount.length(), amount))
                .collect(joining()));

        assertThat(sum(csv("/api/orders?account=OS1_A"), "net_revenue"))
                .isEqualByComparingTo(sum(csv("/api/order-lines?account=OS1_A"), "amount"))
                .isEqualByComparingTo("7.40");
    }

    @Test
    void showsARepresentativeTheirAccountsOnly() {
        sender.deliver(
                line("OR1", "S", "10", "1.00", "ORA", "1", "1") + line("OR2", "S", "10", "2.00", "ORB", "1", "1"));

        for (var list : List.of("/api/orders", "/api/order-lines")) {
            assertThat(http.get().uri(list + "?q=Shop OR").with(rep("ORA")))
                    .hasStatus(200)
                    .bodyJson()
                    .extractingPath("$.items[*].account_id")
                    .isEqualTo(List.of("OR1_A"));
            assertThat(http.get().uri(list + "?format=csv&q=Shop OR").with(rep("ORB")))
                    .bodyText()
                    .contains("OR2_A")
                    .doesNotContain("OR1_A");
            assertThat(http.get().uri(list + "?account=OR1_A").with(rep("ORB")))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(0);
        }
    }

    @Test
    void givesWhatChangedSinceOneLookedLast() {
        sender.deliver(
                line("OU1", "S", "10", "1.00", "OUR", "1", "1") + line("OU1", "S", "11", "2.00", "OUR", "2", "1"));
        clock.advance(Duration.ofHours(1));
        var since = clock.instant();
        sender.deliver(line("OU1", "S", "11", "3.00", "OUR", "2", "1"));

        assertThat(csv("/api/orders?account=OU1_A&updated_since=" + since))
                .extracting(order -> order.getField("net_revenue"))
                .containsExactly("3.00");
        assertThat(csv("/api/order-lines?account=OU1_A&updated_since=" + since)).hasSize(1);
        assertThat(csv("/api/orders?account=OU1_A&updated_since=2026-11-20")).hasSize(2);
        assertThat(csv("/api/customers?q=OU1&updated_since=2027-01-01")).isEmpty();
    }

    @Test
    void marksAFileForExcelWhenAsked() {
        sender.deliver(line("OB1", "S", "10", "1.00", "OBR", "1", "1"));

        assertThat(bytes("/api/orders?account=OB1_A&format=csv&bom=true")).startsWith(0xEF, 0xBB, 0xBF, 'o');
        assertThat(bytes("/api/orders?account=OB1_A&format=csv")).startsWith('o', 'r', 'd');
        assertThat(bytes("/api/orders?account=OB1_A&bom=true")).startsWith('{');
    }

    @ParameterizedTest
    @CsvSource({
        "format=pdf, 406",
        "from=yesterday, 400",
        "from=%2B999999999-12-31, 400",
        "to=2026-02-30, 400",
        "updated_since=%2B999999999-12-31T00:00:00Z, 400",
        "updated_since=now, 400",
        "order=1-1-1-1-1, 400"
    })
    void refusesWhatItCannotRead(String parameter, int status) {
        assertThat(http.get().uri(URI.create("/api/order-lines?" + parameter)).with(manager()))
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    private static String line(String shop, String sku, String day, String amount, String rep, String doc, String no) {
        return "%s,Shop %s,1 A St,Lyon,,69001,,A,,%s,Item,,,,,2026-11-%s,2,%s,EUR,%s,Ann,,,,%s,%s\n"
                .formatted(shop, shop, sku, day, amount, rep, shop + doc, no);
    }

    private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.getField(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<NamedCsvRecord> csv(String list) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes(list + "&format=csv"), UTF_8)).stream()
                .toList();
    }

    private byte[] bytes(String list) {
        var answer = http.get().uri(list).with(manager()).exchange();

        assertThat(answer).hasStatus(200);
        return answer.getResponse().getContentAsByteArray();
    }

    private static JwtRequestPostProcessor manager() {
        return jwt().jwt(token -> token.claim("roles", List.of("MANAGER")))
                .authorities(new SimpleGrantedAuthority("ROLE_MANAGER"));
    }

    private static JwtRequestPostProcessor rep(String id) {
        return jwt().jwt(token -> token.claim("roles", List.of("REP")).claim("rep_id", id))
                .authorities(new SimpleGrantedAuthority("ROLE_REP"));
    }
}
