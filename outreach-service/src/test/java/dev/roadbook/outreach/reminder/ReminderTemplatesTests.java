package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.directory.Correspondence.Suggestion;
import dev.roadbook.outreach.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReminderTemplatesTests {

    private static final String LINK = "https://roadbook.example/u/t0ken";

    private final Templates templates = new Templates();

    @Test
    void textIsPlainAndComplete() {
        assertThat(templates.text("reminder", content("Caves & Co", "Anne Laurent", chablis())))
                .isEqualTo("""
                Hello Caves & Co,

                You usually order around now. Would you like to reorder? Just reply to this
                email and we will take care of it.

                Recommended:
                - Chablis 2024: Bought by shops like yours

                Yours,
                Anne Laurent

                --
                You receive this email because you order from us. If you have already ordered,
                thank you: please ignore it. Unsubscribe: https://roadbook.example/u/t0ken
                """);
    }

    @Test
    void textWithoutSuggestionsAndRepresentativeHasNoHoles() {
        assertThat(templates.text("reminder", content("Caves & Co", null))).isEqualTo("""
                Hello Caves & Co,

                You usually order around now. Would you like to reorder? Just reply to this
                email and we will take care of it.

                Yours,
                Roadbook

                --
                You receive this email because you order from us. If you have already ordered,
                thank you: please ignore it. Unsubscribe: https://roadbook.example/u/t0ken
                """);
    }

    @Test
    void htmlShowsTheSame() throws IOException {
        var html = templates.html("reminder", content("Caves & Co", "Anne Laurent", chablis()));

        assertThat(html)
                .contains("Hello Caves &amp; Co,", "Chablis 2024", "Bought by shops like yours", "Anne Laurent")
                .contains("<a href=\"" + LINK + "\"")
                .contains("prefers-color-scheme: dark", "name=\"color-scheme\" content=\"light dark\"")
                .doesNotContain("<img", "<script", "http://");
        Files.writeString(Path.of("target", "reminder.html"), html);
    }

    @Test
    void namesAreShownAsTheyAreAndNeverRun() {
        var content = content(
                "<img src=x onerror=alert(1)>{{password}}${T(java.lang.Runtime)}",
                "</p><script>alert(1)</script>",
                new Suggestion("W1", "\"><b>x", "a < b"));

        assertThat(templates.html("reminder", content))
                .contains("&lt;img src=x onerror=alert(1)&gt;{{password}}${T(java.lang.Runtime)}")
                .contains("&lt;script&gt;", "&gt;&lt;b&gt;x", "a &lt; b")
                .doesNotContain("<img", "<script", "<b>");
        assertThat(templates.text("reminder", content))
                .contains("<img src=x onerror=alert(1)>{{password}}${T(java.lang.Runtime)}");
    }

    @Test
    void termsAreThoseOfTheGlossary() throws IOException {
        var glossary = JsonMapper.shared()
                .readTree(Files.readString(Path.of("../schemas/src/main/resources/glossary/en.json")));

        assertThat(templates.html("reminder", content("Caves & Co", null, chablis())))
                .contains(
                        glossary.get("recommended").asString(),
                        ">" + glossary.get("unsubscribe").asString() + "</a>");
    }

    private static Suggestion chablis() {
        return new Suggestion("W1", "Chablis 2024", "Bought by shops like yours");
    }

    private static ReminderContent content(String account, @Nullable String rep, Suggestion... suggestions) {
        return new ReminderContent(account, rep, List.of(suggestions), "Roadbook", LINK);
    }
}
