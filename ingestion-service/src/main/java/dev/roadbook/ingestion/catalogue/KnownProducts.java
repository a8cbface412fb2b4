package dev.roadbook.ingestion.catalogue;

import dev.roadbook.ingestion.hand.EditTable;
import dev.roadbook.ingestion.hand.Hand;
import dev.roadbook.ingestion.hand.HandEdits;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.schemas.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of products, one by one, for people who look at it and set it right. */
@Repository
class KnownProducts {

    private static final EditTable<ProductField> EDITS = new EditTable<>("product_edit", "sku", ProductField.class);

    private static final EnumSet<ProductField> ALWAYS =
            EnumSet.of(ProductField.NAME, ProductField.DISCONTINUED, ProductField.IN_STOCK);

    private final JdbcClient jdbc;
    private final HandEdits edits;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    KnownProducts(JdbcClient jdbc, HandEdits edits, Outbox outbox, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.edits = edits;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    Optional<KnownProduct> find(String sku) {
        return jdbc.sql("select * from known_product where sku = ?")
                .param(sku)
                .query((row, _) -> product(row))
                .optional();
    }

    /** Changes the product and tells of it, both or neither; empty if there is none. */
    @Transactional
    public Optional<KnownProduct> edit(String sku, long revision, ProductEdit edit, String person) {
        return find(sku).map(before -> {
            if (edit.cleared().stream().anyMatch(ALWAYS::contains)) {
                throw ProblemException.badParameter("clear", "a product always has a name, and is in stock or not");
            }
            var hand = new Hand(person, clock.instant());
            if (!revise(sku, revision, hand)) {
                throw EntityTag.stale();
            }
            edits.keep(EDITS, sku, edit, hand);
            var after = find(sku).orElseThrow();
            if (after.values().price() != null && after.values().currency() == null) {
                throw ProblemException.badParameter("currency", "a price has a currency");
            }
            tell(before, after, edit, person);
            return after;
        });
    }

    private boolean revise(String sku, long revision, Hand hand) {
        return jdbc.sql("""
                        update product
                        set revision = revision + 1, batch_id = null, updated_at = :now
                        where sku = :sku and revision = :revision
                        """)
                        .param("now", hand.at().atOffset(ZoneOffset.UTC))
                        .param("sku", sku)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private void tell(KnownProduct before, KnownProduct after, ProductEdit edit, String person) {
        jdbc.sql(ProductEvents.SELECT + "where sku = :sku")
                .param("sku", after.sku())
                .query((row, _) -> ProductEvents.of(row))
                .list()
                .forEach(event -> outbox.append(Topic.PRODUCTS, after.sku(), event));
        var changed = edits.changed(EDITS, edit, before.values(), after.values());
        if (!changed.isEmpty()) {
            activities.add(Deed.of(
                            person,
                            "PRODUCT_CHANGED",
                            "The product %s was changed: %s.".formatted(after.sku(), HandEdits.words(changed)))
                    .to(after.sku())
                    .with(edits.replaced(changed, before.values(), after.values())));
        }
    }

    private KnownProduct product(ResultSet row) throws SQLException {
        return new KnownProduct(
                row.getString("sku"),
                new ProductValues(
                        row.getString("name"),
                        row.getString("category"),
                        row.getString("family"),
                        row.getString("grape"),
                        row.getString("colour"),
                        row.getString("sugar"),
                        row.getBigDecimal("price"),
                        row.getString("currency"),
                        row.getBoolean("discontinued"),
                        row.getBoolean("in_stock")),
                edits.hands(EDITS, row.getString("hands")),
                row.getLong("revision"));
    }
}
