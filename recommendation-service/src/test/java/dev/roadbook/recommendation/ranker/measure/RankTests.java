package dev.roadbook.recommendation.ranker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Purchases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankTests {

    private static final String JSON = """
            {"1": [[-1], [0, 1], [0], [-1]], "2": [[-1], [0], [1], [-1]], "3": [[-1], [1], [1], [-1]]}""";
    private static final String NEXT = """
            {"1": [[-1], [0], [-1]], "2": [[-1], [2], [-1]], "3": [[-1], [1, 2], [-1]]}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measuresAnOrderFileOnThreeDates() throws Exception {
        int exit = run(orders(false).toString());

        assertThat(exit).isZero();
        assertThat(text(out))
                .contains("Nothing of the day of a ranking or later was known to it")
                .contains("Any product", "Products never bought before", "EASE", "± ")
                .containsSubsequence("As of 1970-07-", "As of 1970-09-", "As of 1970-11-");
    }

    @Test
    void measuresQuantitiesWhereAFileTellsThem() throws Exception {
        var days = List.of("1970-01-01", "1970-01-11", "1970-01-21", "1970-02-01");
        var lines = new ArrayList<>(List.of("account,date,sku,quantity"));
        for (int i = 0; i < days.size(); i++) {
            lines.add("Ann," + days.get(i) + ",tea," + List.of(10, 10, 40, 12).get(i));
        }
        var file = Files.write(folder.resolve("orders.csv"), lines);

        run(file.toString(), "--dates", "1970-02-01");
        var told = text(out);
        out.reset();
        run(orders(false).toString(), "--dates", "1970-10-01");

        // Of 12 that were ordered the last 40 is 28 off, the usual 10 is 2 off.
        assertThat(told).containsPattern("three times or more +1 +2\\.3333 +0\\.1667 +0\\.071 +1\\.000");
        assertThat(text(out)).doesNotContain("WAPE");
    }

    @Test
    void printsTheSameWhateverTheOrderOfLines() throws Exception {
        run(orders(false).toString(), "--dates", "1970-10-01");
        var first = text(out);
        out.reset();
        run(orders(true).toString(), "--dates", "1970-10-01");

        assertThat(text(out)).isEqualTo(first);
    }

    @Test
    void measuresHistoriesWithoutDaysBySplits() throws Exception {
        var histories = Files.writeString(folder.resolve("past.json"), JSON);
        var next = Files.writeString(folder.resolve("next.json"), NEXT);
        var split = Files.writeString(folder.resolve("split.json"), "{\"train\": [\"2\"], \"test\": [\"1\", \"3\"]}");

        int exit = run(histories.toString(), "--next", next.toString(), "--splits", split.toString());

        // Both lists hold what the two accounts bought before: all of the first one's basket, half of the other's.
        assertThat(exit).isZero();
        assertThat(text(out))
                .contains("no promise", "Split split.json: 2 accounts asked, 1 steps")
                .containsPattern("personal frequency +0\\.7500");
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws Exception {
        assertThat(run()).isEqualTo(64);
        assertThat(run("a.csv", "b.csv")).isEqualTo(64);
        assertThat(run("a.csv", "--dates", "soon")).isEqualTo(64);
        assertThat(run("a.csv", "--profile", "none")).isEqualTo(64);
        assertThat(run("a.csv", "--products", "(")).isEqualTo(64);
        assertThat(run("a.csv", "--next", "b.json")).isEqualTo(64);
        assertThat(text(err)).contains("Say which file", "soon is no date", "Usage: rank FILE", "need both");
    }

    @Test
    void saysWhatCannotBeMeasured() throws Exception {
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(65);
        assertThat(run(orders(false).toString(), "--dates", "2030-01-01")).isEqualTo(65);
        assertThat(text(err)).contains("cannot be read", "No account has two order days before 2030-01-01");
    }

    private Path orders(boolean reversed) throws IOException {
        var portfolio = Purchases.madeUp(3, 40, 60).build();
        var lines = new ArrayList<String>();
        for (History history : portfolio.histories()) {
            for (int b = 0; b < history.size(); b++) {
                for (int product : history.basket(b)) {
                    lines.add(history.account() + "," + LocalDate.ofEpochDay(history.day(b)) + ","
                            + portfolio.sku(product));
                }
            }
        }
        if (reversed) {
            Collections.reverse(lines);
        }
        lines.addFirst("account,date,sku");
        return Files.write(folder.resolve("orders.csv"), lines);
    }

    private int run(String... arguments) throws IOException {
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8);
                var problems = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Rank.run(List.of(arguments), print, problems);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
