package dev.roadbook.recommendation.ranker.expert;

import java.util.List;

/**
 * What suits an account, best first.
 *
 * @param repeat products it bought before
 * @param explore products it never bought
 */
public record Rankings(List<Ranked> repeat, List<Ranked> explore) {

    static final Rankings NONE = new Rankings(List.of(), List.of());

    public Rankings {
        repeat = List.copyOf(repeat);
        explore = List.copyOf(explore);
    }
}
