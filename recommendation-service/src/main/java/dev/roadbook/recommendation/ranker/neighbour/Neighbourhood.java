package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Histories by how near they are to another one; the account's own is none of its neighbours. */
final class Neighbourhood {

    private final List<History> members;
    private final Vectors vectors;
    private final Fading fading;
    private final int[] shortest;

    private Neighbourhood(List<History> members, Vectors vectors, Fading fading) {
        this.members = members;
        this.vectors = vectors;
        this.fading = fading;
        this.shortest = IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(vectors::square))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Neighbourhood of(int products, List<History> members, Fading fading) {
        return new Neighbourhood(
                members, Vectors.of(products, members, (history, into) -> fading.add(history, into, 1)), fading);
    }

    Vectors vectors() {
        return vectors;
    }

    /** What each product is to a history, as its neighbours are compared. */
    Scores describe(History history) {
        var own = new Scores(products(history));
        fading.add(history, own, 1);
        return own;
    }

    private static int products(History history) {
        return Arrays.stream(history.products()).max().orElse(-1) + 1;
    }

    /** By Euclid, squares of it less what is the same for all. */
    Nearest byDistance(History history, int most) {
        var common = common(history);
        var nearest = new Nearest(Math.min(most, members.size()));
        for (int i = 0; i < common.size(); i++) {
            int member = common.product(i);
            if (!isSelf(history, member)) {
                nearest.offer(member, vectors.square(member) - 2 * common.of(member));
            }
        }
        for (int member : shortest) {
            if (!nearest.wants(vectors.square(member))) {
                break;
            }
            if (!common.has(member) && !isSelf(history, member)) {
                nearest.offer(member, vectors.square(member));
            }
        }
        return nearest;
    }

    /** By angle: distances are cosines, less than nothing. */
    Nearest byAngle(History history, int most) {
        var common = common(history);
        var nearest = new Nearest(Math.min(most, members.size()));
        double own = 0;
        var described = describe(history);
        for (int i = 0; i < described.size(); i++) {
            own += described.of(described.product(i)) * described.of(described.product(i));
        }
        for (int i = 0; i < common.size(); i++) {
            int member = common.product(i);
            if (!isSelf(history, member)) {
                nearest.offer(member, -common.of(member) / Math.sqrt(own * vectors.square(member)));
            }
        }
        return nearest;
    }

    private Scores common(History history) {
        var common = new Scores(members.size());
        vectors.multiply(describe(history), common);
        return common;
    }

    private boolean isSelf(History history, int member) {
        return members.get(member).account().equals(history.account());
    }
}
