package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.dataset.Cursor;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders whose current revision a batch or its undoing caused, whole, one after the other. Those of an account follow one
 * another, so that whoever reads a few thousand of them works on few accounts, each once.
 */
@Component
class ChangedOrders {

    /** An event about an order of an account. */
    record OrderEvent(String accountId, SpecificRecord event) {}

    private final Cursor cursor;

    ChangedOrders(Cursor cursor) {
        this.cursor = cursor;
    }

    void each(UUID batchId, RetractionReason retraction, Consumer<OrderEvent> consumer) {
        cursor.allowLargeSorts();
        var orders = new Assembly(batchId, consumer);
        cursor.each("""
                select o.order_id, o.account_id, o.source, o.document, o.ordered_on, o.currency, o.net_revenue,
                    o.quantity as total_quantity, o.rep_id, o.revision, o.updated_at, l.line_number, l.sku,
                    l.description, l.quantity, l.amount
                from sales_order o
                join sales_line l using (order_id)
                where o.batch_id = ? and not o.retracted
                order by o.account_id collate "C", o.order_id,
                    case when l.line_number ~ '^[0-9]{1,9}$' then l.line_number::int end, l.line_number, l.line_key
                """, batchId, orders::add);
        orders.finish();
        cursor.each("""
                select order_id, account_id, revision, updated_at
                from sales_order
                where batch_id = ? and retracted
                order by account_id collate "C", order_id
                """, batchId, row -> consumer.accept(retracted(batchId, retraction, row)));
    }

    private static OrderEvent retracted(UUID batchId, RetractionReason reason, ResultSet row) throws SQLException {
        var event = OrderRetracted.newBuilder()
                .setEventId(EventIds.of("order", row.getString("order_id"), row.getString("revision")))
                .setOccurredAt(instant(row))
                .setAccountId(row.getString("account_id"))
                .setOrderId(row.getObject("order_id", UUID.class))
                .setRevision(row.getLong("revision"))
                .setBatchId(batchId)
                .setReason(reason)
                .build();
        return new OrderEvent(event.getAccountId(), event);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("updated_at", OffsetDateTime.class).toInstant();
    }

    /** Gathers the rows of an order, which follow one another. */
    private static final class Assembly {

        private final UUID batchId;
        private final Consumer<OrderEvent> consumer;
        private final List<OrderLine> lines = new ArrayList<>();
        private OrderRecorded.@Nullable Builder order;

        Assembly(UUID batchId, Consumer<OrderEvent> consumer) {
            this.batchId = batchId;
            this.consumer = consumer;
        }

        void add(ResultSet row) throws SQLException {
            var orderId = row.getObject("order_id", UUID.class);
            if (order == null || !order.getOrderId().equals(orderId)) {
                finish();
                order = begin(orderId, row);
            }
            var number = row.getString("line_number");
            lines.add(OrderLine.newBuilder()
                    .setLineNumber(number == null ? Integer.toString(lines.size() + 1) : number)
                    .setSku(row.getString("sku"))
                    .setDescription(row.getString("description"))
                    .setQuantity(row.getBigDecimal("quantity"))
                    .setAmount(row.getBigDecimal("amount"))
                    .build());
        }

        void finish() {
            if (order != null) {
                var event = order.setLines(List.copyOf(lines)).build();
                consumer.accept(new OrderEvent(event.getAccountId(), event));
                lines.clear();
                order = null;
            }
        }

        private OrderRecorded.Builder begin(UUID orderId, ResultSet row) throws SQLException {
            return OrderRecorded.newBuilder()
                    .setEventId(EventIds.of("order", orderId.toString(), row.getString("revision")))
                    .setOccurredAt(instant(row))
                    .setAccountId(row.getString("account_id"))
                    .setOrderId(orderId)
                    .setRevision(row.getLong("revision"))
                    .setBatchId(batchId)
                    .setSource(row.getString("source"))
                    .setDocument(row.getString("document"))
                    .setOrderedOn(row.getObject("ordered_on", LocalDate.class))
                    .setCurrency(row.getString("currency"))
                    .setNetRevenue(row.getBigDecimal("net_revenue"))
                    .setQuantity(row.getBigDecimal("total_quantity"))
                    .setRepId(row.getString("rep_id"));
        }
    }
}
