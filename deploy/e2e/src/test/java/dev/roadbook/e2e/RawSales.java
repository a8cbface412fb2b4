package dev.roadbook.e2e;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an account ordered, line by line, as it stands in the database of whoever took it in.
 *
 * @param lines every line up to a day, earliest first
 */
record RawSales(List<Line> lines) {

    /** A line of a document. */
    record Line(
            String accountId,
            String document,
            LocalDate day,
            @Nullable String repId,
            String sku,
            BigDecimal quantity,
            BigDecimal amount) {}

    /** All lines of one document on one day. */
    record Order(LocalDate day, BigDecimal revenue) {

        boolean isPurchase() {
            return revenue.signum() > 0;
        }
    }

    static Map<String, RawSales> of(JdbcClient ingestion, LocalDate until) {
        return ingestion.sql("""
                        select account_id, coalesce(document, 'day') as document, ordered_on as day, rep_id, sku,
                            quantity, amount
                        from sales_line
                        where ordered_on <= :until
                        order by ordered_on
                        """).param("until", until).query(Line.class).list().stream()
                .collect(groupingBy(
                        Line::accountId,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), RawSales::new)));
    }

    List<Order> orders() {
        record Key(LocalDate day, String document) {}
        return lines.stream().collect(groupingBy(line -> new Key(line.day(), line.document()))).entrySet().stream()
                .map(entry -> new Order(entry.getKey().day(), sum(entry.getValue())))
                .toList();
    }

    LocalDate firstDay() {
        return lines.getFirst().day();
    }

    List<LocalDate> purchaseDays() {
        return orders().stream()
                .filter(Order::isPurchase)
                .map(Order::day)
                .distinct()
                .sorted()
                .toList();
    }

    BigDecimal revenue(Predicate<LocalDate> days) {
        return sum(lines.stream().filter(line -> days.test(line.day())).toList());
    }

    long purchases(Predicate<LocalDate> days) {
        return orders().stream()
                .filter(order -> order.isPurchase() && days.test(order.day()))
                .count();
    }

    /** Products with more bought than returned, by revenue. */
    Map<String, BigDecimal> products(Predicate<LocalDate> days) {
        return lines.stream()
                .filter(line -> days.test(line.day()))
                .collect(groupingBy(
                        Line::sku, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Line::amount, BigDecimal::add)));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
