package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.thumb.Suggesting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells why a product is in an account's suggested order; one that only a person put there is not suggested. */
@Component
class SuggestedInOrder implements Suggesting {

    private final SuggestedOrders orders;

    SuggestedInOrder(SuggestedOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Ground> ground(String account, String sku) {
        return orders.find(account, Optional.empty()).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .flatMap(line -> ground(line.label()));
    }

    private static Optional<Ground> ground(Label label) {
        return switch (label) {
            case OVERDUE, REPLENISH -> Optional.of(Ground.RHYTHM);
            case GAP -> Optional.of(Ground.COVERAGE);
            case LOOK_ALIKE -> Optional.of(Ground.LOOK_ALIKE);
            case ADDED -> Optional.empty();
        };
    }
}
