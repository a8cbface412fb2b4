package dev.roadbook.ingestion.catalogue;

import dev.roadbook.events.ProductChanged;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows of products as events; an id follows from key and revision. */
public final class ProductEvents {

    /** What {@link #of} reads. */
    public static final String SELECT = """
            select sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock,
                revision, updated_at
            from known_product
            """;

    /** What a batch changed. */
    public static final String OF_BATCH = SELECT + "where batch_id = ?";

    private ProductEvents() {}

    public static ProductChanged of(ResultSet row) throws SQLException {
        return ProductChanged.newBuilder()
                .setEventId(EventIds.of("product", row.getString("sku"), row.getString("revision")))
                .setOccurredAt(row.getObject("updated_at", OffsetDateTime.class).toInstant())
                .setSku(row.getString("sku"))
                .setRevision(row.getLong("revision"))
                .setName(row.getString("name"))
                .setCategory(row.getString("category"))
                .setFamily(row.getString("family"))
                .setGrape(row.getString("grape"))
                .setColour(row.getString("colour"))
                .setSugar(row.getString("sugar"))
                .setPrice(row.getBigDecimal("price"))
                .setCurrency(row.getString("currency"))
                .setDiscontinued(row.getBoolean("discontinued"))
                .setInStock(row.getBoolean("in_stock"))
                .build();
    }
}
