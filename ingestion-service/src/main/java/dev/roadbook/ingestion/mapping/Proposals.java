package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.ColumnName;
import dev.roadbook.ingestion.mapping.DryRunView.Confidence;
import dev.roadbook.ingestion.mapping.DryRunView.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proposes what the columns of a file mean: by their names first, by what their cells look like where names say nothing or too
 * much. Each column has one meaning and each field one column; the surest are settled first, and among equals the column that
 * comes first.
 */
final class Proposals {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int SHORTEST_PART = 3;
    private static final double WHOLE_NAME = 1.0;
    private static final double PART_OF_NAME = 0.4;
    private static final double LOOKS_LIKE_IT = 0.8;
    private static final double BY_CONTENT_ALONE = 0.3;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.45;
    private static final double WORTH_SAYING = 0.15;

    private record Candidate(int place, FieldNames.Known known, double score, Evidence evidence) {

        Proposed proposed() {
            var confidence = score >= SURE ? Confidence.HIGH : score >= LIKELY ? Confidence.MEDIUM : Confidence.LOW;
            return new Proposed(known.field(), confidence, evidence);
        }
    }

    private Proposals() {}

    /** By the places of the columns; none for a column of which nothing is known. */
    static Map<Integer, Proposed> of(FileSample sample, List<FieldNames.Known> fields) {
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < sample.header().size(); place++) {
            var name = sample.header().get(place);
            if (ColumnName.key(name).isEmpty()) {
                continue;
            }
            for (var known : fields) {
                candidates.addAll(
                        candidates(place, name, known, sample.columns().get(place)));
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> -candidate.score())
                .thenComparing(Candidate::place)
                .thenComparing(candidate -> candidate.known().field().place()));
        var proposals = new TreeMap<Integer, Proposed>();
        var taken = new HashSet<String>();
        for (var candidate : candidates) {
            var field = candidate.known().field();
            if (candidate.score() >= WORTH_SAYING
                    && !proposals.containsKey(candidate.place())
                    && taken.add(field.name())) {
                proposals.put(candidate.place(), candidate.proposed());
            }
        }
        return proposals;
    }

    private static List<Candidate> candidates(int place, String name, FieldNames.Known known, ColumnContent content) {
        double named = named(name, known) * looks(known.holds(), content);
        double alone = content.isBlank() ? 0 : alone(known, content);
        return Stream.of(
                        new Candidate(place, known, named, Evidence.NAME),
                        new Candidate(place, known, alone, Evidence.CONTENT))
                .filter(candidate -> candidate.score() > 0)
                .toList();
    }

    /** The whole name, or as much of it as the longest known name in it has. */
    private static double named(String name, FieldNames.Known known) {
        var key = ColumnName.key(name);
        if (known.names().contains(key)) {
            return WHOLE_NAME;
        }
        int longest = parts(name)
                .filter(known.names()::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest == 0 ? 0 : PART_OF_NAME + (WHOLE_NAME - PART_OF_NAME) / 2 * longest / key.length();
    }

    /** Every run of words in the name. */
    private static Stream<String> parts(String name) {
        var words = WORDS.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
        var parts = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                parts.add(ColumnName.key(String.join("", words.subList(from, to))));
            }
        }
        return parts.stream().filter(part -> part.length() >= SHORTEST_PART);
    }

    /** Cells that look otherwise make a name doubtful; days, numbers and addresses are told apart surely. */
    private static double looks(Holds holds, ColumnContent content) {
        double share = content.share(holds);
        return share >= LOOKS_LIKE_IT || content.isBlank() ? 1 : share >= 0.4 ? 0.6 : 0.1;
    }

    /** What cells alone tell: a little, and only of what a file needs or of what is unmistakable. */
    private static double alone(FieldNames.Known known, ColumnContent content) {
        if (content.share(known.holds()) < 0.95) {
            return 0;
        }
        boolean isNeeded = known.field().isRequired();
        return switch (known.holds()) {
            case DAY -> isNeeded ? BY_CONTENT_ALONE : 0;
            case AMOUNT -> isNeeded && content.hasFractions() ? BY_CONTENT_ALONE - 0.02 : 0;
            case QUANTITY -> isNeeded && !content.hasFractions() && !content.holdsDays() ? BY_CONTENT_ALONE - 0.06 : 0;
            case CODE -> isNeeded && !content.hasFractions() && !content.holdsDays() ? BY_CONTENT_ALONE - 0.1 : 0;
            case EMAIL, CURRENCY -> BY_CONTENT_ALONE;
            case TEXT -> 0;
        };
    }
}
