package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.coverage.NextOrder;
import dev.roadbook.recommendation.coverage.NextOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is told of suggested orders to the other services. */
@Component
class TopicOrders implements NextOrders {

    private final Situations situations;
    private final SuggestedOrder suggested;

    TopicOrders(Situations situations, SuggestedOrder suggested) {
        this.situations = situations;
        this.suggested = suggested;
    }

    @Override
    public Map<String, NextOrder> of(Map<String, List<Gap>> gaps) {
        var orders = new HashMap<String, NextOrder>();
        situations
                .of(gaps)
                .forEach((account, situation) -> orders.put(
                        account,
                        new NextOrder(
                                situation.history().lastOn(),
                                suggested.of(situation).stream()
                                        .map(TopicOrders::line)
                                        .toList(),
                                situation.declined().stream().sorted().toList())));
        return orders;
    }

    private static NextOrder.Line line(OrderLine line) {
        return new NextOrder.Line(
                line.sku(),
                line.name(),
                line.label().name(),
                line.dueOn(),
                line.lastOn(),
                line.usualDays(),
                line.quantity(),
                line.suggestedQuantity(),
                line.quantityLow(),
                line.quantityHigh(),
                line.leftOut(),
                line.changedBy() != null);
    }
}
