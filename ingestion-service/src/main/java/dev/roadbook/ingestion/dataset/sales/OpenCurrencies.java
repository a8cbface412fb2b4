package dev.roadbook.ingestion.dataset.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that an undone batch left without an order: its currency, perhaps the mistake, must not bind the next file. */
@Component
class OpenCurrencies {

    private final JdbcClient jdbc;

    OpenCurrencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens accounts that lost their last order. Rows are locked in the order of their keys, as by every merge. */
    void open(UUID undoId) {
        jdbc.sql("""
                        update account a
                        set currency_open = true
                        from (
                            select id
                            from account
                            where id in (select account_id from sales_order where batch_id = :undoId and retracted)
                                and not exists (
                                    select
                                    from sales_order o
                                    where o.account_id = account.id and not o.retracted)
                            order by id
                            for update) emptied
                        where a.id = emptied.id
                        """).param("undoId", undoId).update();
    }

    /** Takes the currencies of open accounts from a batch that sells to them again. */
    void settle(UUID batchId, Instant now) {
        jdbc.sql("""
                        update account a
                        set currency = s.currency, currency_open = false, revision = a.revision + 1,
                            batch_id = :batchId, updated_at = :now
                        from (
                            select account_id, min(currency) as currency
                            from staged_line
                            where account_id in (select id from account where currency_open)
                            group by account_id) s
                        where a.id = s.account_id
                        """)
                .param("batchId", batchId)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
