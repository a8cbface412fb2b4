package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.time.LocalDate;
import java.util.List;

/**
 * What is the same for every account of a run.
 *
 * @param asOf the day
 * @param policy how recommendations are judged
 * @param settings every number
 * @param products as they were when the run began
 */
public record RunInputs(LocalDate asOf, Policy policy, RecommendationSettings settings, List<Product> products) {

    public RunInputs {
        products = List.copyOf(products);
    }
}
