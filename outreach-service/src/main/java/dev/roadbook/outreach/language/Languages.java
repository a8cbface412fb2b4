package dev.roadbook.outreach.language;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language of a mail, and whose customs it keeps. */
public final class Languages {

    private Languages() {}

    /** The code of the country; that of the installation where the text tells none, and null where that one has none. */
    public static @Nullable String country(@Nullable String country, Locale ofInstallation) {
        return Country.of(country)
                .map(Country::code)
                .or(() -> Optional.of(ofInstallation.getCountry()).filter(code -> !code.isEmpty()))
                .orElse(null);
    }

    /**
     * The locale a mail is written in: that of the country, or of the installation where the country tells none.
     *
     * @param country as the account's address says it, a code or a name
     * @param ofInstallation its language, and the country whose way of writing it has
     */
    public static Locale of(@Nullable String country, Locale ofInstallation) {
        return Country.of(country)
                .flatMap(known -> Language.of(known).map(language -> language.in(known.code())))
                .orElseGet(() -> Language.of(ofInstallation).in(ofInstallation.getCountry()));
    }
}
