package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.digest.DigestContent.Line;
import dev.roadbook.outreach.digest.DigestContent.Section;
import dev.roadbook.outreach.digest.DigestContent.Tile;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import dev.roadbook.outreach.template.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTemplatesTests {

    private static final int CLIPPED_AT = 102_000;
    private static final String PAGE = "https://roadbook.example/dashboard/accounts";

    private final Templates templates = new Templates();

    @Test
    void textIsPlainAndComplete() {
        assertThat(templates.text("digest", content("Caves & Co"))).isEqualTo("""
                Your week 47: 2 due

                Hello Anne,
                Of 80 accounts, 2 are due.

                Due this week: 2 (last week 3)
                Low health: 1 (last week 1)
                Revenue pace: +3.2%

                Call first
                https://roadbook.example/dashboard/accounts
                - Caves & Co, €120
                  4 days overdue
                  Recommended: Chablis 2024
                - Bar du Port
                  Due today
                  and 7 more

                --
                Because.
                Unsubscribe: https://roadbook.example/u/t0ken
                """);
    }

    @Test
    void htmlShowsTheSame() {
        assertThat(templates.html("digest", content("Caves & Co")))
                .contains("Caves &amp; Co", "€120", "4 days overdue", "Recommended: Chablis 2024", "and 7 more")
                .contains("last week 3", "<a href=\"" + PAGE + "\"")
                .contains("prefers-color-scheme: dark", "name=\"color-scheme\" content=\"light dark\"")
                .doesNotContain("<img", "<script", "http://", "null");
    }

    @Test
    void namesAreShownAsTheyAreAndNeverRun() {
        assertThat(templates.html("digest", content("</a><script>alert(1)</script>")))
                .contains("&lt;/a&gt;&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(templates.text("digest", content("</a><script>"))).contains("- </a><script>, €120");
    }

    @Test
    void aLongOneIsNotClipped() throws IOException {
        var order = Stream.of(Label.values())
                .flatMap(
                        label -> IntStream.range(0, 9).mapToObj(i -> product(label, "A wine of some name, 75 cl " + i)))
                .toList();
        var details = Stream.concat(Stream.of("Order is 14 days overdue"), OrderWords.of(order, 3).stream())
                .toList();
        var lines = IntStream.range(0, 20)
                .mapToObj(i -> new Line("A fairly long name of a wine shop in a town " + i, PAGE, "€120", details))
                .toList();
        var sections = Stream.of("Call first", "Needs follow-up", "Due this week")
                .map(title -> new Section(
                        title, title.equals("Call first") ? lines.subList(0, 10) : lines, "and 7 more", PAGE))
                .toList();
        var content = new DigestContent(
                "Your week 47: 27 due, 27 to follow up",
                "Hello Anne Laurent,",
                "27 of 80 accounts are due within seven days; 27 were reminded and have not ordered.",
                tiles(),
                sections,
                "You receive this email every week because you look after these accounts.",
                "Roadbook",
                PAGE);

        var html = templates.html("digest", content);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(CLIPPED_AT);
        Files.writeString(Path.of("target", "digest.html"), html);
    }

    private static Product product(Label label, String name) {
        return new Product(name, name, label, new BigDecimal(12), null, false, false, true);
    }

    private static DigestContent content(String account) {
        return new DigestContent(
                "Your week 47: 2 due",
                "Hello Anne,",
                "Of 80 accounts, 2 are due.",
                tiles(),
                List.of(new Section(
                        "Call first",
                        List.of(line(account), new Line("Bar du Port", PAGE, null, List.of("Due today"))),
                        "and 7 more",
                        PAGE)),
                "Because.",
                "Roadbook",
                "https://roadbook.example/u/t0ken");
    }

    private static List<Tile> tiles() {
        return List.of(
                new Tile("Due this week", "2", "last week 3", PAGE),
                new Tile("Low health", "1", "last week 1", PAGE),
                new Tile("Revenue pace", "+3.2%", null, PAGE));
    }

    private static Line line(String name) {
        return new Line(name, PAGE, "€120", List.of("4 days overdue", "Recommended: Chablis 2024"));
    }
}
