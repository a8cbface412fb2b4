package dev.roadbook.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Somebody who looks after accounts. */
record Rep(String code, String name, String email, Town.Region region) {

    private static final int ACCOUNTS_EACH = 80;
    private static final List<String> FIRST = List.of(
            "Robin", "Alex", "Camille", "Sam", "Charlie", "Dominique", "Kim", "Claude", "Lou", "Jo", "Sasha", "Noa");
    private static final List<String> LAST =
            List.of("Field", "Marsh", "Rivers", "Hill", "Brook", "Meadow", "Heath", "Dale", "Forest", "Lake", "Stone");

    /** As many as the accounts need, at least one a region; the first regions get the odd ones. */
    static List<Rep> forAccounts(int accounts) {
        var regions = List.of(Town.Region.values());
        int reps = Math.max(regions.size(), Math.ceilDiv(accounts, ACCOUNTS_EACH));
        return IntStream.range(0, reps)
                .mapToObj(i -> numbered(i, regions.get(i % regions.size())))
                .toList();
    }

    private static Rep numbered(int index, Town.Region region) {
        var code = "R%02d".formatted(index + 1);
        var name = FIRST.get(index % FIRST.size()) + " " + LAST.get(index % LAST.size());
        return new Rep(code, name, code.toLowerCase(Locale.ROOT) + "@roadbook.example.com", region);
    }
}
