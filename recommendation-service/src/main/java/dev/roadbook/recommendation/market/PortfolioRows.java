package dev.roadbook.recommendation.market;

import dev.roadbook.platform.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole portfolio at once. */
@Repository
class PortfolioRows {

    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;

    PortfolioRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Products that are still sold, by revenue of the year; among equals by item code. */
    List<TopProduct> bestSelling(TrailingYear year, int size) {
        return jdbc.sql("""
                        select line.sku, min(product.name) as name
                        from purchase, unnest(purchase.skus, purchase.amounts) as line (sku, amount)
                             left join product on product.sku = line.sku
                        where purchase.ordered_on > :after and purchase.ordered_on <= :until
                          and product.discontinued is not true
                        group by line.sku
                        having sum(line.amount) > 0
                        order by sum(line.amount) desc, line.sku collate "C"
                        limit :size
                        """)
                .param("after", year.after())
                .param("until", year.until())
                .param("size", size)
                .query(TopProduct.class)
                .list();
    }

    /** The products as listed, with the names that are known. */
    List<TopProduct> listed(List<String> skus) {
        return jdbc.sql("""
                        select listed.sku, product.name
                        from unnest(:skus::text[]) with ordinality as listed (sku, rank)
                             left join product on product.sku = listed.sku
                        order by listed.rank
                        """)
                .param("skus", skus.toArray(String[]::new))
                .query(TopProduct.class)
                .list();
    }

    /** Keeps what the products bring, instead of those before. */
    void keep(TrailingYear year, List<TopProduct> products) {
        var rows = Columns.of(products);
        jdbc.sql("""
                        with former as (
                            delete from top_product where sku <> all (:skus)
                        ), bought as (
                            select line.sku, purchase.account_id, sum(line.amount) as amount
                            from purchase, unnest(purchase.skus, purchase.amounts) as line (sku, amount)
                            where purchase.ordered_on > :after and purchase.ordered_on <= :until and line.sku = any (:skus)
                            group by line.sku, purchase.account_id
                            having sum(line.amount) > 0
                        ), brought as (
                            select sku, count(*) as buyers, sum(amount) as revenue from bought group by sku
                        )
                        insert into top_product (sku, rank, name, buyers, revenue)
                        select top.sku, top.rank, top.name, coalesce(brought.buyers, 0), coalesce(brought.revenue, 0)
                        from unnest(:skus::text[], :names::text[]) with ordinality as top (sku, name, rank)
                            left join brought on brought.sku = top.sku
                        on conflict (sku) do update
                        set rank = excluded.rank, name = excluded.name, buyers = excluded.buyers, revenue = excluded.revenue
                        """)
                .param("skus", rows.column(TopProduct::sku))
                .param("names", rows.column(TopProduct::name))
                .param("after", year.after())
                .param("until", year.until())
                .update();
    }

    /** What each of the accounts carries; one that carries nothing is left out. */
    Map<String, Carried> carried(TrailingYear year, List<String> skus, Collection<String> accounts) {
        var carried = new HashMap<String, Carried>();
        jdbc.sql("""
                        select account_id, bit_or(1::bigint << (rank - 1)::integer) as bits
                        from (
                            select purchase.account_id, top.rank
                            from purchase, unnest(purchase.skus, purchase.amounts) as line (sku, amount)
                                 join unnest(:skus::text[]) with ordinality as top (sku, rank) on top.sku = line.sku
                            where purchase.account_id = any (:accounts)
                              and purchase.ordered_on > :after and purchase.ordered_on <= :until
                            group by purchase.account_id, top.rank
                            having sum(line.amount) > 0
                        ) as carried
                        group by account_id
                        """)
                .param("skus", skus.toArray(String[]::new))
                .param("accounts", accounts.toArray(String[]::new))
                .param("after", year.after())
                .param("until", year.until())
                .query(row -> {
                    carried.put(row.getString("account_id"), new Carried(row.getLong("bits")));
                });
        return carried;
    }

    /** Counts what the accounts carry together; those that bought nothing in the year do not count. */
    Counts count(TrailingYear year, List<TopProduct> products) {
        var counts = new Counts(products.size());
        jdbc.sql("""
                        with carried as (
                            select purchase.account_id, top.rank
                            from purchase, unnest(purchase.skus, purchase.amounts) as line (sku, amount)
                                 left join unnest(:skus::text[]) with ordinality as top (sku, rank) on top.sku = line.sku
                            where purchase.ordered_on > :after and purchase.ordered_on <= :until
                            group by purchase.account_id, top.rank
                            having sum(line.amount) > 0
                        ), account_basket as (
                            select account_id, coalesce(bit_or(1::bigint << (rank - 1)::integer), 0) as bits
                            from carried
                            group by account_id
                        )
                        select coalesce(account.segment, '') as segment, bits, count(*) as accounts
                        from account_basket left join account using (account_id)
                        where account.active is not false
                        group by 1, 2
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("skus", products.stream().map(TopProduct::sku).toArray(String[]::new))
                .param("after", year.after())
                .param("until", year.until())
                .query(counts::add);
        return counts;
    }

    static final class Counts {

        private final int size;
        final CohortCount everyone;
        final TreeMap<String, CohortCount> segments = new TreeMap<>();

        Counts(int size) {
            this.size = size;
            this.everyone = new CohortCount(size);
        }

        void add(ResultSet row) throws SQLException {
            var carried = new Carried(row.getLong("bits"));
            var accounts = row.getLong("accounts");
            var segment = row.getString("segment");
            everyone.add(carried, accounts);
            if (!segment.isEmpty()) {
                segments.computeIfAbsent(segment, _ -> new CohortCount(size)).add(carried, accounts);
            }
        }
    }
}
