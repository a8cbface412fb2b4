package dev.roadbook.recommendation.ranker.expert;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.frequency.PersonalFrequency;
import dev.roadbook.recommendation.ranker.item.ItemItem;
import dev.roadbook.recommendation.ranker.learned.JointRanker;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Curriculum;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What accounts should buy as of a day, learned from what was known at its start: one ranking of the products they bought before
 * and one of the others, for they differ in everything. Both are learned where enough followed at earlier days. Safe for many threads.
 */
public final class Experts {

    private static final int NEAREST = 100;

    private final Portfolio portfolio;
    private final int asOf;
    private final double[] popularity;
    private final JointRanker rankers;

    private Experts(Portfolio portfolio, Evidence evidence) {
        this.portfolio = portfolio;
        this.asOf = evidence.asOf();
        this.popularity = evidence.popularity();
        this.rankers = JointRanker.learn(
                evidence,
                List.of(
                        new LearnedRanker(Scope.REPEAT, Curriculum.STAGES, PersonalFrequency.undecayed()),
                        new LearnedRanker(Scope.EXPLORE, Curriculum.STAGES, new ItemItem(NEAREST))));
    }

    /** Purchases of the day and later ones are not looked at. */
    public static Experts learn(Portfolio portfolio, LocalDate asOf) {
        return new Experts(portfolio, Evidence.of(portfolio, Math.toIntExact(asOf.toEpochDay())));
    }

    /** What ranks products bought before. */
    public RankedBy repeats() {
        return rankers.isLearned(Scope.REPEAT) ? RankedBy.LEARNED : RankedBy.FREQUENCY;
    }

    /** What ranks the others. */
    public RankedBy explores() {
        return rankers.isLearned(Scope.EXPLORE) ? RankedBy.LEARNED : RankedBy.BUYERS_IN_COMMON;
    }

    /** The best products for an account; none for one without purchases. */
    public Rankings rank(String account, int most) {
        return portfolio
                .history(account)
                .map(history -> rank(history.before(asOf), most))
                .orElse(Rankings.NONE);
    }

    private Rankings rank(History history, int most) {
        int[] bought = history.products();
        IntPredicate isBought = product -> Arrays.binarySearch(bought, product) >= 0;
        var scored = rankers.score(history, asOf);
        return new Rankings(
                best(scored.of(Scope.REPEAT), most, isBought), best(scored.of(Scope.EXPLORE), most, isBought.negate()));
    }

    private List<Ranked> best(Scores scores, int most, IntPredicate among) {
        return Arrays.stream(Best.of(scores, most, popularity, among))
                .mapToObj(product -> new Ranked(portfolio.sku(product), Scores.rounded(scores.of(product))))
                .toList();
    }
}
