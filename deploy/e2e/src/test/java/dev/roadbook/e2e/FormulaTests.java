package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every formula, worked out a second time from the raw order lines, agrees with what the product says of every account.
 *
 * <p>Comes after all other stories, whose accounts it recomputes as well: the demo's sales would change what they expect.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class FormulaTests {

    private static final int TOP_PRODUCTS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Product product = Product.running();
    private final LocalDate today = product.today();
    private final Visitor manager = product.visitor().signIn("manager", "manager123");
    private List<Account> accounts = List.of();

    /**
     * An account.
     *
     * @param ours the formulas over its raw lines
     * @param known its prediction
     * @param shown its row in the list of accounts
     * @param years its revenue by year
     * @param coverage what it carries
     */
    private record Account(String id, Formulas ours, Said known, Said shown, Said years, Said coverage) {}

    @BeforeAll
    void theDemoIsLoaded() throws Exception {
        var demo = new Demo(product);
        demo.load(TestForm.rounds(200, 1_000));
        accounts = await().atMost(PATIENCE)
                .until(() -> readByOneSetOfYardsticks(demo), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<List<Account>> readByOneSetOfYardsticks(Demo demo) {
        long yardsticks = demo.yardsticks();
        var read = read();
        return demo.isSettled() && demo.yardsticks() == yardsticks ? Optional.of(read) : Optional.empty();
    }

    private List<Account> read() {
        var shown = byAccount("/api/strategic/accounts");
        var coverage = byAccount("/api/recommendations");
        return RawSales.of(product.databases().of(Service.INGESTION), today).entrySet().stream()
                .map(entry -> {
                    var id = entry.getKey();
                    return new Account(
                            id,
                            new Formulas(entry.getValue(), today),
                            Said.by(manager, "/api/predictions/" + id),
                            Objects.requireNonNull(shown.get(id), id),
                            Said.by(manager, "/api/strategic/accounts/" + id + "/revenue"),
                            Objects.requireNonNull(coverage.get(id), id));
                })
                .toList();
    }

    private Map<String, Said> byAccount(String list) {
        return Said.all(manager, list).stream()
                .collect(toMap(item -> Objects.requireNonNull(item.text("account_id")), item -> item));
    }

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
        int daysLeft = today.lengthOfYear() - today.getDayOfYear();
        each(
                "next order",
                account -> account.known().has("growth")
                        ? plain(rounded(
                                account.known().real("growth/still_needed")
                                        / Math.max(1, daysLeft / typicalGap(account)),
                                2))
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

    @Test
    void healthIsTheSumOfItsComponents() {
        points("recency", Formulas::recencyPoints);
        points("frequency", Formulas::frequencyPoints);
        points("monetary", Formulas::monetaryPoints);
        points("cadence", Formulas::cadencePoints);
        points("pace", Formulas::pacePoints);
        each("health", FormulaTests::health, account -> account.known().whole("health_score"));
        each(
                "class",
                account -> Formulas.healthOf(account.known().whole("health_score")),
                account -> account.shown().text("health_category"));
        all(
                "silence",
                account -> Math.abs(account.known().real("health_components/silence")
                                - Math.min(0, mostHealth(account) - healthBeforeSilence(account)))
                        < 0.006);
    }

    private void points(String component, ToDoubleFunction<Formulas> formula) {
        each(
                component,
                account -> plain(rounded(formula.applyAsDouble(account.ours()), 2)),
                account -> plain(account.known().number("health_components/" + component)));
    }

    private static long health(Account account) {
        return rounded(Math.min(mostHealth(account), healthBeforeSilence(account)), 0)
                .longValueExact();
    }

    private static double healthBeforeSilence(Account account) {
        var ours = account.ours();
        return ours.recencyPoints()
                + ours.frequencyPoints()
                + ours.monetaryPoints()
                + ours.cadencePoints()
                + ours.pacePoints()
                + account.known().real("coverage_pct") / 10;
    }

    private static double mostHealth(Account account) {
        return switch (String.valueOf(account.known().text("presence/standing"))) {
            case "LOST" -> 19;
            case "SILENT" -> 39;
            default -> 100;
        };
    }

    @Test
    void priorityIsRescaledFromItsParts() {
        each(
                "priority",
                account -> {
                    var known = account.known();
                    double sum = 30 * Math.min(1, known.real("expected/days_overdue") / typicalGap(account))
                            + Math.clamp(account.ours().lifetime().doubleValue() / 5_000, 0, 20)
                            + Formulas.urgencyOf(Objects.requireNonNull(known.text("rfm/segment")))
                            + (100 - known.real("health_score")) / 10
                            + account.ours().paceUrgency();
                    return plain(rounded(sum / 0.8, 1));
                },
                account -> account.known().plain("priority_score"));
        each(
                "class of priority",
                account -> (long) classOf(account.shown().real("priority_score")),
                account -> account.shown().whole("priority"));
    }

    private static int classOf(double priority) {
        return priority >= 75 ? 1 : priority >= 50 ? 2 : 0;
    }

    @Test
    void whoIsDueOverdueSilentOrLost() {
        all("overdue", account -> {
            var end = account.known().day("expected/window_end");
            long late = end == null ? 0 : Math.max(0, today.toEpochDay() - end.toEpochDay());
            return account.known().whole("expected/days_overdue") == (isActive(account) ? late : 0);
        });
        all("lost", account -> (account.known().real("presence/alive") < 0.1) == isStanding(account, "LOST"));
        all("silent", account -> {
            var end = account.known().day("expected/window_end");
            boolean late = end != null && today.toEpochDay() - end.toEpochDay() > 3 * typicalGap(account);
            return isStanding(account, "LOST") || isStanding(account, "SILENT") == late;
        });
        each(
                "horizon of churn",
                account -> Math.max(60, Math.round(3 * typicalGap(account))),
                account -> account.known().whole("churn/horizon_days"));
        all(
                "days silent",
                account -> isActive(account)
                        || account.known().whole("presence/silent_days")
                                == today.toEpochDay()
                                        - account.ours().lastPurchase().toEpochDay());
        all(
                "no date below three purchase days",
                account -> account.ours().gaps().size() >= 2 || !account.known().has("expected"));
        for (var standing : List.of("ACTIVE", "SILENT")) {
            assertThat(accounts.stream()
                            .filter(account -> isStanding(account, standing))
                            .count())
                    .as(standing)
                    .isPositive();
        }
    }

    @Test
    void chancesAgreeWithEachOther() {
        all("between one and 99 percent", account -> {
            double risk = account.known().real("churn/risk");
            return risk >= 0.01 && risk <= 0.99;
        });
        all("class of churn", account -> {
            double risk = account.known().real("churn/risk");
            return (risk < 0.3 ? "LOW" : risk < 0.6 ? "MEDIUM" : "HIGH")
                    .equals(account.shown().text("churn_category"));
        });
        all("the longer the likelier", account -> {
            var known = account.known();
            double month = known.real("expected/within30_days");
            return known.real("expected/within7_days") <= month
                    && month <= 1 - known.real("churn/risk") + 0.011
                    && 1 - known.real("churn/risk") <= known.real("presence/alive") + 0.011;
        });
    }

    @Test
    void aCallIsWorthItsChanceTimesAnOrder() {
        all("call value", account -> {
            var known = account.known();
            double value = known.real("call_value");
            if (isStanding(account, "LOST")) {
                return value == 0;
            }
            if (!known.has("expected") || !known.has("worth")) {
                return value >= 0;
            }
            // The chance of a purchase within seven days, and at most six more of them in this week.
            double orders = value / known.real("worth/order_value");
            double chance = known.real("expected/within7_days");
            return orders > chance - 0.001 && orders < 7 * chance + 0.001;
        });
    }

    @Test
    void listsShowWhatWasPredicted() {
        shows("health_score", "health_score");
        shows("churn_risk", "churn/risk");
        shows("rfm_segment", "rfm/segment");
        shows("call_value", "call_value");
        shows("priority_score", "priority_score");
        shows("lifetime_revenue", "revenue/lifetime");
        shows("order_count", "revenue/purchases");
        shows("ytd_revenue", "revenue/year_to_date");
        shows("previous_year_revenue", "revenue/last_year");
        shows("year_end_projection", "pace/projection");
        shows("pace_pct", "pace/pct");
        shows("yoy_revenue_pct", "pace/yoy_revenue_pct");
        shows("next_expected_purchase_date", "expected/on");
        shows("median_interval_days", "median_interval_days");
        shows("standing", "presence/standing");
        shows("expected_revenue", "worth/revenue");
        each(
                "last purchase",
                account -> account.ours().lastPurchase(),
                account -> account.shown().day("last_purchase_date"));
        each(
                "coverage",
                account -> plain(account.coverage().number("coverage_pct")),
                account -> plain(account.shown().number("coverage_pct")));
    }

    private void shows(String column, String path) {
        each(
                column,
                account -> account.known().plain(path),
                account -> account.shown().plain(column));
    }

    @Test
    void sumsOfTheTeamAreThoseOfItsAccounts() {
        var risk = sum(account -> account.known()
                .required("churn/risk")
                .multiply(account.ours().yearToDate())
                .setScale(2, HALF_UP));
        var overview = Said.by(manager, "/api/sales-manager/overview");
        var reps = Said.all(manager, "/api/sales-manager/reps");

        assertThat(Said.by(manager, "/api/churn/analysis").number("revenue_at_risk"))
                .isEqualByComparingTo(risk);
        for (var list : List.of(
                overview.list("reps"),
                reps,
                Said.by(manager, "/api/sales-manager/regions").list("items"),
                Said.by(manager, "/api/sales-manager/companies").list("items"))) {
            assertThat(sum(list, "revenue_at_risk")).isEqualByComparingTo(risk);
            assertThat(sum(list, "ytd_revenue"))
                    .isEqualByComparingTo(sum(account -> account.ours().yearToDate()));
            assertThat(sum(list, "overdue"))
                    .isEqualByComparingTo(count(account -> account.known().real("expected/days_overdue") > 0));
            assertThat(sum(list, "low_health"))
                    .isEqualByComparingTo(count(account -> account.known().real("health_score") < 40));
        }
        assertThat(overview.number("totals/ytd_revenue"))
                .isEqualByComparingTo(sum(account -> account.ours().yearToDate()));
        assertThat(overview.number("totals/previous_year_revenue"))
                .isEqualByComparingTo(sum(account -> account.ours().lastYear()));
    }

    @Test
    void everyMonthOfTheTeamIsScoredByItsTargets() {
        var team = new RawTeam(product.databases().of(Service.INGESTION), today);
        var agents = Said.by(manager, "/api/agents/").list("items");

        assertThat(agents).isNotEmpty().allSatisfy(agent -> {
            var id = Objects.requireNonNull(agent.text("agent_id"));
            team.agrees(id, agent.said("month"));
            Said.by(manager, "/api/agents/" + id + "/performance").each("months", month -> team.agrees(id, month));
        });
        assertThat(Said.all(manager, "/api/sales-manager/reps"))
                .filteredOn(rep -> rep.has("quota_attainment_pct"))
                .isNotEmpty()
                .allSatisfy(rep -> assertThat(rep.number("quota_attainment_pct"))
                        .isEqualByComparingTo(rep.required("ytd_revenue")
                                .multiply(number(100))
                                .divide(team.quota(Objects.requireNonNull(rep.text("rep_id"))), 1, HALF_UP)));
    }

    /** The account's own median gap, else the median of all accounts'. */
    private double typicalGap(Account account) {
        var own = account.ours().medianGap();
        return own == null
                ? Formulas.median(accounts.stream()
                                .map(each -> each.ours().medianGap())
                                .filter(Objects::nonNull)
                                .toList())
                        .doubleValue()
                : own.doubleValue();
    }

    private static boolean isActive(Account account) {
        return isStanding(account, "ACTIVE");
    }

    private static boolean isStanding(Account account, String standing) {
        return standing.equals(account.known().text("presence/standing"));
    }

    private BigDecimal sum(Function<Account, BigDecimal> amount) {
        return accounts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Said> rows, String column) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(row.number(column), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal count(Predicate<Account> condition) {
        return number(accounts.stream().filter(condition).count());
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2);
    }

    private static BigDecimal number(long whole) {
        return BigDecimal.valueOf(whole);
    }

    private static BigDecimal rounded(double number, int decimals) {
        return new BigDecimal(number).round(new MathContext(12)).setScale(decimals, HALF_UP);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "nothing" : number.stripTrailingZeros().toPlainString();
    }

    private void same(String what, Function<Formulas, @Nullable BigDecimal> ours, String path) {
        each(
                what,
                account -> plain(ours.apply(account.ours())),
                account -> plain(account.known().number(path)));
    }

    private void each(
            String what, Function<Account, @Nullable Object> ours, Function<Account, @Nullable Object> theirs) {
        var differences = new ArrayList<String>();
        for (var account : accounts) {
            var one = ours.apply(account);
            var other = theirs.apply(account);
            if (!Objects.equals(one, other)) {
                differences.add("%s: %s, but %s is said".formatted(account.id(), one, other));
            }
        }
        assertThat(differences).as("%s of %d accounts", what, accounts.size()).isEmpty();
    }

    private void all(String law, Predicate<Account> holds) {
        assertThat(accounts.stream().filter(holds.negate()).map(account -> account.id() + " " + account.known()))
                .as(law)
                .isEmpty();
    }
}
