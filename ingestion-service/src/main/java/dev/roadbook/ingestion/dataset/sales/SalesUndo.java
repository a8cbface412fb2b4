package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.ingestion.dataset.Undo;
import dev.roadbook.ingestion.dataset.UndoEffect;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of sales back: its lines and orders. Accounts, products and representatives stay, others refer to them. */
@Component
class SalesUndo implements Undo {

    private final SalesMerge merge;
    private final StandingAccounts standing;
    private final LineReversal lines;
    private final LineStatements statements;
    private final UndoEffects effects;
    private final OrderSums orders;
    private final OpenCurrencies currencies;
    private final SalesFigures figures;
    private final OrderPublisher publisher;
    private final Clock clock;

    SalesUndo(
            SalesMerge merge,
            StandingAccounts standing,
            LineReversal lines,
            LineStatements statements,
            UndoEffects effects,
            OrderSums orders,
            OpenCurrencies currencies,
            SalesFigures figures,
            OrderPublisher publisher,
            Clock clock) {
        this.merge = merge;
        this.standing = standing;
        this.lines = lines;
        this.statements = statements;
        this.effects = effects;
        this.orders = orders;
        this.currencies = currencies;
        this.figures = figures;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String source, long position) {
        statements.forget(source, position);
    }

    @Override
    @Transactional
    public UndoEffect preview(BatchFile file) {
        merge.prepare();
        lines.find(file);
        return effects.count();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UndoEffect revert(BatchFile file) {
        var now = clock.instant();
        standing.share();
        var effect = preview(file);
        lines.findTouchedOrders();
        lines.revert(file);
        orders.derive(file.undoId(), now);
        orders.retractEmpty("select order_id from touched_order", file.undoId(), now);
        currencies.open(file.undoId());
        figures.forget(file.batchId());
        return effect;
    }

    @Override
    public void publish(Publication publication) {
        var file = publication.file();
        publication.expect(publication.summary().orderCount());
        publisher.publish(publication, file.undoId(), file.source(), BatchSummary.NOTHING, RetractionReason.DELETED);
        publication.send(
                Topic.SALES_BATCHES, file.batchId().toString(), SalesEvents.undone(publication, clock.instant()));
    }
}
