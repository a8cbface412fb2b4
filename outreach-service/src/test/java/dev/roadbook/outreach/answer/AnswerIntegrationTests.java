package dev.roadbook.outreach.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AnswerIntegrationTests extends AnswerTest {

    @Test
    void lookingChangesNothingHoweverOften() {
        var token = reminded("B1");

        for (var choice : new String[] {"", "?choice=change", "?choice=later", "?choice=x"}) {
            assertThat(http.get().uri("/a/" + token + choice).exchange())
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("Referrer-Policy", "no-referrer");
            assertThat(http.head().uri("/a/" + token + choice).exchange()).hasStatusOk();
        }

        assertThat(answers()).isZero();
    }

    @Test
    void pageShowsWhatTheMailOfferedInItsLanguage() throws Exception {
        world.hear(Fixtures.in("France", Fixtures.account("B2", "L'Épicerie <b>", mailBox.address("b2"), null, 1)));
        world.hear(Fixtures.prediction("B2"));
        order("B2");

        var page = body(http.get().uri("/a/" + remind()).exchange());

        assertThat(page)
                .contains("<html lang=\"fr-FR\">", "L'Épicerie &lt;b&gt;", "12 ×", "Product W1", "Oui, envoyez ceci")
                .contains("name=\"quantity\" value=\"12\"")
                .doesNotContain("<script", "http:", "https:", "<details open");
    }

    @ParameterizedTest
    @CsvSource({
        "GB, en-GB, 'Yes, send this', Thank you",
        "FR, fr-FR, 'Oui, envoyez ceci', Merci",
        "ES, es-ES, 'Sí, envíenlo', Gracias",
        "DE, de-DE, 'Ja, bitte schicken', Vielen Dank"
    })
    void everyLanguageHasItsPages(String country, String language, String button, String thanks) throws Exception {
        world.hear(Fixtures.rep("R01", "Anne Laurent", mailBox.address("anne")));
        world.hear(Fixtures.in(country, Fixtures.account("D" + country, "Caves & Co", mailBox.address("d"), null, 1)));
        world.hear(Fixtures.prediction("D" + country));
        order("D" + country);
        var link = "/a/" + remind();
        var pages = List.of(
                body(http.get().uri(link).exchange()),
                body(http.get().uri(link + "?choice=later").exchange()),
                body(answer(link.substring(3), "answer=CHANGE&quantity=0")),
                body(answer(link.substring(3), "answer=SAME")));

        assertThat(pages).allSatisfy(page -> assertThat(page).contains("<html lang=\"" + language + "\">"));
        assertThat(pages.getFirst()).contains(button, "Caves &amp; Co");
        assertThat(pages.getLast()).contains(thanks, "Anne Laurent");
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(Path.of("target", "answer." + language + "." + i + ".html"), pages.get(i));
        }
    }

    @Test
    void theSameIsADraftOfTheRepresentative() {
        var token = reminded("B3");

        assertThat(answer(token, "answer=SAME")).hasStatusOk().bodyText().contains("Thank you");

        assertThat(list(Callers.rep("R01"), "?state=OPEN"))
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("account_id", "B3")
                .containsEntry("kind", "SAME")
                .containsEntry("lines", List.of("12 × Product W1"));
        assertThat(list(Callers.rep("R02"), ""))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(kinds("B3", 2)).containsExactly("REMINDER_SENT", "REMINDER_ANSWERED");
    }

    @Test
    void changesAreKeptAsTheBuyerWroteThem() {
        var token = reminded("B4");

        answer(token, "answer=CHANGE&quantity=6&note=Before+Friday%2C+please");

        assertThat(list(Callers.manager(), ""))
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("kind", "CHANGE")
                .containsEntry("lines", List.of("6 × Product W1"))
                .containsEntry("note", "Before Friday, please");
    }

    @Test
    void formWithoutAQuantityComesAgainOpen() throws Exception {
        var result = answer(reminded("B5"), "answer=CHANGE&quantity=many");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(result)).contains("<details open", "role=\"alert\"");
        assertThat(answers()).isZero();
    }

    @Test
    void firstAnswerCountsAndTheNextGetsItsPage() throws Exception {
        var token = reminded("B6");

        var first = body(answer(token, "answer=NOT_NOW"));
        var second = body(answer(token, "answer=SAME"));
        var look = body(http.get().uri("/a/" + token).exchange());

        assertThat(second).isEqualTo(first).isEqualTo(look);
        assertThat(world.text("select kind from answer")).isEqualTo("NOT_NOW");
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() {
        var token = reminded("B7");

        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> assertThat(answer(token, i % 2 == 0 ? "answer=SAME" : "answer=NOT_NOW"))
                        .hasStatusOk());

        assertThat(answers()).isEqualTo(1);
        assertThat(kinds("B7", 2)).containsExactly("REMINDER_SENT", "REMINDER_ANSWERED");
    }

    @Test
    void whenItsTimeIsOverALinkIsLikeOneOfNobody() throws Exception {
        var token = reminded("B8");
        clock.advance(Duration.ofDays(14));

        var late = answer(token, "answer=SAME");
        var unknown = answer(token.substring(1) + "x", "answer=SAME");

        assertThat(late).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(late)).isEqualTo(body(unknown)).contains("no longer open");
        assertThat(body(http.get()
                        .uri("/a/" + token)
                        .header("Accept-Language", "de-AT, en;q=0.5")
                        .exchange()))
                .contains("<html lang=\"de-AT\">");
        assertThat(answers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer=DROP", "", "quantity=1"})
    void whatIsNoButtonOfThePageIsRefused(String form) {
        assertThat(answer(reminded("B9"), form)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answers()).isZero();
    }

    @Test
    void keptMailDoesNotLetItsReadersAnswer() {
        var token = reminded("C4");

        assertThat(world.count(
                        "select count(*) from message where text like ? or html like ?",
                        "%" + token + "%",
                        "%" + token + "%"))
                .isZero();
        assertThat(world.text("select html from message")).contains("/a/***");
    }

    @Test
    void mailWithoutAnOrderBehindItOffersNothing() {
        world.due("C5");
        run();

        assertThat(mailBox.await(1).getFirst().text()).doesNotContain("/a/");
        assertThat(world.count("select count(*) from offer")).isZero();
    }

    private long answers() {
        return world.count("select count(*) from answer");
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(UTF_8);
    }
}
