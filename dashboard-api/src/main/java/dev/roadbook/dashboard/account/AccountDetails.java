package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.account.AccountDetail.Address;
import dev.roadbook.dashboard.account.AccountDetail.Coverage;
import dev.roadbook.dashboard.account.AccountDetail.Product;
import dev.roadbook.dashboard.coverage.CoverageGap;
import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.prediction.Explanation;
import dev.roadbook.dashboard.prediction.Growth;
import dev.roadbook.dashboard.prediction.HealthComponents;
import dev.roadbook.dashboard.prediction.Rfm;
import dev.roadbook.dashboard.query.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What only the page of one account shows. */
@Component
class AccountDetails {

    private static final TypeReference<List<Explanation>> EXPLANATION = new TypeReference<>() {};
    private static final TypeReference<List<CoverageGap>> GAPS = new TypeReference<>() {};
    private static final TypeReference<List<String>> SKUS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FreshnessStamp freshness;

    AccountDetails(JdbcClient jdbc, JsonMapper json, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.json = json;
        this.freshness = freshness;
    }

    AccountDetail of(AccountView account) {
        return jdbc.sql("""
                        select a.model_version, a.street, a.city, a.state, a.postal_code, a.region, a.ship_to,
                            p.health_components, p.rfm, p.growth, p.explanation, c.carried, c.gaps
                        from account_view a
                        left join prediction_detail p on p.account_id = a.account_id
                        left join coverage_detail c on c.account_id = a.account_id
                        where a.account_id = :id
                        """)
                .param("id", account.accountId())
                .query((row, _) -> detail(account, row))
                .single();
    }

    private AccountDetail detail(AccountView account, ResultSet row) throws SQLException {
        var cells = new Cells(row);
        var explanation = cells.textOrNull("explanation");
        return new AccountDetail(
                account,
                read(cells.textOrNull("health_components"), HealthComponents.class),
                read(cells.textOrNull("rfm"), Rfm.class),
                read(cells.textOrNull("growth"), Growth.class),
                explanation == null ? List.of() : json.readValue(explanation, EXPLANATION),
                cells.textOrNull("model_version"),
                address(cells),
                cells.textOrNull("ship_to"),
                coverage(cells.textOrNull("carried"), cells.textOrNull("gaps")),
                freshness.now());
    }

    private <T> @Nullable T read(@Nullable String value, Class<T> type) {
        return value == null ? null : json.readValue(value, type);
    }

    private static @Nullable Address address(Cells cells) throws SQLException {
        var address = new Address(
                cells.textOrNull("street"),
                cells.textOrNull("city"),
                cells.textOrNull("state"),
                cells.textOrNull("postal_code"),
                cells.textOrNull("region"));
        return address.equals(new Address(null, null, null, null, null)) ? null : address;
    }

    private @Nullable Coverage coverage(@Nullable String carried, @Nullable String gaps) {
        if (carried == null || gaps == null) {
            return null;
        }
        var skus = json.readValue(carried, SKUS);
        var missing = json.readValue(gaps, GAPS);
        var names = names(Stream.concat(skus.stream(), missing.stream().map(CoverageGap::sku)));
        return new Coverage(
                skus.stream().map(sku -> new Product(sku, names.get(sku))).toList(),
                missing.stream().map(gap -> named(gap, names)).toList());
    }

    private static CoverageGap named(CoverageGap gap, Map<String, String> names) {
        var name = names.getOrDefault(gap.sku(), gap.name());
        return new CoverageGap(gap.sku(), name, gap.rank(), gap.reason(), gap.score());
    }

    private Map<String, String> names(Stream<String> skus) {
        var names = new HashMap<String, String>();
        RowCallbackHandler collect = row -> names.put(row.getString("sku"), row.getString("name"));
        jdbc.sql("select sku, name from product where sku = any (:skus)")
                .param("skus", skus.toArray(String[]::new))
                .query(collect);
        return names;
    }
}
