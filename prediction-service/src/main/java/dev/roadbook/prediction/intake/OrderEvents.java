package dev.roadbook.prediction.intake;

import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.prediction.history.OrderRevision;
import java.math.BigDecimal;
import java.util.TreeMap;

/** Reads orders from the words of the contract. */
final class OrderEvents {

    private OrderEvents() {}

    static OrderRevision revision(OrderRecorded order, int partition) {
        var revenues = new TreeMap<String, BigDecimal>();
        for (OrderLine line : order.getLines()) {
            revenues.merge(line.getSku(), line.getAmount(), BigDecimal::add);
        }
        return new OrderRevision.Recorded(
                order.getAccountId(),
                order.getOrderId(),
                order.getRevision(),
                partition,
                order.getOrderedOn(),
                order.getCurrency(),
                order.getNetRevenue(),
                revenues,
                order.getBatchId());
    }

    static OrderRevision revision(OrderRetracted order, int partition) {
        return new OrderRevision.Retracted(order.getAccountId(), order.getOrderId(), order.getRevision(), partition);
    }
}
