package dev.roadbook.outreach.answer;

import dev.roadbook.platform.web.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the form of the page: which button, the quantity of each line in their order, a note. */
final class ReplyForm {

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,3})?");
    private static final int LONGEST_NOTE = 500;

    private ReplyForm() {}

    /** Empty where nothing is said that could be sent: a person has to look at the form again. */
    static Optional<Reply> read(MultiValueMap<String, String> form, List<Line> offered) {
        return switch (kind(form)) {
            case SAME -> Optional.of(new Reply(AnswerKind.SAME, offered, null));
            case NOT_NOW -> Optional.of(new Reply(AnswerKind.NOT_NOW, List.of(), null));
            case CHANGE -> changed(form, offered);
        };
    }

    private static AnswerKind kind(MultiValueMap<String, String> form) {
        return Stream.of(AnswerKind.values())
                .filter(kind -> kind.name().equals(form.getFirst("answer")))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter("answer", "is none of those there are"));
    }

    private static Optional<Reply> changed(MultiValueMap<String, String> form, List<Line> offered) {
        var quantities = Objects.requireNonNullElse(form.get("quantity"), List.<String>of());
        if (quantities.size() != offered.size()
                || !quantities.stream().allMatch(text -> QUANTITY.matcher(text).matches())) {
            return Optional.empty();
        }
        var lines = IntStream.range(0, offered.size())
                .mapToObj(
                        i -> offered.get(i).of(new BigDecimal(quantities.get(i).replace(',', '.'))))
                .filter(line -> !line.isNothing())
                .toList();
        var note = note(form.getFirst("note"));
        if (lines.isEmpty() && note == null) {
            return Optional.empty();
        }
        var kind = note == null && isAsOffered(lines, offered) ? AnswerKind.SAME : AnswerKind.CHANGE;
        return Optional.of(new Reply(kind, lines, note));
    }

    private static boolean isAsOffered(List<Line> lines, List<Line> offered) {
        return lines.size() == offered.size()
                && IntStream.range(0, lines.size())
                        .allMatch(i ->
                                lines.get(i).quantity().compareTo(offered.get(i).quantity()) == 0);
    }

    private static @Nullable String note(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        var end = plain.offsetByCodePoints(0, Math.min(LONGEST_NOTE, plain.codePointCount(0, plain.length())));
        return end == 0 ? null : plain.substring(0, end);
    }
}
