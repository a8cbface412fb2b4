package dev.roadbook.prediction.intake;

import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.prediction.history.OrderRevision;
import dev.roadbook.prediction.history.OrderRevision.Amounts;
import java.util.TreeMap;

/** Reads orders from the words of the contract. */
final class OrderEvents {

    private OrderEvents() {}

    static OrderRevision revision(OrderRecorded order, int partition) {
        var products = new TreeMap<String, Amounts>();
        for (OrderLine line : order.getLines()) {
            products.merge(line.getSku(), new Amounts(line.getAmount(), line.getQuantity()), Amounts::plus);
        }
        return new OrderRevision.Recorded(
                order.getAccountId(),
                order.getOrderId(),
                order.getRevision(),
                partition,
                order.getOrderedOn(),
                order.getCurrency(),
                order.getNetRevenue(),
                products,
                order.getBatchId(),
                order.getRepId());
    }

    static OrderRevision revision(OrderRetracted order, int partition) {
        return new OrderRevision.Retracted(order.getAccountId(), order.getOrderId(), order.getRevision(), partition);
    }
}
