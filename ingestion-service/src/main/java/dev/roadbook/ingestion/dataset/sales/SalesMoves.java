package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.account.AccountEvents;
import dev.roadbook.ingestion.dataset.AccountMoves;
import dev.roadbook.ingestion.dataset.AccountOrders;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Telling;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves lines between accounts. Where a line stands follows from the account its file named and from the merges of today, never
 * from where it stood before; so no order of merging matters, and taking a merge apart leaves nothing behind.
 */
@Component
class SalesMoves implements AccountMoves {

    private static final String NAMED_BY_NO_FILE = "accounts";

    private final JdbcClient jdbc;
    private final StandingAccounts accounts;
    private final StandingOrders standing;
    private final SalesMerge merge;
    private final OrderSums orders;
    private final OrderPublisher publisher;
    private final Clock clock;

    SalesMoves(
            JdbcClient jdbc,
            StandingAccounts accounts,
            StandingOrders standing,
            SalesMerge merge,
            OrderSums orders,
            OrderPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.standing = standing;
        this.merge = merge;
        this.orders = orders;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public AccountOrders ordersOf(String accountId) {
        return jdbc.sql("""
                        select count(*) as orders, coalesce(sum(line_count), 0) as lines,
                            coalesce(sum(net_revenue), 0.00) as net_revenue, min(ordered_on) as first_order_on,
                            max(ordered_on) as last_order_on
                        from sales_order
                        where account_id = :account and not retracted
                        """)
                .param("account", accountId)
                .query(AccountOrders.class)
                .single();
    }

    @Override
    public AccountOrders ordersOf(List<String> said, String standingAt) {
        return jdbc.sql("""
                        select count(distinct l.order_id) as orders, count(*) as lines,
                            coalesce(sum(l.amount), 0.00) as net_revenue, min(l.ordered_on) as first_order_on,
                            max(l.ordered_on) as last_order_on
                        from sales_order o
                        join sales_line l on l.order_id = o.order_id
                        where o.account_id = :account and not o.retracted
                            and coalesce(l.said_as, l.account_id) = any (:said)
                        """)
                .param("account", standingAt)
                .param("said", said.toArray(String[]::new))
                .query(AccountOrders.class)
                .single();
    }

    @Override
    public void exclude() {
        accounts.exclude();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String standingAt, UUID cause) {
        var now = clock.instant();
        merge.prepare();
        findMovedLines(standingAt);
        standing.find("select distinct source, stands as account_id, document, ordered_on from moved_line");
        findTouchedOrders();
        moveLines("sales_line", "m.kept_as is null");
        moveLines("superseded_line", "m.kept_as = l.batch_position");
        orders.derive(cause, now);
        orders.retractEmpty("select order_id from touched_order", cause, now);
    }

    /** Lines that stand, and what was said of lines before, which may have to stand again. */
    private void findMovedLines(String standingAt) {
        jdbc.sql("""
                        create temporary table moved_line (
                            line_key uuid, kept_as bigint, order_id uuid, source text, document text, ordered_on date,
                            said text, stands text) on commit drop
                        """).update();
        jdbc.sql("""
                        insert into moved_line (line_key, kept_as, order_id, source, document, ordered_on, said, stands)
                        select line_key, kept_as, order_id, source, document, ordered_on, a.id,
                            coalesce(a.survivor_id, a.id)
                        from (
                            select l.line_key, null as kept_as, l.order_id, l.source, l.document, l.ordered_on,
                                l.account_id, l.said_as
                            from sales_order o
                            join sales_line l on l.order_id = o.order_id
                            where o.account_id = :account and not o.retracted
                            union all
                            select line_key, batch_position, order_id, source, document, ordered_on, account_id, said_as
                            from superseded_line
                            where account_id = :account) l
                        join account a on a.id = coalesce(l.said_as, l.account_id)
                        where l.account_id <> coalesce(a.survivor_id, a.id)
                        """).param("account", standingAt).update();
        jdbc.sql("analyze moved_line").update();
    }

    private static final String SAME_ORDER = """
            o.source = m.source and o.account_id = m.stands and o.ordered_on = m.ordered_on
                and o.document is not distinct from m.document
            """;

    private void findTouchedOrders() {
        jdbc.sql("""
                        create temporary table touched_order on commit drop as
                        select order_id from moved_line where kept_as is null
                        union
                        select o.order_id from moved_line m join standing_order o on %s where m.kept_as is null
                        """.formatted(SAME_ORDER)).update();
        jdbc.sql("analyze touched_order").update();
    }

    private void moveLines(String table, String kept) {
        jdbc.sql("""
                        update %s l
                        set order_id = o.order_id, account_id = m.stands, said_as = nullif(m.said, m.stands)
                        from moved_line m
                        join standing_order o on %s
                        where l.line_key = m.line_key and %s
                        """.formatted(table, SAME_ORDER, kept)).update();
    }

    @Override
    public void publish(Telling telling, UUID cause) {
        telling.sendEach(Topic.ACCOUNTS, AccountEvents.OF_BATCH, cause, "id", AccountEvents::of);
        publisher.publish(telling, cause, NAMED_BY_NO_FILE, BatchSummary.NOTHING, RetractionReason.REMAPPED);
    }
}
