package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Totals, paces, years, growth, segments and coverage, worked out a second time from the raw order lines. */
@Order(Integer.MAX_VALUE)
class FormulaTests extends FormulaTest {

    private static final int TOP_PRODUCTS = 30;

    @Test
    void totalsAndGaps() {
        same("lifetime", Formulas::lifetime, "revenue/lifetime");
        same("purchases", ours -> number(ours.purchases()), "revenue/purchases");
        same("year to date", Formulas::yearToDate, "revenue/year_to_date");
        same("same span of last year", Formulas::sameSpanOfLastYear, "revenue/same_span_last_year");
        same("last year", Formulas::lastYear, "revenue/last_year");
        same("purchases to date", ours -> number(ours.purchasesToDate()), "revenue/purchases_to_date");
        same("purchases of the same span", ours -> number(ours.purchasesOfSameSpan()), "revenue/purchases_same_span");
        same("median gap", Formulas::medianGap, "median_interval_days");
        each(
                "gaps",
                account -> account.ours().gaps(),
                account -> account.known().list("gaps").stream()
                        .map(gap -> gap.answer().asLong())
                        .toList());
    }

    @Test
    void paceComparesLikeWithLike() {
        same("projection", Formulas::projection, "pace/projection");
        same("pace", Formulas::pacePct, "pace/pct");
        same("revenue against last year", Formulas::yearOnYearRevenue, "pace/yoy_revenue_pct");
        same("orders against last year", Formulas::yearOnYearOrders, "pace/yoy_order_pct");

        assertThat(accounts).anyMatch(account -> account.ours().pacePct() == null);
        assertThat(accounts).anyMatch(account -> account.known().has("pace/compared_from"));
    }

    @Test
    void revenueByYearTellsWholeYears() {
        each(
                "years",
                account -> account.ours().years(),
                account -> account.years().list("years").stream()
                        .map(FormulaTests::year)
                        .toList());
        each("trend", account -> account.ours().trend(), account -> line(account.years()));

        assertThat(accounts).anyMatch(account -> account.ours().trend() != null);
    }

    private static Formulas.Year year(Said year) {
        return new Formulas.Year(
                Math.toIntExact(year.whole("year")),
                year.answer().at("/complete").asBoolean(),
                money(year.required("revenue")),
                year.whole("orders"),
                year.has("average_order_value") ? money(year.required("average_order_value")) : null,
                year.whole("unique_skus"));
    }

    private static Formulas.@Nullable Line line(Said years) {
        return years.has("trend")
                ? new Formulas.Line(
                        years.required("trend/per_year").setScale(2),
                        years.required("trend/r2").setScale(4))
                : null;
    }

    @Test
    void growthStartsFromAWholeLastYear() {
        each(
                "growth",
                account -> isActive(account) ? account.ours().growth() : null,
                account -> account.known().has("growth")
                        ? new Formulas.Growth(
                                money(account.known().required("growth/target")),
                                money(account.known().required("growth/still_needed")))
                        : null);
        var daysLeft = number(Math.max(1, today.lengthOfYear() - today.getDayOfYear()));
        each(
                "next order",
                account -> account.known().has("growth")
                        ? plain(account.known()
                                .required("growth/still_needed")
                                .multiply(daysLeft.min(BigDecimal.valueOf(typicalGap(account))))
                                .divide(daysLeft, 2, HALF_UP))
                        : "nothing",
                account -> account.known().plain("growth/suggested_next_order"));
    }

    @Test
    void fifthsOfThePortfolioMakeSegments() {
        var bought = accounts.stream()
                .filter(account -> !account.ours().sales().purchaseDays().isEmpty())
                .toList();
        var days = bought.stream().map(account -> account.ours().lastPurchase()).toList();
        var counts = bought.stream().map(account -> account.ours().purchases()).toList();
        var revenues = bought.stream().map(account -> account.ours().lifetime()).toList();
        record Place(long recency, long frequency, long monetary, String segment) {}

        each(
                "RFM",
                account -> {
                    int r = Formulas.fifth(account.ours().lastPurchase(), days);
                    int f = Formulas.fifth(account.ours().purchases(), counts);
                    int m = Formulas.fifth(account.ours().lifetime(), revenues);
                    return new Place(r, f, m, Formulas.segment(r, f, m));
                },
                account -> new Place(
                        account.known().whole("rfm/recency"),
                        account.known().whole("rfm/frequency"),
                        account.known().whole("rfm/monetary"),
                        account.known().plain("rfm/segment")));
    }

    @Test
    void coverageIsTheShareOfTopProductsCarried() {
        var top = Formulas.top(
                accounts.stream().map(account -> account.ours().sales()).toList(), today, TOP_PRODUCTS);
        Function<Account, BigDecimal> share = account -> number(account.ours().carried(top))
                .multiply(number(100))
                .divide(number(top.size()), MathContext.DECIMAL64);

        each(
                "coverage",
                account -> plain(share.apply(account).setScale(2, HALF_UP)),
                account -> plain(account.coverage().number("coverage_pct")));
        each(
                "coverage in health",
                account -> plain(share.apply(account).setScale(1, HALF_UP)),
                account -> plain(account.known().number("coverage_pct")));
    }
}
