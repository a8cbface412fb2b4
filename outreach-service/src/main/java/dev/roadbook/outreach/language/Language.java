package dev.roadbook.outreach.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that mails to buyers are written in. */
public enum Language {
    EN("GB", "GB IE US CA AU NZ ZA MT SG"),
    FR("FR", "FR BE LU MC GP MQ GF RE YT NC PF"),
    ES("ES", "ES MX AR BO CL CO CR CU DO EC GT HN NI PA PE PR PY SV UY VE"),
    DE("DE", "DE AT CH LI");

    private final String home;
    private final String countries;

    /**
     * A language with where it is at home and where else it is what most buyers read, among the languages there are.
     *
     * @param home code of a country
     * @param countries codes, the first that of home
     */
    Language(String home, String countries) {
        this.home = home;
        this.countries = countries;
    }

    /** The language of a country, if it has one of these. */
    static Optional<Language> of(Country country) {
        return Arrays.stream(values())
                .filter(language -> language.isSpokenIn(country.code()))
                .findFirst();
    }

    /** English where there are no words in the language of the locale. */
    static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** As it is written in the country, if it is one of its own, and else where it is at home. */
    Locale in(String country) {
        return Locale.of(code(), isSpokenIn(country) ? country : home);
    }

    private boolean isSpokenIn(String country) {
        return (" " + countries + " ").contains(" " + country + " ");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
