package dev.roadbook.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.Simulated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class BacktestTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measuresASalesFile() throws Exception {
        var page = folder.resolve("page.html");

        int exit = run(sales().toString(), "--horizon", "60", "--html", page.toString());

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Next date, at every purchase",
                        "last + median gap",
                        "80 % windows",
                        "C-index",
                        "P(alive)",
                        "How sure",
                        "plain gradient boosting",
                        "best constant")
                .doesNotContain("NaN");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.readString(page)).contains("<svg", "light-dark").doesNotContain("http");
    }

    @Test
    void saysTheSameEveryTime() throws Exception {
        var file = sales().toString();
        run(file, "--horizon", "60");
        var first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run(file, "--horizon", "60");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void drawsPicturesThatAreWellFormed() throws Exception {
        var page = folder.resolve("page.html");
        run(sales().toString(), "--horizon", "60", "--html", page.toString());
        var html = Files.readString(page);
        var svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6);

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(document.getElementsByTagName("circle").getLength()).isPositive();
    }

    @Test
    void explainsItselfWhenMisused() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("a.csv", "--colour", "blue")).isEqualTo(64);
        assertThat(run("a.csv", "--horizon", "soon")).isEqualTo(64);
        assertThat(run("a.csv", "--as-of")).isEqualTo(64);
        assertThat(run("a.csv", "--profile", "oracle")).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: backtest FILE", "Unknown option --colour");
    }

    @Test
    void refusesFilesItCannotMeasure() throws IOException {
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(65);
        var short3 = Files.writeString(folder.resolve("short.csv"), "account,date\nA,2024-01-01\nA,2024-01-09\n");
        assertThat(run(short3.toString())).isEqualTo(65);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("90 days after");
    }

    private int run(String... arguments) {
        return Backtest.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path sales() throws IOException {
        var simulated = new Simulated(3);
        var lines = new StringBuilder("account,date,amount\n");
        Stream.concat(
                        simulated.regular("steady", 20, 14, 0.3, 400).stream(),
                        simulated.dying("dying", 100, 12, 200, 400).stream())
                .forEach(timeline -> {
                    for (int i = 0; i < timeline.purchases(); i++) {
                        lines.append(
                                "%s,%s,%d%n".formatted(timeline.account(), LocalDate.ofEpochDay(timeline.day(i)), i));
                    }
                });
        return Files.writeString(folder.resolve("sales.csv"), lines);
    }
}
