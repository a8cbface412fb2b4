package dev.roadbook.ingestion.load;

import dev.roadbook.ingestion.dataset.cell.ParsedLine;
import dev.roadbook.ingestion.dataset.cell.ParsedLine.Accepted;
import dev.roadbook.ingestion.dataset.cell.ParsedLine.Rejected;
import dev.roadbook.ingestion.dataset.cell.SalesLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the lines of one batch into temporary tables, in the connection and transaction it is given. */
final class Staging {

    private static final String TABLES = """
            create temporary table staged_line (
                row_number bigint not null, line_key uuid not null, numbered boolean not null, order_id uuid not null,
                account_id text not null, ordered_on date not null, document text, line_number text, sku text not null,
                description text, quantity numeric(18, 3) not null, amount numeric(18, 2) not null,
                currency text not null, rep_id text, distributor text) on commit drop;
            create temporary table staged_account (
                id text, card_code text, name text, chain text, address_line text, city text, state text,
                postal_code text, country text, region text, ship_to text, email text, rep_id text,
                seen_on date) on commit drop;
            create temporary table staged_product (
                id text, name text, category text, family text, grape text, colour text, sugar text,
                seen_on date) on commit drop;
            create temporary table staged_rep (id text, name text, email text, seen_on date) on commit drop;
            """;

    private static final int FLUSH_AT = 2 * 1024 * 1024;
    private static final int REMEMBERED = 20_000;

    private final Connection connection;
    private final CopyManager copy;
    private final UUID batchId;
    private final CopyBuffer lines = new CopyBuffer(
            "staged_line",
            "row_number",
            "line_key",
            "numbered",
            "order_id",
            "account_id",
            "ordered_on",
            "document",
            "line_number",
            "sku",
            "description",
            "quantity",
            "amount",
            "currency",
            "rep_id",
            "distributor");
    private final CopyBuffer accounts = new CopyBuffer(
            "staged_account",
            "id",
            "card_code",
            "name",
            "chain",
            "address_line",
            "city",
            "state",
            "postal_code",
            "country",
            "region",
            "ship_to",
            "email",
            "rep_id",
            "seen_on");
    private final CopyBuffer products =
            new CopyBuffer("staged_product", "id", "name", "category", "family", "grape", "colour", "sugar", "seen_on");
    private final CopyBuffer reps = new CopyBuffer("staged_rep", "id", "name", "email", "seen_on");
    private final CopyBuffer rejects = new CopyBuffer("reject", "batch_id", "row_number", "code", "message", "raw");
    private final Recently<List<Object>> recentAccounts = new Recently<>(REMEMBERED);
    private final Recently<SalesLine.Item> recentProducts = new Recently<>(REMEMBERED);
    private final Recently<SalesLine.Salesperson> recentReps = new Recently<>(REMEMBERED);

    private long accepted;
    private long rejected;
    private boolean unnumbered;
    private @Nullable SalesLine latest;
    private @Nullable UUID orderOfLatest;

    Staging(Connection connection, UUID batchId) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.batchId = batchId;
        execute(TABLES);
        try (var statement = connection.prepareStatement("delete from reject where batch_id = ?")) {
            statement.setObject(1, batchId);
            statement.executeUpdate();
        }
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    boolean hasUnnumbered() {
        return unnumbered;
    }

    void add(ParsedLine parsed) throws SQLException {
        switch (parsed) {
            case Accepted(long row, SalesLine line) -> add(row, line);
            case Rejected reject -> add(reject);
        }
        if (lines.size() + accounts.size() + products.size() + reps.size() + rejects.size() > FLUSH_AT) {
            flush();
        }
    }

    void finish() throws SQLException {
        flush();
        execute("analyze staged_line (line_key, order_id, account_id); analyze staged_account (id, seen_on)");
    }

    private void add(long row, SalesLine line) {
        accepted++;
        unnumbered |= !line.isNumbered();
        lines.add(row)
                .add(line.key())
                .add(line.isNumbered())
                .add(orderOf(line))
                .add(line.accountId())
                .add(line.orderedOn())
                .add(line.document())
                .add(line.lineNumber())
                .add(line.sku())
                .add(line.item().description())
                .add(line.quantity())
                .add(line.amount())
                .add(line.currency())
                .add(line.rep().id())
                .add(line.distributor())
                .endRow();
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
            accounts.add(line.accountId())
                    .add(buyer.cardCode())
                    .add(buyer.name())
                    .add(buyer.chain())
                    .add(buyer.address())
                    .add(buyer.city())
                    .add(buyer.state())
                    .add(buyer.postalCode())
                    .add(buyer.country())
                    .add(buyer.region())
                    .add(buyer.shipTo())
                    .add(buyer.email())
                    .add(repId)
                    .add(line.orderedOn())
                    .endRow();
        }
    }

    private void addProduct(SalesLine line) {
        var item = line.item();
        if (recentProducts.isNews(line.sku(), item, line.orderedOn())) {
            products.add(line.sku())
                    .add(item.description() == null ? line.sku() : item.description())
                    .add(item.category())
                    .add(item.family())
                    .add(item.grape())
                    .add(item.colour())
                    .add(item.sugar())
                    .add(line.orderedOn())
                    .endRow();
        }
    }

    private void addRep(SalesLine line) {
        var rep = line.rep();
        if (rep.id() != null && recentReps.isNews(rep.id(), rep, line.orderedOn())) {
            reps.add(rep.id())
                    .add(rep.name() == null ? rep.id() : rep.name())
                    .add(rep.email())
                    .add(line.orderedOn())
                    .endRow();
        }
    }

    private void add(Rejected reject) {
        rejected++;
        rejects.add(batchId)
                .add(reject.row())
                .add(reject.code())
                .add(reject.message())
                .add(reject.raw())
                .endRow();
    }

    private void flush() throws SQLException {
        lines.flushTo(copy);
        accounts.flushTo(copy);
        products.flushTo(copy);
        reps.flushTo(copy);
        rejects.flushTo(copy);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
