package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.CopyBuffer;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.StagedTable;
import dev.roadbook.ingestion.dataset.cell.Cells;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of one file, and what they say of accounts, products and representatives. */
final class SalesStage implements Stage {

    private static final StagedTable LINES = new StagedTable(
            "staged_line",
            List.of(
                    "row_number bigint not null",
                    "line_key uuid not null",
                    "numbered boolean not null",
                    "order_id uuid not null",
                    "account_id text not null",
                    "ordered_on date not null",
                    "document text",
                    "line_number text",
                    "sku text not null",
                    "description text",
                    "quantity numeric(18, 3) not null",
                    "amount numeric(18, 2) not null",
                    "currency text not null",
                    "rep_id text",
                    "distributor text"),
            List.of("line_key", "order_id", "account_id"));
    private static final StagedTable ACCOUNTS = new StagedTable(
            "staged_account",
            List.of(
                    "id text",
                    "card_code text",
                    "name text",
                    "chain text",
                    "address_line text",
                    "city text",
                    "state text",
                    "postal_code text",
                    "country text",
                    "region text",
                    "ship_to text",
                    "email text",
                    "rep_id text",
                    "seen_on date"),
            List.of("id", "seen_on"));
    private static final StagedTable PRODUCTS = new StagedTable(
            "staged_product",
            List.of(
                    "id text",
                    "name text",
                    "category text",
                    "family text",
                    "grape text",
                    "colour text",
                    "sugar text",
                    "seen_on date"),
            List.of("id"));
    private static final StagedTable REPS =
            new StagedTable("staged_rep", List.of("id text", "name text", "email text", "seen_on date"), List.of("id"));
    private static final int REMEMBERED = 20_000;

    private final String source;
    private final SalesLineReader reader;
    private final SalesMerge merge;
    private final StandingAccounts standing;
    private final CopyBuffer lines = new CopyBuffer(LINES);
    private final CopyBuffer accounts = new CopyBuffer(ACCOUNTS);
    private final CopyBuffer products = new CopyBuffer(PRODUCTS);
    private final CopyBuffer reps = new CopyBuffer(REPS);
    private final Recently<List<Object>> recentAccounts = new Recently<>(REMEMBERED);
    private final Recently<SalesLine.Item> recentProducts = new Recently<>(REMEMBERED);
    private final Recently<SalesLine.Salesperson> recentReps = new Recently<>(REMEMBERED);
    private boolean unnumbered;
    private @Nullable SalesLine latest;
    private @Nullable UUID orderOfLatest;

    SalesStage(String source, SalesLineReader reader, SalesMerge merge, StandingAccounts standing) {
        this.source = source;
        this.reader = reader;
        this.merge = merge;
        this.standing = standing;
    }

    @Override
    public List<CopyBuffer> buffers() {
        return List.of(lines, accounts, products, reps);
    }

    @Override
    public void take(Cells cells) {
        var line = reader.read(cells);
        unnumbered |= !line.isNumbered();
        lines.add(
                cells.row(),
                line.key(),
                line.isNumbered(),
                orderOf(line),
                line.accountId(),
                line.orderedOn(),
                line.document(),
                line.lineNumber(),
                line.sku(),
                line.item().description(),
                line.quantity(),
                line.amount(),
                line.currency(),
                line.rep().id(),
                line.distributor());
        addAccount(line);
        addProduct(line);
        addRep(line);
    }

    /** The lines of an order mostly follow one another. */
    private UUID orderOf(SalesLine line) {
        if (latest == null || orderOfLatest == null || !line.isOfSameOrderAs(latest)) {
            orderOfLatest = line.orderId();
            latest = line;
        }
        return orderOfLatest;
    }

    private void addAccount(SalesLine line) {
        var buyer = line.buyer();
        var repId = line.rep().id();
        if (recentAccounts.isNews(line.accountId(), List.of(buyer, repId == null ? "" : repId), line.orderedOn())) {
            accounts.add(
                    line.accountId(),
                    buyer.cardCode(),
                    buyer.name(),
                    buyer.chain(),
                    buyer.address(),
                    buyer.city(),
                    buyer.state(),
                    buyer.postalCode(),
                    buyer.country(),
                    buyer.region(),
                    buyer.shipTo(),
                    buyer.email(),
                    repId,
                    line.orderedOn());
        }
    }

    private void addProduct(SalesLine line) {
        var item = line.item();
        if (recentProducts.isNews(line.sku(), item, line.orderedOn())) {
            products.add(
                    line.sku(),
                    item.description() == null ? line.sku() : item.description(),
                    item.category(),
                    item.family(),
                    item.grape(),
                    item.colour(),
                    item.sugar(),
                    line.orderedOn());
        }
    }

    private void addRep(SalesLine line) {
        var rep = line.rep();
        if (rep.id() != null && recentReps.isNews(rep.id(), rep, line.orderedOn())) {
            reps.add(rep.id(), rep.name() == null ? rep.id() : rep.name(), rep.email(), line.orderedOn());
        }
    }

    @Override
    public void complete() {
        merge.prepare();
        if (unnumbered) {
            merge.numberEqualLines();
        }
        standing.settle(source);
    }
}
