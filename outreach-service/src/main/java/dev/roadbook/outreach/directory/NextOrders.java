package dev.roadbook.outreach.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the next order of each account should hold, as far as that was told. */
@Repository
public class NextOrders {

    private final JdbcClient jdbc;

    NextOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a product is in an order. */
    public enum Label {
        OVERDUE,
        REPLENISH,
        ADDED,
        GAP,
        LOOK_ALIKE;

        /** Whether the account has never bought such a product, and nobody said that it wants it. */
        public boolean isNew() {
            return this == GAP || this == LOOK_ALIKE;
        }
    }

    /**
     * A product of an order.
     *
     * @param sku item code
     * @param name its name
     * @param label why it is there
     * @param quantity how much, where that is known
     * @param suggestedQuantity how much unless somebody changed that
     * @param leftOut whether somebody left it out
     * @param changed whether somebody changed anything about it
     * @param available whether it can be had now
     */
    public record Product(
            String sku,
            String name,
            Label label,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal suggestedQuantity,
            boolean leftOut,
            boolean changed,
            boolean available) {}

    /** By account, in the order in which they were told; accounts without a product are absent. */
    public Map<String, List<Product>> of(Collection<String> accountIds) {
        return jdbc
                .sql("""
                        select s.account_id, l.line ->> 'sku' as sku,
                               coalesce(p.name, l.line ->> 'name', l.line ->> 'sku') as name,
                               l.line ->> 'label' as label,
                               cast(l.line ->> 'quantity' as numeric) as quantity,
                               cast(l.line ->> 'suggested_quantity' as numeric) as suggested_quantity,
                               cast(l.line ->> 'left_out' as boolean) as left_out,
                               cast(l.line ->> 'changed' as boolean) as changed,
                               coalesce(p.available, true) as available
                        from suggestion s
                        cross join jsonb_array_elements(s.next_order) with ordinality as l (line, place)
                        left join product p on p.sku = l.line ->> 'sku'
                        where s.account_id = any (:accounts)
                        order by s.account_id, l.place
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("account_id"), product(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("name"),
                Label.valueOf(row.getString("label")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("suggested_quantity"),
                row.getBoolean("left_out"),
                row.getBoolean("changed"),
                row.getBoolean("available"));
    }
}
