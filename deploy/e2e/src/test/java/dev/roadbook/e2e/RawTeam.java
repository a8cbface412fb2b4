package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What representatives sold, did and were to sell, as it stands in the database of whoever took it in. */
final class RawTeam {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LocalDate today;
    private final List<Sale> sales;
    private final List<Activity> activities;
    private final List<Target> targets;

    private record Sale(String repId, LocalDate day, BigDecimal amount) {}

    private record Activity(String repId, String kind, LocalDate day, long count) {}

    private record Target(String repId, LocalDate fromMonth, BigDecimal amount) {}

    /** A part of the score: where it is found, what counts in full and what it weighs. */
    private record Part(String name, double actual, double target, double weight) {

        double points() {
            return target == 0 ? 0 : 100 * weight * Math.clamp(actual / target, 0, 1);
        }
    }

    RawTeam(JdbcClient ingestion, LocalDate today) {
        this.today = today;
        this.sales = ingestion.sql("""
                        select coalesce(line.rep_id, account.rep_id) as rep_id, ordered_on as day, sum(amount) as amount
                        from sales_line as line join account on account.id = account_id
                        where coalesce(line.rep_id, account.rep_id) is not null
                        group by 1, 2
                        """).query(Sale.class).list();
        this.activities = ingestion.sql("""
                        select rep_id, kind, happened_on as day, sum(count) as count
                        from rep_activity
                        group by 1, 2, 3
                        """).query(Activity.class).list();
        this.targets = ingestion
                .sql("select rep_id, from_month, amount from rep_target order by from_month")
                .query(Target.class)
                .list();
    }

    /** Whether all that is said of a month follows from the lines. */
    void agrees(String repId, Said said) {
        var month = Objects.requireNonNull(said.day("month"));
        var through = Objects.requireNonNull(said.day("through"));
        var target = target(repId, month);
        var sold = sum(sales.stream()
                .filter(sale -> sale.repId().equals(repId) && isWithin(sale.day(), month, through))
                .map(Sale::amount)
                .toList());
        var parts = List.of(
                new Part("calls", done(repId, "CALL", month, through), 100, 0.15),
                new Part("meetings", done(repId, "MEETING", month, through), 40, 0.25),
                new Part("leads", done(repId, "LEAD", month, through), 30, 0.20),
                new Part("deals", done(repId, "DEAL", month, through), 15, 0.20),
                new Part("sales", sold.doubleValue(), target == null ? 0 : target.doubleValue(), 0.20));
        double score = rounded(parts.stream().mapToDouble(Part::points).sum(), 1);

        assertThat(through)
                .isEqualTo(
                        month.equals(today.withDayOfMonth(1))
                                ? today
                                : month.plusMonths(1).minusDays(1));
        assertThat(said.number("sales")).as("%s in %s", repId, month).isEqualByComparingTo(sold);
        for (var part : parts) {
            assertThat(said.real(part.name()))
                    .as("%s of %s in %s", part.name(), repId, month)
                    .isEqualTo(part.actual());
        }
        if (target == null) {
            assertThat(said.has("target")).isFalse();
        } else {
            assertThat(said.number("target")).isEqualByComparingTo(target);
            assertThat(said.number("sales_pct"))
                    .isEqualByComparingTo(sold.multiply(HUNDRED).divide(target, 1, HALF_UP));
        }
        assertThat(IntStream.range(0, parts.size()).mapToObj(i -> said.real("score/parts/%d/points".formatted(i))))
                .containsExactlyElementsOf(
                        parts.stream().map(part -> rounded(part.points(), 2)).toList());
        assertThat(said.real("score/value")).isEqualTo(score);
        assertThat(said.text("score/level"))
                .isEqualTo(score >= 80 ? "EXCELLENT" : score >= 60 ? "GOOD" : score >= 40 ? "AVERAGE" : "POOR");
    }

    /** The targets of the year up to today, the running month's by its days. */
    BigDecimal quota(String repId) {
        return IntStream.rangeClosed(1, today.getMonthValue())
                .mapToObj(month -> LocalDate.of(today.getYear(), month, 1))
                .map(month -> Objects.requireNonNullElse(target(repId, month), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(
                                month.getMonth() == today.getMonth() ? today.getDayOfMonth() : month.lengthOfMonth()))
                        .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The latest that had begun, else the first to come. */
    private @Nullable BigDecimal target(String repId, LocalDate month) {
        var own = targets.stream().filter(each -> each.repId().equals(repId)).toList();
        return own.stream()
                .filter(each -> !each.fromMonth().isAfter(month))
                .max(Comparator.comparing(Target::fromMonth))
                .or(() -> own.stream().findFirst())
                .map(Target::amount)
                .orElse(null);
    }

    private long done(String repId, String kind, LocalDate first, LocalDate last) {
        return activities.stream()
                .filter(each ->
                        each.repId().equals(repId) && each.kind().equals(kind) && isWithin(each.day(), first, last))
                .mapToLong(Activity::count)
                .sum();
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double rounded(double number, int decimals) {
        return new BigDecimal(number)
                .round(new MathContext(12))
                .setScale(decimals, HALF_UP)
                .doubleValue();
    }
}
