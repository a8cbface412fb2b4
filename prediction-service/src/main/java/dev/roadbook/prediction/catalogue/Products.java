package dev.roadbook.prediction.catalogue;

import dev.roadbook.events.ProductChanged;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of products in their latest revision. */
@Repository
public class Products {

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the names that are newer than what is known. */
    void keep(Collection<ProductChanged> changes) {
        var newest = new HashMap<String, ProductChanged>();
        for (var change : changes) {
            newest.merge(
                    change.getSku(),
                    change,
                    (known, other) -> known.getRevision() < other.getRevision() ? other : known);
        }
        jdbc.sql("""
                        insert into product as known (sku, revision, name)
                        select sku, revision, name
                        from unnest(:skus, :revisions, :names) as changed (sku, revision, name)
                        order by sku
                        on conflict (sku) do update set revision = excluded.revision, name = excluded.name
                        where known.revision < excluded.revision
                        """)
                .param("skus", newest.keySet().toArray(String[]::new))
                .param(
                        "revisions",
                        newest.values().stream()
                                .map(ProductChanged::getRevision)
                                .toArray(Long[]::new))
                .param(
                        "names",
                        newest.values().stream().map(ProductChanged::getName).toArray(String[]::new))
                .update();
    }

    /** The names of those products that are known. */
    public Map<String, String> names(Collection<String> skus) {
        var names = new HashMap<String, String>();
        jdbc.sql("select sku, name from product where sku = any (:skus)")
                .param("skus", skus.toArray(String[]::new))
                .query((row, _) -> names.put(row.getString("sku"), row.getString("name")))
                .list();
        return names;
    }
}
