package dev.roadbook.outreach.language;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTests {

    private static final List<String> CATALOGUES = List.of("reminder", "answer", "preferences");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Read from the file, since what it lacks would be said in English. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysEverythingWithTheSamePlaces(Language language) throws Exception {
        for (var catalogue : CATALOGUES) {
            assertThat(places(catalogue, language)).as(catalogue).isEqualTo(places(catalogue, Language.EN));
        }
    }

    /** A straight one would end what is said: messages quote by it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreCurved(Language language) throws Exception {
        for (var catalogue : CATALOGUES) {
            assertThat(Files.readString(file(catalogue, language)))
                    .as(catalogue)
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 0, and 0 more products",
        "en-GB, 1, and 1 more product",
        "en-GB, 2, and 2 more products",
        "en-GB, 1200, 'and 1,200 more products'",
        "fr-FR, 0, et 0 autre produit",
        "fr-FR, 1, et 1 autre produit",
        "fr-FR, 2, et 2 autres produits",
        "fr-FR, 1200, et 1\u202f200 autres produits",
        "es-ES, 0, y 0 productos más",
        "es-ES, 1, y 1 producto más",
        "es-ES, 2, y 2 productos más",
        "es-ES, 12000, y 12.000 productos más",
        "de-DE, 0, und 0 weitere Produkte",
        "de-DE, 1, und 1 weiteres Produkt",
        "de-DE, 2, und 2 weitere Produkte",
        "de-DE, 1200, und 1.200 weitere Produkte"
    })
    void countsInSingularAndPlural(String locale, int number, String expected) {
        assertThat(catalogue(locale).count("more", number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1234.50, EUR, '€1,234.50'",
        "en-US, 1234.50, USD, '$1,234.50'",
        "en-GB, 1234, JPY, 'JP¥1,234'",
        "fr-FR, 1234.50, EUR, '1\u202f234,50\u00a0€'",
        "es-ES, 1234.50, EUR, '1.234,50\u00a0€'",
        "es-ES, 12345.50, EUR, '12.345,50\u00a0€'",
        "de-DE, 1234.50, EUR, '1.234,50\u00a0€'",
        "de-CH, 1234.50, CHF, 'CHF\u00a01’234.50'",
        "de-DE, 1234.50, TALER, '1.234,5 TALER'"
    })
    void writesMoneyAsItIsWrittenThere(String locale, BigDecimal amount, String currency, String expected) {
        assertThat(catalogue(locale).money(amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 12.000, 12",
        "en-GB, 1.500, 1.5",
        "fr-FR, 1.500, '1,5'",
        "de-DE, 0.125, '0,125'",
        "es-MX, 1500.000, '1,500'"
    })
    void writesQuantitiesWithoutIdleZeros(String locale, BigDecimal quantity, String expected) {
        assertThat(catalogue(locale).quantity(quantity)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 2026-11-15, 15 November",
        "en-US, 2026-11-15, November 15",
        "fr-FR, 2026-11-15, 15 novembre",
        "fr-FR, 2026-11-01, 1er novembre",
        "fr-FR, 2026-11-11, 11 novembre",
        "es-ES, 2026-11-15, 15 de noviembre",
        "de-DE, 2026-11-15, 15. November",
        "en-GB, 2025-12-30, 30 December 2025",
        "en-US, 2025-12-30, 'December 30, 2025'",
        "fr-FR, 2025-12-01, 1er décembre 2025",
        "es-ES, 2025-12-30, 30 de diciembre de 2025",
        "de-DE, 2025-12-30, 30. Dezember 2025"
    })
    void writesDaysAndTheirYearWhereItIsAnother(String locale, LocalDate day, String expected) {
        assertThat(catalogue(locale).day(day, TODAY)).isEqualTo(expected);
    }

    @Test
    void valuesAreSaidAsTheyAre() {
        assertThat(catalogue("fr-FR").say("greeting", "L'Épicerie {0} d'Anne"))
                .isEqualTo("Bonjour L'Épicerie {0} d'Anne,");
    }

    @Test
    void aLanguageWithoutWordsSpeaksEnglishWhateverTheServerSpeaks() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Catalogue.of("reminder", Locale.ITALY).say("unsubscribe"))
                    .isEqualTo("Unsubscribe");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Catalogue catalogue(String locale) {
        return Catalogue.of("reminder", Locale.forLanguageTag(locale));
    }

    private static Map<String, Set<String>> places(String catalogue, Language language) throws Exception {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file(catalogue, language))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .collect(toMap(
                        key -> key,
                        key -> PLACE.matcher(words.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(toSet())));
    }

    private static Path file(String catalogue, Language language) {
        var suffix = language == Language.EN ? "" : "_" + language.code();
        return Path.of("src/main/resources/mails/" + catalogue + suffix + ".properties");
    }
}
