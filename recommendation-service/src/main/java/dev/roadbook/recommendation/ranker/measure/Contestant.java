package dev.roadbook.recommendation.ranker.measure;

import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.frequency.Cadence;
import dev.roadbook.recommendation.ranker.frequency.PersonalFrequency;
import dev.roadbook.recommendation.ranker.frequency.Popularity;
import dev.roadbook.recommendation.ranker.frequency.PublishedFrequency;
import dev.roadbook.recommendation.ranker.item.Ease;
import dev.roadbook.recommendation.ranker.item.ItemItem;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Curriculum;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import dev.roadbook.recommendation.ranker.neighbour.Fading;
import dev.roadbook.recommendation.ranker.neighbour.NeighbourNext;
import dev.roadbook.recommendation.ranker.neighbour.TifuKnn;
import dev.roadbook.recommendation.ranker.neighbour.UserPopularity;
import java.util.List;
import java.util.stream.Stream;

/** A ranking by name. */
record Contestant(String name, Ranker ranker) {

    private static final int MOST_WEIGHED = 4_000;
    private static final int NEIGHBOURS = 300;

    /** What everything is measured against: first of all of them. */
    static final Contestant FREQUENCY = new Contestant("personal frequency", PersonalFrequency.undecayed());

    /** Rankings of any product, with the settings that did best where papers tuned them on such sales. */
    static List<Contestant> ofAll() {
        var fading = new Fading(3, 0.9, 0.6);
        return List.of(
                FREQUENCY,
                new Contestant("the same, half a year's half-life", new PersonalFrequency(180)),
                new Contestant("usual gaps", new Cadence()),
                new Contestant("UP-CF", new UserPopularity(5, 0.5, 10)),
                new Contestant("TIFU-KNN", new TifuKnn(fading, NEIGHBOURS, 0.3)),
                new Contestant("neighbours' next baskets", new NeighbourNext(fading, NEIGHBOURS, 0.3)),
                new Contestant(
                        "learned, of products bought before",
                        new LearnedRanker(Scope.REPEAT, Curriculum.STAGES, PersonalFrequency.undecayed())));
    }

    /** The same as far as they need no days, and frequency as papers compute it. */
    static List<Contestant> published() {
        return Stream.concat(
                        ofAll().stream().filter(contestant -> !needsDays(contestant.ranker())),
                        Stream.of(
                                new Contestant(
                                        "learned",
                                        new LearnedRanker(Scope.ANY, Curriculum.FOLDS, PersonalFrequency.undecayed())),
                                new Contestant("G-TopFreq", new Popularity()),
                                new Contestant("P-TopFreq", new PublishedFrequency(false)),
                                new Contestant("GP-TopFreq", new PublishedFrequency(true))))
                .toList();
    }

    static List<Contestant> publishedOfNew() {
        return Stream.concat(
                        ofNew().stream().filter(contestant -> !needsDays(contestant.ranker())),
                        Stream.of(new Contestant(
                                "learned", new LearnedRanker(Scope.EXPLORE, Curriculum.FOLDS, new ItemItem(100)))))
                .toList();
    }

    private static boolean needsDays(Ranker ranker) {
        return ranker instanceof Cadence
                || (ranker instanceof PersonalFrequency(double halfLife) && Double.isFinite(halfLife))
                || ranker instanceof LearnedRanker;
    }

    /** Rankings of products that an account never bought. */
    static List<Contestant> ofNew() {
        return List.of(
                new Contestant("popularity", new Popularity()),
                new Contestant("buyers in common", new ItemItem(100)),
                new Contestant("EASE", new Ease(200, MOST_WEIGHED)),
                new Contestant("neighbours' next baskets", new NeighbourNext(new Fading(3, 0.9, 0.6), 100, 0)),
                new Contestant("learned", new LearnedRanker(Scope.EXPLORE, Curriculum.STAGES, new ItemItem(100))));
    }
}
