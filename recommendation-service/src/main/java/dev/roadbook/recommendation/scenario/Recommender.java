package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Rejected.Why;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recommends; a pure function of what it is given. */
public final class Recommender {

    private final Assortment assortment;
    private final RecommendationSettings settings;
    private final Freshness freshness;

    public Recommender(Assortment assortment, RecommendationSettings settings, Policy policy) {
        this.assortment = assortment;
        this.settings = settings;
        this.freshness = new Freshness(settings, policy);
    }

    public Recommendation recommend(Profile profile, Buyer buyer) {
        var candidates = new Candidates(profile, buyer, assortment, settings.scenarios());
        var suggested = candidates.all();
        if (suggested.isEmpty()) {
            return new Recommendation(Scenario.HOLD, nothing(profile, candidates), List.of(), List.of(), List.of());
        }
        var scoring = new Scoring(profile, buyer, settings);
        var scored = new ArrayList<Item>();
        var impossible = new LinkedHashMap<Item, Why>();
        for (var candidate : suggested) {
            var item = scoring.score(candidate);
            scored.add(item);
            against(candidate, buyer).ifPresent(why -> impossible.put(item, why));
        }
        return chosen(scored, impossible);
    }

    private Recommendation chosen(List<Item> scored, Map<Item, Why> impossible) {
        var choice = Selection.of(scored, impossible, assortment, settings.limits());
        return choice.items().isEmpty()
                ? new Recommendation(
                        Scenario.HOLD, Hold.NOTHING_LEFT, List.of(), choice.rejected(), choice.considered())
                : new Recommendation(
                        choice.items().getFirst().scenario(),
                        null,
                        choice.items(),
                        choice.rejected(),
                        choice.considered());
    }

    private static Hold nothing(Profile profile, Candidates candidates) {
        if (profile.orders() == 0) {
            return Hold.NO_PURCHASES;
        }
        return candidates.isSilent() ? Hold.NOT_WORTH_WINNING_BACK : Hold.NO_SCENARIO;
    }

    private Optional<Why> against(Candidate candidate, Buyer buyer) {
        if (candidate.product().discontinued()) {
            return Optional.of(Why.DISCONTINUED);
        }
        if (!candidate.product().inStock()) {
            return Optional.of(Why.OUT_OF_STOCK);
        }
        if (buyer.declined().contains(candidate.product().sku())) {
            return Optional.of(Why.DECLINED);
        }
        return candidate.rhythm().filter(freshness::isBoughtLately).map(_ -> Why.BOUGHT_LATELY);
    }
}
