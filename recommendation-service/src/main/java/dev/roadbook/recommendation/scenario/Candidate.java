package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Rhythm;
import java.util.List;
import java.util.Optional;

/**
 * A product that a scenario suggests.
 *
 * @param product the product
 * @param scenario which suggests it
 * @param rhythm how often the account buys it, if it does
 * @param reasons why, in codes
 */
record Candidate(Product product, Scenario scenario, Optional<Rhythm> rhythm, List<Reason> reasons) {}
