package dev.roadbook.recommendation.run.view;

import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.scenario.Rejected;
import dev.roadbook.recommendation.scenario.Rejected.Why;
import dev.roadbook.recommendation.scenario.Scenario;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product that was considered and not recommended.
 *
 * @param productName description, where known
 * @param scenario why it was considered
 * @param score what it scored
 * @param why why it was not taken
 */
record RejectedProduct(String sku, @Nullable String productName, Scenario scenario, BigDecimal score, Why why) {

    static RejectedProduct of(Rejected rejected, Product product) {
        return new RejectedProduct(
                rejected.sku(), product.name(), rejected.scenario(), rejected.score(), rejected.why());
    }
}
