package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.account.AccountEvents;
import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.ingestion.catalogue.ProductEvents;
import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Check;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Figures;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.Undo;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.rep.RepEvents;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files of sales lines, of which orders and master data are made. */
@Component
class SalesDataset implements Dataset {

    private static final Check MIXED_CURRENCIES = new Check("staged_line", """
            select s.row_number, 'MIXED_CURRENCY',
                case when c.known is null then 'the account buys in several currencies'
                    else 'the account buys in ' || c.known || ', not in ' || s.currency end
            from staged_line s
            join (
                select l.account_id, a.currency as known
                from (
                    select account_id, min(currency) as low, max(currency) as high
                    from staged_line
                    group by account_id) l
                left join account a on a.id = l.account_id and not a.currency_open
                where low <> high or low <> a.currency) c on c.account_id = s.account_id
            where s.currency is distinct from c.known
            """);

    /** Orders that lose a line to another one. */
    private static final String LOSING = "select order_id from known_line where changed";

    private final CanonicalAccounts accounts;
    private final SalesMerge merge;
    private final StandingAccounts standing;
    private final Spellings spellings;
    private final LineStatements statements;
    private final OrderSums orders;
    private final OpenCurrencies currencies;
    private final SalesFigures figures;
    private final SalesSummaries summaries;
    private final OrderPublisher publisher;
    private final SalesUndo undo;
    private final Clock clock;

    SalesDataset(
            CanonicalAccounts accounts,
            SalesMerge merge,
            StandingAccounts standing,
            Spellings spellings,
            LineStatements statements,
            OrderSums orders,
            OpenCurrencies currencies,
            SalesFigures figures,
            SalesSummaries summaries,
            OrderPublisher publisher,
            SalesUndo undo,
            Clock clock) {
        this.accounts = accounts;
        this.merge = merge;
        this.standing = standing;
        this.spellings = spellings;
        this.statements = statements;
        this.orders = orders;
        this.currencies = currencies;
        this.figures = figures;
        this.summaries = summaries;
        this.publisher = publisher;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public String usualSource() {
        return "sap";
    }

    @Override
    public List<Field> fields() {
        return SalesFields.ALL.all();
    }

    @Override
    public List<Map<Field, String>> example(ColumnProfile profile, LocalDate lastDay) {
        return new SalesExample(profile).until(lastDay);
    }

    @Override
    public Stage stage(BatchFile file) {
        return new SalesStage(file.source(), new SalesLineReader(file.source(), accounts), merge, standing);
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.repeated("staged_line", "line_key", "document and line number"), MIXED_CURRENCIES);
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public void merge(BatchFile file) {
        var now = clock.instant();
        merge.upsertMasterData(file.batchId(), now);
        spellings.keep(file);
        currencies.settle(file.batchId(), now);
        merge.findKnownLines(file.position());
        merge.findTouchedOrders();
        statements.keep(file.position());
        merge.mergeLines(file.position());
        orders.derive(file.batchId(), now);
        orders.retractEmpty(LOSING, file.batchId(), now);
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(undo);
    }

    @Override
    public BatchSummary summary(BatchFile file, long lines, long rejected) {
        return summaries.of(file.batchId(), lines, rejected);
    }

    @Override
    public void publish(Publication publication) {
        publication.sendEach(Topic.REPS, RepEvents.OF_BATCH, "id", RepEvents::of);
        publication.sendEach(Topic.PRODUCTS, ProductEvents.OF_BATCH, "sku", ProductEvents::of);
        publication.sendEach(Topic.ACCOUNTS, AccountEvents.OF_BATCH, "id", AccountEvents::of);
        var file = publication.file();
        var batchId = file.batchId();
        publication.expect(publication.summary().orderCount());
        publisher.publish(publication, batchId, file.source(), publication.summary(), RetractionReason.CORRECTED);
        publication.send(Topic.SALES_BATCHES, batchId.toString(), SalesEvents.ingested(publication, clock.instant()));
    }
}
