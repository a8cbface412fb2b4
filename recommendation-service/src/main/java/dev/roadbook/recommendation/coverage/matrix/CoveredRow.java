package dev.roadbook.recommendation.coverage.matrix;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account with the top products it carries and those it does not.
 *
 * @param name the account's name
 * @param coveragePct share of the top products it carries, percent
 * @param gapValue what it would pay in twelve months for all it misses, each as likely as accounts like it buy it
 * @param carried item codes of the top products it carries, by their rank
 * @param missing those it does not, the largest gap first
 */
record CoveredRow(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        @Nullable String region,
        @Nullable String chain,
        BigDecimal coveragePct,
        BigDecimal gapValue,
        List<String> carried,
        List<MissedProduct> missing) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A top product an account does not carry.
     *
     * @param score how much accounts like it buy the product, 0 to 1
     * @param gapValue what it would pay for it in twelve months, as likely as that; absent where nobody carries the product
     */
    record MissedProduct(
            String sku, BigDecimal score, @Nullable BigDecimal gapValue) {}

    static CoveredRow read(ResultSet row, int number) throws SQLException {
        return new CoveredRow(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep_id"),
                row.getString("region"),
                row.getString("chain"),
                row.getBigDecimal("coverage_pct"),
                row.getBigDecimal("gap_value"),
                texts(row.getArray("carried")),
                List.of(JSON.readValue(row.getString("missing"), MissedProduct[].class)));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
