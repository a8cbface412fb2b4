package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scores;

/**
 * What a history says about each product: baskets fade within groups, and groups fade behind each other (TIFU-KNN's vector of an
 * account, Hu and others 2020).
 *
 * @param groups how many groups of about equal size baskets are put in, newest first
 * @param withinGroup what is left of a basket one place further back
 * @param acrossGroups what is left of a group one place further back
 */
public record Fading(int groups, double withinGroup, double acrossGroups) {

    public Fading {
        if (groups < 1 || !(withinGroup > 0 && withinGroup <= 1) || !(acrossGroups > 0 && acrossGroups <= 1)) {
            throw new IllegalArgumentException(
                    groups + " groups that keep " + withinGroup + " within and " + acrossGroups + " across");
        }
    }

    public void add(History history, Scores into, double factor) {
        int size = history.size();
        int ofGroup = (size + groups - 1) / groups;
        int filled = ofGroup == 0 ? 0 : (size + ofGroup - 1) / ofGroup;
        double ofGroupsAge = 1;
        for (int group = 0; group < filled; group++) {
            int first = group * ofGroup;
            int count = Math.min(ofGroup, size - first);
            double weight = factor * ofGroupsAge / filled / count;
            for (int place = 0; place < count; place++) {
                for (int product : history.basket(size - 1 - first - place)) {
                    into.add(product, weight);
                }
                weight *= withinGroup;
            }
            ofGroupsAge *= acrossGroups;
        }
    }
}
