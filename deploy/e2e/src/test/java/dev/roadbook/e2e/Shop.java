package dev.roadbook.e2e;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A shop of a story.
 *
 * @param story whose shop it is; stories share the product, not their shops
 * @param number which one, unique among all stories
 * @param repId who looks after it
 */
record Shop(String story, int number, String repId) {

    static List<Shop> of(String story, int first, int count, IntFunction<String> repOf) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new Shop(story, number, repOf.apply(number)))
                .toList();
    }

    String cardCode() {
        return "C%04d".formatted(number);
    }

    String name() {
        return "%s Shop %03d".formatted(story, number);
    }

    String shipTo() {
        return "MAIN-" + number;
    }

    String email() {
        return "buyer%03d@%s.example.com".formatted(number, story);
    }
}
