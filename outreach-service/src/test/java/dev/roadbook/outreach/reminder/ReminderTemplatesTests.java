package dev.roadbook.outreach.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.reminder.ReminderWords.Occasion;
import dev.roadbook.outreach.template.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReminderTemplatesTests {

    private static final String LINK = "https://roadbook.example/u/t0ken";
    private static final String ANSWER = "https://roadbook.example/a/t0ken";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int CLIPPED_AT = 102_000;
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Templates templates = new Templates();

    /** To write them anew: {@code -Droadbook.golden.rewrite=true}. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR", "es-ES", "de-DE"})
    void theSameFactsAreTheSameMail(String locale) throws IOException {
        var content = content(locale, occasion("Caves & Co", "Anne Laurent", regulars(), "Sancerre 2023"));

        assertGolden("reminder." + locale + ".txt", templates.text("reminder", content));
        assertGolden("reminder." + locale + ".html", templates.html("reminder", content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR", "es-ES", "de-DE"})
    void theSameNextOrderIsTheSameMail(String locale) throws IOException {
        var content = content(locale, nextOrder());

        assertGolden("reminder-due." + locale + ".txt", templates.text("reminder", content));
        assertGolden("reminder-due." + locale + ".html", templates.html("reminder", content));
    }

    @Test
    void whoOrderedOnceIsOfferedThatAgain() {
        var text = text("en-GB", occasion("Caves & Co", "Anne Laurent", List.of(order(15, "294.00", gamay(12)))));

        assertThat(text).contains("""
                Your next order is coming up. Shall we send you the same as last time?

                Your last order, 15 November: €294.00
                - 12 × Gamay 2024

                Yes, the same: https://roadbook.example/a/t0ken
                Change it: https://roadbook.example/a/t0ken?choice=change
                Not now: https://roadbook.example/a/t0ken?choice=later

                Questions""").containsOnlyOnce("Gamay");
    }

    @Test
    void whoNeverOrderedIsAskedWhatItMayBe() {
        var text = text(
                "en-GB", new Occasion("Caves & Co", null, "Maison Vidal", null, null, List.of(), DAY, ANSWER, LINK));

        assertThat(text).isEqualTo("""
                Hello Caves & Co,

                Your next order is coming up. What may we send you? Just reply to this email.

                Questions or changes? Just reply to this email.

                Kind regards,
                Maison Vidal

                --
                You receive this email because you order from us. If you have already ordered, thank you: please ignore it.
                Unsubscribe
                https://roadbook.example/u/t0ken
                """);
    }

    @Test
    void whatIsUsualIsNotRepeatedAsTheLastOrder() {
        var text = text(
                "en-GB",
                occasion("Caves & Co", null, List.of(order(15, "294.00", gamay(12)), order(1, "294.00", gamay(12)))));

        assertThat(text).contains("Your usual order\n- 12 × Gamay 2024\n").doesNotContain("last order");
    }

    @Test
    void whatCannotBeHadIsSaidAndNotOffered() {
        var syrah = new Item("W2", "Syrah 2022", new BigDecimal(6), false);
        var text = text(
                "fr-FR",
                occasion(
                        "Caves & Co",
                        null,
                        List.of(order(15, "294.00", gamay(12), syrah), order(1, "294.00", gamay(12), syrah))));

        assertThat(text)
                .contains(
                        "Votre commande habituelle\n- 12 × Gamay 2024\n", "Indisponible en ce moment\u00a0: Syrah 2022")
                .contains("Votre dernière commande, le 15 novembre\u00a0: 294,00\u00a0€");
    }

    @Test
    void aHundredProductsAreAFewLinesAndNotClipped() {
        var many = IntStream.range(0, 100)
                .mapToObj(i ->
                        new Item("W" + i, "A fairly long name of a wine, 2024, 75 cl, case " + i, BigDecimal.ONE, true))
                .toArray(Item[]::new);
        var content = content("de-DE", occasion("Caves & Co", "Anne Laurent", List.of(order(15, "294.00", many))));

        assertThat(templates.text("reminder", content)).contains("und 80 weitere Produkte");
        assertThat(templates.html("reminder", content).getBytes(UTF_8)).hasSizeLessThan(CLIPPED_AT);
    }

    @Test
    void htmlIsReadableInTheDarkAndLoadsNothing() {
        assertThat(templates.html("reminder", content("en-GB", occasion("Caves & Co", "Anne Laurent", regulars()))))
                .contains("Hello Caves &amp; Co,", "Gamay 2024", "Anne Laurent", "<a href=\"tel:+33123456789\"")
                .contains("<a href=\"" + LINK + "\"")
                .contains("prefers-color-scheme: dark", "name=\"color-scheme\" content=\"light dark\"")
                .doesNotContain("<img", "<script", "http://", "null");
    }

    @Test
    void namesAreShownAsTheyAreAndNeverRun() {
        var occasion = occasion(
                "<img src=x onerror=alert(1)>{{password}}${T(java.lang.Runtime)}",
                "</p><script>alert(1)</script>",
                List.of(order(15, "294.00", new Item("W1", "\"><b>x", BigDecimal.ONE, true))),
                "a < b");

        assertThat(templates.html("reminder", content("en-GB", occasion)))
                .contains("&lt;img src=x onerror=alert(1)&gt;{{password}}${T(java.lang.Runtime)}")
                .contains("&lt;script&gt;", "&gt;&lt;b&gt;x", "a &lt; b")
                .doesNotContain("<img", "<script", "<b>");
        assertThat(text("en-GB", occasion)).contains("<img src=x onerror=alert(1)>{{password}}${T(java.lang.Runtime)}");
    }

    @Test
    void senderIsTheRepresentativeAtTheSupplier() {
        assertThat(sender("en-GB", "Robin Field").value()).isEqualTo("Robin Field at Maison Vidal");
        assertThat(sender("fr-FR", "Robin Field").value()).isEqualTo("Robin Field, Maison Vidal");
        assertThat(sender("en-GB", null).value()).isEqualTo("Maison Vidal");
        assertThat(sender("en-GB", "Robin\r\nBcc: evil@x.example").value()).isEqualTo("Maison Vidal");
    }

    @Test
    void englishTermsAreThoseOfTheGlossary() throws IOException {
        var glossary = JsonMapper.shared()
                .readTree(Files.readString(Path.of("../schemas/src/main/resources/glossary/en.json")));

        assertThat(content("en-GB", occasion("Caves & Co", null, List.of())).unsubscribe())
                .isEqualTo(glossary.get("unsubscribe").asString());
    }

    private static void assertGolden(String name, String actual) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("roadbook.golden.rewrite")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private String text(String locale, Occasion occasion) {
        return templates.text("reminder", content(locale, occasion));
    }

    private static ReminderContent content(String locale, Occasion occasion) {
        return words(locale).content(occasion);
    }

    private static HeaderText sender(String locale, @Nullable String rep) {
        return words(locale).sender(rep, "Maison Vidal");
    }

    private static ReminderWords words(String locale) {
        return ReminderWords.in(Locale.forLanguageTag(locale));
    }

    private static Occasion occasion(
            String account, @Nullable String rep, List<PastOrder> orders, String... suggestions) {
        return occasion(
                account,
                rep,
                Offer.of(orders, List.of()),
                Stream.of(suggestions)
                        .map(name -> new Suggested(name, name, null, null))
                        .toList());
    }

    private static Occasion nextOrder() {
        var next = List.of(
                product("W1", "Gamay 2024", Label.OVERDUE, "12.000"),
                product("O1", "Huile d'olive, vrac", Label.REPLENISH, "2.500"),
                product("G1", "Chablis 2023", Label.GAP, "6.000"),
                product("L1", "Pineau des Charentes", Label.LOOK_ALIKE, "3.000"),
                product("A1", "Crémant brut", Label.ADDED, "6.000"));
        return occasion("Caves & Co", "Anne Laurent", Offer.of(regulars(), next), Suggested.of(next, List.of()));
    }

    private static Product product(String sku, String name, Label label, String quantity) {
        return new Product(sku, name, label, new BigDecimal(quantity), null, false, false, true);
    }

    private static Occasion occasion(
            String account, @Nullable String rep, Optional<Offer> offer, List<Suggested> suggestions) {
        return new Occasion(
                account, rep, "Maison Vidal", "+33 1 23 45 67 89", offer.orElse(null), suggestions, DAY, ANSWER, LINK);
    }

    private static List<PastOrder> regulars() {
        var oil = new Item("O1", "Huile d'olive, vrac", new BigDecimal("2.500"), true);
        var syrah = new Item("W2", "Syrah 2022", new BigDecimal("6.000"), true);
        return List.of(
                order(15, "1294.00", gamay(24), oil),
                order(8, "294.00", gamay(12), syrah, oil),
                order(1, "294.00", gamay(12), syrah));
    }

    private static Item gamay(int quantity) {
        return new Item("W1", "Gamay 2024", new BigDecimal(quantity), true);
    }

    private static PastOrder order(int dayOfNovember, String amount, Item... items) {
        return new PastOrder(LocalDate.of(2026, 11, dayOfNovember), new BigDecimal(amount), "EUR", List.of(items));
    }
}
