package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.Figure;
import dev.roadbook.ingestion.dataset.Figures;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures a file of sales by its products, over which its lines are read once. */
@Component
class SalesFigures implements Figures {

    private static final String BY_PRODUCT = """
            create temporary table staged_sku on commit drop as
            select sku, currency, count(*) as lines, count(*) filter (where amount < 0) as returns,
                count(*) filter (where rep_id is null) as without_rep,
                sum(amount) filter (where amount > 0 and quantity > 0)
                    / sum(quantity) filter (where amount > 0 and quantity > 0) as unit_price
            from staged_line
            group by sku, currency
            """;

    private static final String FIGURES = """
            with line as (
                select sum(lines) as basis, sum(returns) as returns, sum(without_rep) as without_rep,
                    sum(lines) filter (where currency <> (
                        select currency
                        from batch
                        where source = :source and state = 'COMPLETED' and currency is not null
                        order by position desc
                        limit 1)) as other_currency
                from staged_sku),
            account as (
                select count(*) as basis, count(*) filter (where email is null) as without_email,
                    count(*) filter (where not exists (select from account a where a.id = s.id)) as unknown
                from (select id, max(email) as email from staged_account group by id) s),
            product as (
                select count(*) as basis,
                    count(*) filter (where not exists (select from product p where p.sku = s.sku)) as unknown
                from (select distinct sku from staged_sku) s),
            price as (
                select count(*) as basis,
                    percentile_cont(0.5) within group (order by (s.unit_price / k.unit_price)::float8) as ratio
                from staged_sku s
                join known_price k on k.source = :source and k.sku = s.sku and k.currency = s.currency
                where s.unit_price is not null),
            counted as (
                select 'RETURNS' as figure, returns as part, basis from line
                union all select 'WITHOUT_REP', without_rep, basis from line
                union all select 'OTHER_CURRENCY', coalesce(other_currency, 0), basis from line
                union all select 'WITHOUT_EMAIL', without_email, basis from account
                union all select 'NEW_ACCOUNTS', unknown, basis from account
                union all select 'NEW_PRODUCTS', unknown, basis from product)
            select figure, round(part / basis::numeric, 4) as value, basis from counted where basis > 0
            union all select 'PRICES', round(ratio::numeric, 4), basis from price where basis > 0
            """;

    private final JdbcClient jdbc;

    SalesFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Measured> measure(BatchFile file) {
        jdbc.sql(BY_PRODUCT).update();
        return jdbc.sql(FIGURES)
                .param("source", file.source())
                .query((row, _) -> new Measured(
                        Figure.valueOf(row.getString("figure")), row.getBigDecimal("value"), row.getLong("basis")))
                .list();
    }

    @Override
    public void remember(BatchFile file) {
        jdbc.sql("""
                        insert into known_price (source, sku, currency, unit_price, batch_id)
                        select :source, sku, currency, unit_price, :batchId
                        from staged_sku
                        where unit_price is not null
                        on conflict (source, sku, currency)
                            do update set unit_price = excluded.unit_price, batch_id = excluded.batch_id
                        """)
                .param("source", file.source())
                .param("batchId", file.batchId())
                .update();
    }

    /** A file that was taken back says nothing of prices any more. */
    void forget(UUID batchId) {
        jdbc.sql("delete from known_price where batch_id = ?").param(batchId).update();
    }
}
