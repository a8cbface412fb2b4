package dev.roadbook.outreach.language;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country.
 *
 * @param code ISO 3166 alpha-2
 */
record Country(String code) {

    private static final Map<String, Country> BY_NAME =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .flatMap(code -> names(code).map(name -> Map.entry(name, new Country(code))))
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));

    /** By its code, or by its name as files write it in any of our languages. */
    static Optional<Country> of(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(plain(text)));
    }

    private static Stream<String> names(String code) {
        var country = Locale.of("", code);
        return Stream.concat(
                        Stream.of(code, country.getISO3Country()),
                        Arrays.stream(Language.values())
                                .map(language -> country.getDisplayCountry(Locale.of(language.code()))))
                .map(Country::plain)
                .distinct();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
