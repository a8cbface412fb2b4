package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Histories by how near they are to another one; the account's own is none of its neighbours. */
final class Neighbourhood {

    private static final int NOBODY = -1;

    private final Vectors vectors;
    private final Fading fading;
    private final Map<String, Integer> places = new HashMap<>();

    private Neighbourhood(List<History> members, Vectors vectors, Fading fading) {
        this.vectors = vectors;
        this.fading = fading;
        for (int member = 0; member < members.size(); member++) {
            places.put(members.get(member).account(), member);
        }
    }

    static Neighbourhood of(int products, List<History> members, Fading fading) {
        return new Neighbourhood(
                members, Vectors.of(products, members, (history, into) -> fading.add(history, into, 1)), fading);
    }

    Vectors vectors() {
        return vectors;
    }

    /** What each product is to a history, as its neighbours are compared. */
    private Scores describe(History history) {
        var own = new Scores(Arrays.stream(history.products()).max().orElse(-1) + 1);
        fading.add(history, own, 1);
        return own;
    }

    /** By Euclid, squares of it less what is the same for all. */
    Nearest byDistance(History history, int most) {
        double[] common = vectors.multiply(describe(history));
        var nearest = new Nearest(Math.min(most, common.length));
        int self = places.getOrDefault(history.account(), NOBODY);
        for (int member = 0; member < common.length; member++) {
            double distance = vectors.square(member) - 2 * common[member];
            if (member != self && nearest.wants(distance)) {
                nearest.offer(member, distance);
            }
        }
        return nearest;
    }

    /** By angle, of those with anything in common: distances are cosines, less than nothing. */
    Nearest byAngle(History history, int most) {
        var described = describe(history);
        double[] common = vectors.multiply(described);
        double own = 0;
        for (int i = 0; i < described.size(); i++) {
            own += described.of(described.product(i)) * described.of(described.product(i));
        }
        var nearest = new Nearest(Math.min(most, common.length));
        int self = places.getOrDefault(history.account(), NOBODY);
        for (int member = 0; member < common.length; member++) {
            if (common[member] > 0 && member != self) {
                nearest.offer(member, -common[member] / Math.sqrt(own * vectors.square(member)));
            }
        }
        return nearest;
    }
}
