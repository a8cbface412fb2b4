package dev.roadbook.recommendation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.account.Contact;
import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.scenario.Item;
import dev.roadbook.recommendation.scenario.Scenario;
import dev.roadbook.recommendation.scenario.Winery;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTests {

    private static final RecommendationSettings SETTINGS = Winery.settings();
    private static final Contact REACHABLE = new Contact(true, true, null, false, false);
    private static final List<Purchase> LONG_AGO = Winery.dozens("M1", 200, 190);

    private static final Assortment ASSORTMENT = Assortment.of(Stream.concat(
                    Winery.CELLAR.stream(),
                    Stream.of(
                            product("OLD", "10.00", true, true),
                            product("GONE", "10.00", false, false),
                            product("DEAR", "30.01", false, true),
                            product("CHEAP", "3.29", false, true)))
            .toList());

    @ParameterizedTest
    @EnumSource(Policy.class)
    void letsPassWhatBreaksNoRule(Policy policy) {
        assertThat(judge(item("M1"), LONG_AGO, REACHABLE, Map.of(), policy))
                .isEqualTo(new Verdict(100, true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "OLD, DISCONTINUED, 60",
        "GONE, OUT_OF_STOCK, 60",
    })
    void neverLetsPassWhatCannotBeBought(String sku, Rule rule, int score) {
        for (var policy : Policy.values()) {
            var verdict = judge(item(sku), LONG_AGO, REACHABLE, Map.of(), policy);

            assertThat(verdict)
                    .isEqualTo(new Verdict(score, false, List.of(new Finding(rule, Severity.ERROR, Map.of()))));
        }
    }

    @ParameterizedTest
    @CsvSource({"3.30, true", "30.00, true", "30.01, false", "3.29, false"})
    void warnsOfAPriceThatDoesNotFit(String price, boolean fits) {
        var assortment = Assortment.of(List.of(product("X", price, false, true)));
        var verdict = judge(item("X"), LONG_AGO, REACHABLE, Map.of(), Policy.STANDARD, assortment);

        assertThat(verdict.findings())
                .isEqualTo(
                        fits
                                ? List.of()
                                : List.of(new Finding(
                                        Rule.PRICE_OUT_OF_BAND,
                                        Severity.WARN,
                                        Map.of("price", price, "usual_price", "10.00"))));
        assertThat(verdict.score()).isEqualTo(fits ? 100 : 90);
    }

    @ParameterizedTest
    @CsvSource({
        // bought every ten days: due again after that, unless the policy is strict
        "10, STANDARD, true",
        "11, STANDARD, false",
        "11, STRICT, true",
        "60, STRICT, true",
        "61, STRICT, false",
    })
    void keepsFromRecommendingWhatWasJustBought(int daysAgo, Policy policy, boolean lately) {
        var purchases = Winery.dozens("M1", daysAgo + 20, daysAgo + 10, daysAgo);

        var rules = judge(item("M1"), purchases, REACHABLE, Map.of(), policy).findings();

        assertThat(rules).extracting(Finding::rule).isEqualTo(lately ? List.of(Rule.BOUGHT_LATELY) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "true, 134, false, false, STANDARD, SILENCE_WINDOW, ERROR",
        "true, 135, false, false, STANDARD,,",
        "true, 134, false, false, PERMISSIVE, SILENCE_WINDOW, WARN",
        "true, -3, false, false, STANDARD, SILENCE_WINDOW, ERROR",
        "true,, true, false, PERMISSIVE, MAILBOX_GONE, ERROR",
        "true,, false, true, PERMISSIVE, UNSUBSCRIBED, ERROR",
        "false,, false, false, STRICT, NO_ADDRESS, ERROR",
        "false,, false, false, STANDARD, NO_ADDRESS, WARN",
        ",, false, false, STANDARD, NO_ADDRESS, WARN",
    })
    void looksAtTheBuyer(
            @Nullable Boolean email,
            @Nullable Integer writtenDaysAgo,
            boolean bounced,
            boolean unsubscribed,
            Policy policy,
            @Nullable Rule rule,
            @Nullable Severity severity) {
        var written = writtenDaysAgo == null ? null : Winery.TODAY.minusDays(writtenDaysAgo);

        var verdict =
                judge(item("M1"), LONG_AGO, new Contact(true, email, written, bounced, unsubscribed), Map.of(), policy);

        assertThat(verdict.findings())
                .extracting(finding -> finding.rule() + " " + finding.severity())
                .isEqualTo(rule == null ? List.of() : List.of(rule + " " + severity));
        assertThat(verdict.passes()).isEqualTo(severity != Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"89, STANDARD, WARN, 90", "89, STRICT, ERROR, 60", "90, STRICT,, 100", "89, PERMISSIVE,, 100"})
    void looksAtWhatLeftBefore(int daysAgo, Policy policy, @Nullable Severity severity, int score) {
        var left = Map.of("M1", Winery.TODAY.minusDays(daysAgo), "M2", Winery.TODAY);

        var verdict = judge(item("M1"), LONG_AGO, REACHABLE, left, policy);

        assertThat(verdict.findings())
                .isEqualTo(
                        severity == null
                                ? List.of()
                                : List.of(new Finding(Rule.REPEATED, severity, Map.of("days", "" + daysAgo))));
        assertThat(verdict.score()).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void neverLetsPassWhatIsForAnAccountThatIsGone(Policy policy) {
        var verdict = judge(item("M1"), LONG_AGO, new Contact(false, true, null, false, false), Map.of(), policy);

        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(Rule.ACCOUNT_GONE);
        assertThat(verdict.passes()).isFalse();
    }

    @Test
    void findsWhatIsRecommendedTwice() {
        var item = item("M1");
        var facts = facts(LONG_AGO, REACHABLE, Map.of());

        var verdict = new Audit(ASSORTMENT, SETTINGS, Policy.STANDARD).judge(item, List.of(item, item("M1")), facts);

        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(Rule.DUPLICATE);
        assertThat(verdict.passes()).isFalse();
    }

    /** One order, no address, too dear, and recommended last week: four warnings are 60 points. */
    @ParameterizedTest
    @CsvSource({"STANDARD, 60, false", "PERMISSIVE, 90, true", "STRICT, 0, false"})
    void addsUp(Policy policy, int score, boolean passes) {
        var verdict = judge(
                item("DEAR"),
                Winery.dozens("M1", 100),
                new Contact(true, false, null, false, false),
                Map.of("DEAR", Winery.TODAY.minusDays(7)),
                policy);

        assertThat(verdict.score()).isEqualTo(score);
        assertThat(verdict.passes()).isEqualTo(passes);
    }

    private static Verdict judge(
            Item item, List<Purchase> purchases, Contact contact, Map<String, LocalDate> left, Policy policy) {
        return judge(item, purchases, contact, left, policy, ASSORTMENT);
    }

    private static Verdict judge(
            Item item,
            List<Purchase> purchases,
            Contact contact,
            Map<String, LocalDate> left,
            Policy policy,
            Assortment assortment) {
        return new Audit(assortment, SETTINGS, policy).judge(item, List.of(item), facts(purchases, contact, left));
    }

    private static Facts facts(List<Purchase> purchases, Contact contact, Map<String, LocalDate> left) {
        var buyer = Winery.buyer(purchases, List.of(), List.of());
        return new Facts(Winery.profile(buyer, ASSORTMENT, SETTINGS), contact, left, Set.of(), Winery.TODAY);
    }

    private static Item item(String sku) {
        return new Item(sku, Scenario.REBUY, BigDecimal.ONE, List.of(), List.of(), null, null);
    }

    private static Product product(String sku, String price, boolean discontinued, boolean inStock) {
        return new Product(
                sku, sku, null, null, null, null, null, new BigDecimal(price), BigDecimal.ZERO, discontinued, inStock);
    }
}
