package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.dataset.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that is unlike those its source sent before. */
class DriftIntegrationTests extends ApiTest {

    private static final int SHOPS = 25;

    @Autowired
    private BatchDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private int week;

    @BeforeEach
    void forgetWhatOtherTestsSent() {
        jdbc.sql("delete from known_price where source = 'weekly'").update();
        jdbc.sql("update batch set source = 'sap' where source = 'weekly'").update();
        week = 100
                + (int) (long)
                        jdbc.sql("select count(*) from batch").query(Long.class).single();
    }

    @Test
    void waitsForAPersonWhereADecimalSignWasLost() {
        send(UnaryOperator.identity());

        var batch = send(line -> line.costs(10));

        assertThat(sender.state(batch)).isEqualTo("QUARANTINED");
        assertThat(figure(batch, "PRICES")).containsExactly("10.0", "0.5", "2", "true");
        assertThat(figure(batch, "LINES")).containsExactly("75", "null", "null", "false");
        decisions.release(batch, "ann");
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(figure(batch, "PRICES")).endsWith("true");
    }

    @Test
    void pricesOfAFileThatWasTakenBackAreForgotten() {
        send(UnaryOperator.identity());
        var wrong = send(line -> line.costs(10));
        decisions.release(wrong, "ann");
        sender.awaitRest(wrong);
        decisions.undo(wrong, "wrong decimal sign", "ann");
        sender.awaitRest(wrong);

        assertThat(sender.state(send(UnaryOperator.identity()))).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LINES", "PRICES"},
            mode = EnumSource.Mode.EXCLUDE)
    void waitsForAPersonWhereItIsUnlikeFiveBefore(Figure fault) {
        sendSixAlike();
        assertThat(sender.state(send(UnaryOperator.identity()))).isEqualTo("COMPLETED");

        var batch = send(line -> spoiled(line, fault));

        assertThat(sender.state(batch)).isEqualTo("QUARANTINED");
        assertThat(figure(batch, fault.name())).startsWith("1.0").endsWith("true");
    }

    private static Line spoiled(Line line, Figure fault) {
        return switch (fault) {
            case RETURNS -> line.costs(-1);
            case WITHOUT_REP -> line.rep("");
            case WITHOUT_EMAIL -> line.email("");
            case NEW_ACCOUNTS -> line.shop("NEW" + line.shop);
            case NEW_PRODUCTS -> line.sku("NEW" + line.sku);
            case OTHER_CURRENCY -> line.shop("USD" + line.shop).currency("USD");
            case LINES, PRICES -> throw new IllegalArgumentException("said by no single line: " + fault);
        };
    }

    @Test
    void waitsForAPersonWhereMostOfItIsMissing() {
        sendSixAlike();

        var batch = sender.leave(
                "weekly", lines(UnaryOperator.identity()).lines().limit(9).reduce("", (a, b) -> a + b + "\n"));

        assertThat(sender.awaitRest(batch)).isEqualTo("QUARANTINED");
        assertThat(figure(batch, "LINES")).containsExactly("9", "24.75", "225", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "replies"})
    void knowsNoFileThatIsNotThere(String what) {
        assertThat(http.get()
                        .uri("/api/batches/" + UUID.randomUUID() + "/" + what)
                        .with(as("MANAGER")))
                .hasStatus(404);
    }

    private void sendSixAlike() {
        for (int i = 0; i < 6; i++) {
            assertThat(sender.state(send(UnaryOperator.identity()))).isEqualTo("COMPLETED");
        }
    }

    /** Three products in each of the shops. */
    private UUID send(UnaryOperator<Line> spoil) {
        var batch = sender.leave("weekly", lines(spoil));
        sender.awaitRest(batch);
        return batch;
    }

    private String lines(UnaryOperator<Line> spoil) {
        week++;
        var lines = new StringBuilder();
        for (int i = 0; i < SHOPS * 3; i++) {
            var sku = "DRIFT" + i % SHOPS;
            lines.append(spoil.apply(new Line("DR" + i / 3, sku, "R1", "buyer@shop.example", "EUR", 10 + i % SHOPS))
                    .in("W" + week + "-" + i));
        }
        return lines.toString();
    }

    private record Line(String shop, String sku, String rep, String email, String currency, int amount) {

        Line costs(int times) {
            return new Line(shop, sku, rep, email, currency, amount * times);
        }

        Line rep(String other) {
            return new Line(shop, sku, other, email, currency, amount);
        }

        Line email(String other) {
            return new Line(shop, sku, rep, other, currency, amount);
        }

        Line shop(String other) {
            return new Line(other, sku, rep, email, currency, amount);
        }

        Line sku(String other) {
            return new Line(shop, other, rep, email, currency, amount);
        }

        Line currency(String other) {
            return new Line(shop, sku, rep, email, other, amount);
        }

        String in(String document) {
            return "%s,Shop,1 A St,Lyon,,69001,,A,%s,%s,Item,,,,,2026-11-02,1,%d.00,%s,%s,,,,,%s,0\n"
                    .formatted(shop, email, sku, amount, currency, rep, document);
        }
    }

    /** Value, the two ends of what is usual, and whether it is unusual. */
    private List<String> figure(UUID batch, String figure) {
        var answer = bodyOf(http.get()
                .uri("/api/batches/" + batch + "/figures")
                .with(as("MANAGER"))
                .exchange());
        return List.of("value", "usual_from", "usual_to", "unusual").stream()
                .map(name -> JsonPath.<List<Object>>read(answer, "$[?(@.figure == '%s')].%s".formatted(figure, name))
                        .getFirst())
                .map(value -> value instanceof Number number
                        ? new BigDecimal(number.toString()).toPlainString()
                        : String.valueOf(value).toLowerCase(Locale.ROOT))
                .toList();
    }
}
