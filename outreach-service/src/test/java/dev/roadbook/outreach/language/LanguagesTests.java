package dev.roadbook.outreach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "FR, fr-FR",
        "fr, fr-FR",
        "' France ', fr-FR",
        "Frankreich, fr-FR",
        "Belgique, fr-BE",
        "DEU, de-DE",
        "Allemagne, de-DE",
        "Österreich, de-AT",
        "CH, de-CH",
        "España, es-ES",
        "MX, es-MX",
        "US, en-US",
        "United Kingdom, en-GB"
    })
    void countrySaysTheLanguageByCodeOrName(String country, String expected) {
        assertThat(Languages.of(country, Locale.of("es"))).isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "IT, fr, fr-FR",
        "'', de-AT, de-AT",
        "Atlantis, es-AR, es-AR",
        ", en, en-GB",
        ", en-US, en-US",
        ", fr-CA, fr-FR",
        "JP, it, en-GB"
    })
    void whereItSaysNoneTheInstallationDoesAndEnglishWhereNobodyDoes(
            @Nullable String country, String installation, String expected) {
        assertThat(Languages.of(country, Locale.forLanguageTag(installation)))
                .isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void aCountryHasOneLanguage() {
        var countries = Arrays.stream(Locale.getISOCountries())
                .map(Country::of)
                .flatMap(Optional::stream)
                .toList();

        assertThat(countries)
                .hasSize(Locale.getISOCountries().length)
                .allSatisfy(country -> assertThat(Arrays.stream(Language.values())
                                .filter(language ->
                                        language.in(country.code()).getCountry().equals(country.code()))
                                .count())
                        .isLessThanOrEqualTo(1));
    }
}
