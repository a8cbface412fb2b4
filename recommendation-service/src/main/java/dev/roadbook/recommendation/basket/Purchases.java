package dev.roadbook.recommendation.basket;

import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what accounts bought. */
@Component
public class Purchases {

    private final JdbcClient jdbc;

    Purchases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All orders of the accounts up to a day; accounts without one are absent. */
    public Map<String, List<Purchase>> until(LocalDate day, String... accounts) {
        var purchases = new HashMap<String, List<Purchase>>();
        jdbc.sql("""
                        select account_id, ordered_on, skus, amounts, quantities
                        from purchase
                        where account_id = any (:accounts) and not retracted and ordered_on <= :day
                        """).param("accounts", accounts).param("day", day).query(row -> {
            purchases
                    .computeIfAbsent(row.getString("account_id"), _ -> new ArrayList<>())
                    .add(new Purchase(row.getObject("ordered_on", LocalDate.class), lines(row)));
        });
        return purchases;
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        var skus = (String[]) row.getArray("skus").getArray();
        var amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        var told = row.getArray("quantities");
        var quantities = told == null ? new @Nullable BigDecimal[skus.length] : (BigDecimal[]) told.getArray();
        var lines = new ArrayList<Line>(skus.length);
        for (int i = 0; i < skus.length; i++) {
            lines.add(new Line(skus[i], amounts[i], quantities[i]));
        }
        return lines;
    }
}
