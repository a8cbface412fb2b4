package dev.roadbook.dashboard.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text made comparable: neither case nor accents count. */
public final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private SearchText() {}

    /** What is looked through. */
    public static String of(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(SearchText::plain).collect(Collectors.joining(" "));
    }

    /** A {@code like} pattern for each word that is looked for. */
    public static List<String> patterns(String sought) {
        return Stream.of(SPACES.split(plain(sought).strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + escaped(word) + "%")
                .toList();
    }

    /** A {@code like} pattern for text that starts with what is looked for. */
    public static String prefix(String sought) {
        return escaped(plain(sought).strip()) + "%";
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
