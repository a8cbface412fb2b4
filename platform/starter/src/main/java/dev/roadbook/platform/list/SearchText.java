package dev.roadbook.platform.list;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    static List<Condition> words(String sought, String expression) {
        var patterns = patterns(sought);
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> new Condition(expression + " like :word" + i, Map.of("word" + i, patterns.get(i))))
                .toList();
    }

    static List<Condition> anywhere(String sought, String... expressions) {
        var sql = Stream.of(expressions).map(each -> each + " ilike :q").collect(Collectors.joining(" or "));
        return List.of(new Condition(sql, Map.of("q", "%" + escaped(sought) + "%")));
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** For {@code like}, whose escape character is the backslash: wildcards are taken literally. */
    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
