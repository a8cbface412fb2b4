package dev.roadbook.recommendation.coverage.matrix;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of a region, a chain or a representative, with how many of them carry each top product.
 *
 * @param group which one; absent for accounts without
 * @param accountCount how many accounts
 * @param coveragePct share of the top products they carry on average, percent
 * @param gapValue what they would pay in twelve months for all they miss, each as likely as accounts like it buy it
 * @param products each top product, by its rank
 */
record CoveredGroup(
        @Nullable String group,
        int accountCount,
        BigDecimal coveragePct,
        BigDecimal gapValue,
        List<GroupProduct> products) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A top product among the accounts of a group.
     *
     * @param carriedCount accounts that carry it
     * @param gapValue what the others would pay for it in twelve months; absent where nobody carries the product
     */
    record GroupProduct(
            String sku, int carriedCount, @Nullable BigDecimal gapValue) {}

    static CoveredGroup read(ResultSet row, int number) throws SQLException {
        return new CoveredGroup(
                row.getString("name"),
                row.getInt("account_count"),
                row.getBigDecimal("coverage_pct"),
                row.getBigDecimal("gap_value"),
                List.of(JSON.readValue(row.getString("products"), GroupProduct[].class)));
    }
}
