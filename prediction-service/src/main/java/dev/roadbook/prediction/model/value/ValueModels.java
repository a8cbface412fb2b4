package dev.roadbook.prediction.model.value;

import dev.roadbook.prediction.outcome.value.Appraiser;
import dev.roadbook.prediction.outcome.value.ValueModel;
import dev.roadbook.prediction.published.BgNbd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The models of worth by currency, the latest of each. */
@Repository
public class ValueModels {

    private final JdbcClient jdbc;

    ValueModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When models were learned last.
     *
     * @param purchases how many were known then
     */
    record Latest(LocalDate asOf, long purchases) {}

    Optional<Latest> latest() {
        return jdbc.sql("select as_of, purchases from value_model order by as_of desc limit 1")
                .query(Latest.class)
                .optional();
    }

    /** What was learned last. */
    public Appraiser appraiser() {
        var models = new HashMap<String, ValueModel>();
        jdbc.sql("""
                        select distinct on (currency)
                               currency, buying_shape, buying_scale, leaving_a, leaving_b, order_value, order_pull, order_spread
                        from value_model
                        order by currency, as_of desc
                        """).query(row -> {
            models.put(row.getString("currency"), model(row));
        });
        return new Appraiser(models);
    }

    private static ValueModel model(ResultSet row) throws SQLException {
        return new ValueModel(
                new BgNbd(
                        row.getDouble("buying_shape"),
                        row.getDouble("buying_scale"),
                        row.getDouble("leaving_a"),
                        row.getDouble("leaving_b")),
                row.getDouble("order_value"),
                row.getDouble("order_pull"),
                row.getDouble("order_spread"));
    }

    /** Keeps the models of a day in place of all earlier ones of their currencies. */
    void keep(LocalDate asOf, long purchases, Map<String, ValueModel> models) {
        models.forEach((currency, model) -> keep(asOf, purchases, currency, model));
    }

    private void keep(LocalDate asOf, long purchases, String currency, ValueModel model) {
        jdbc.sql("delete from value_model where currency = :currency and as_of <= :asOf")
                .param("currency", currency)
                .param("asOf", asOf)
                .update();
        jdbc.sql("""
                        insert into value_model (
                            as_of, purchases, currency, buying_shape, buying_scale, leaving_a, leaving_b,
                            order_value, order_pull, order_spread
                        ) values (
                            :asOf, :purchases, :currency, :shape, :scale, :a, :b, :orderValue, :orderPull, :orderSpread
                        )
                        on conflict (as_of, currency) do nothing
                        """)
                .param("asOf", asOf)
                .param("purchases", purchases)
                .param("currency", currency)
                .param("shape", model.purchases().r())
                .param("scale", model.purchases().alpha())
                .param("a", model.purchases().a())
                .param("b", model.purchases().b())
                .param("orderValue", model.orderValue())
                .param("orderPull", model.orderPull())
                .param("orderSpread", model.orderSpread())
                .update();
    }
}
