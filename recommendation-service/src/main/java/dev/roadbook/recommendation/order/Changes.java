package dev.roadbook.recommendation.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people want of an account's next order instead of what is suggested; forgotten once it has ordered. */
@Repository
class Changes {

    private static final RowMapper<Change> CHANGES = new SimplePropertyRowMapper<>(Change.class);

    private final JdbcClient jdbc;
    private final ActivityLog activities;
    private final Clock clock;

    Changes(JdbcClient jdbc, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.clock = clock;
    }

    /** By account; those that had their day are among them. */
    Map<String, List<Change>> of(Collection<String> accounts) {
        return jdbc
                .sql("""
                        select account_id, sku, quantity, changed_by, changed_at, after_on
                        from suggested_order_change
                        where account_id = any (:accounts)
                        order by account_id, changed_at, sku
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("account_id"), CHANGES.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Instead of whatever was wanted of the product before; the same again is no change. */
    @Transactional
    void keep(String account, OrderLine line, BigDecimal quantity, @Nullable LocalDate latestOn, String by) {
        var changed = jdbc.sql("""
                        insert into suggested_order_change (account_id, sku, quantity, after_on, changed_by, changed_at)
                        values (:account, :sku, :quantity, :latest, :by, :now)
                        on conflict (account_id, sku) do update
                        set quantity = excluded.quantity, after_on = excluded.after_on, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        where (suggested_order_change.quantity, suggested_order_change.after_on)
                            is distinct from (excluded.quantity, excluded.after_on)
                        """)
                .param("account", account)
                .param("sku", line.sku())
                .param("quantity", quantity)
                .param("latest", latestOn)
                .param("by", by)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            tell(account, line, quantity, by);
        }
    }

    private void tell(String account, OrderLine line, BigDecimal quantity, String by) {
        var deed = quantity.signum() == 0
                ? Deed.of(by, "ORDER_LINE_LEFT_OUT", line.sku() + " was left out of the suggested order.")
                : line.quantity() == null && line.label() == Label.ADDED
                        ? Deed.of(by, "ORDER_LINE_ADDED", line.sku() + " was added to the suggested order.")
                        : Deed.of(
                                by,
                                "ORDER_LINE_CHANGED",
                                "The quantity of %s in the suggested order was changed.".formatted(line.sku()));
        activities.add(deed.about(account).to(line.sku()).replacing(plain(line.quantity()), plain(quantity)));
    }

    /** Back to what is suggested; whether anything was changed at all. */
    @Transactional
    boolean undo(String account, OrderLine line, String by) {
        var undone = jdbc.sql("delete from suggested_order_change where account_id = :account and sku = :sku")
                .param("account", account)
                .param("sku", line.sku())
                .update();
        if (undone > 0) {
            var text = line.label() == Label.ADDED
                    ? "%s is no longer added to the suggested order.".formatted(line.sku())
                    : "%s is again as suggested in the suggested order.".formatted(line.sku());
            activities.add(Deed.of(by, "ORDER_LINE_RESTORED", text)
                    .about(account)
                    .to(line.sku())
                    .replacing(plain(line.quantity()), plain(line.suggestedQuantity())));
        }
        return undone > 0;
    }

    private static @Nullable String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? null : quantity.stripTrailingZeros().toPlainString();
    }
}
