package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.profile.ProfileDocument;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a profile of what is proposed for a file. */
final class ProposedProfile {

    private static final String FALLBACK_ENCODING = "windows-1252";
    private static final String USUAL_CURRENCY = "EUR";
    private static final String NAMELESS = "new-source";
    private static final int LONGEST_NAME = 40;

    private ProposedProfile() {}

    static ProfileDocument of(String fileName, String kind, FileSample sample, Map<Integer, Proposed> proposals) {
        var columns = new LinkedHashMap<String, List<String>>();
        proposals.forEach((place, proposed) -> columns.put(
                proposed.field().profileName(), List.of(sample.header().get(place))));
        boolean comma = sample.hasDecimalComma();
        return new ProfileDocument(
                name(fileName),
                kind,
                FALLBACK_ENCODING,
                comma ? "," : ".",
                comma ? "." : ",",
                sample.dates(),
                columns.containsKey("currency") ? null : USUAL_CURRENCY,
                null,
                null,
                columns);
    }

    /** What the source may be called, by its file: without days and numbers, which are of the one file. */
    private static String name(String fileName) {
        var plain = Normalizer.normalize(fileName.replaceFirst("(\\.[A-Za-z0-9]{1,6}){1,2}$", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-+|-+$", "");
        var name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return name.isEmpty() ? NAMELESS : name;
    }
}
