package dev.roadbook.recommendation.ranker.expert;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.frequency.Cadence;
import dev.roadbook.recommendation.ranker.frequency.PersonalFrequency;
import dev.roadbook.recommendation.ranker.item.ItemItem;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Curriculum;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What accounts should buy as of a day, learned from what was known at its start: one ranking of the products they bought before
 * and one of the others, for they differ in everything. Both are learned where enough followed at earlier days. Safe for many threads.
 */
public final class Experts {

    private static final int NEAREST = 100;

    private final Portfolio portfolio;
    private final int asOf;
    private final double[] popularity;
    private final Scorer repeat;
    private final Scorer explore;
    private final Scorer due;

    private Experts(Portfolio portfolio, Evidence evidence) {
        this.portfolio = portfolio;
        this.asOf = evidence.asOf();
        this.popularity = evidence.popularity();
        this.repeat = new LearnedRanker(Scope.REPEAT, Curriculum.STAGES, PersonalFrequency.undecayed()).learn(evidence);
        this.explore = new LearnedRanker(Scope.EXPLORE, Curriculum.STAGES, new ItemItem(NEAREST)).learn(evidence);
        this.due = new Cadence().learn(evidence);
    }

    /** Purchases of the day and later ones are not looked at. */
    public static Experts learn(Portfolio portfolio, LocalDate asOf) {
        return new Experts(portfolio, Evidence.of(portfolio, Math.toIntExact(asOf.toEpochDay())));
    }

    /** The best products for an account, best first; none for one without purchases. */
    public List<Ranked> rank(String account, Purpose purpose, int most) {
        return portfolio
                .history(account)
                .map(history -> rank(history.before(asOf), purpose, most))
                .orElse(List.of());
    }

    private List<Ranked> rank(History history, Purpose purpose, int most) {
        var scores = new Scores(portfolio.products());
        (purpose == Purpose.REPEAT ? repeat : explore).score(history, asOf, scores);
        return ranked(history, scores, purpose, most);
    }

    /** How likely a purchase of each product is on the day itself, by the usual gaps between purchases of it: what is due first. */
    public List<Ranked> due(String account, int most) {
        return portfolio
                .history(account)
                .map(history -> {
                    var known = history.before(asOf);
                    var scores = new Scores(portfolio.products());
                    due.score(known, asOf, scores);
                    return ranked(known, scores, Purpose.REPEAT, most);
                })
                .orElse(List.of());
    }

    private List<Ranked> ranked(History history, Scores scores, Purpose purpose, int most) {
        int[] bought = history.products();
        int[] best = Best.of(
                scores,
                most,
                popularity,
                product -> (purpose == Purpose.REPEAT) == Arrays.binarySearch(bought, product) >= 0);
        return Arrays.stream(best)
                .mapToObj(product -> new Ranked(portfolio.sku(product), Scores.rounded(scores.of(product))))
                .toList();
    }
}
