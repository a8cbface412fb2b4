package dev.roadbook.ingestion.account;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** Writes the same name the same way, however it came. */
final class Names {

    private static final Set<String> LEGAL = Set.of(
            "INC",
            "INCORPORATED",
            "LLC",
            "LTD",
            "LIMITED",
            "CORP",
            "CORPORATION",
            "CO",
            "COMPANY",
            "LP",
            "LLP",
            "PLC",
            "GMBH",
            "AG",
            "SA",
            "SAS",
            "SARL",
            "EURL",
            "SNC",
            "SCI",
            "BV",
            "NV",
            "SPA",
            "SRL");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MKT", "MARKET"),
            Map.entry("MKTS", "MARKET"),
            Map.entry("MARKETS", "MARKET"),
            Map.entry("LIQ", "LIQUOR"),
            Map.entry("LIQUORS", "LIQUOR"),
            Map.entry("WINES", "WINE"),
            Map.entry("VINS", "VIN"),
            Map.entry("SPIRITS", "SPIRIT"),
            Map.entry("STORES", "STORE"),
            Map.entry("SHOPPE", "SHOP"),
            Map.entry("CTR", "CENTER"),
            Map.entry("CENTRE", "CENTER"),
            Map.entry("INTL", "INTERNATIONAL"),
            Map.entry("BROS", "BROTHERS"),
            Map.entry("ETS", "ETABLISSEMENTS"),
            Map.entry("STE", "SOCIETE"),
            Map.entry("RESTO", "RESTAURANT"),
            Map.entry("REST", "RESTAURANT"));

    private static final Set<String> NUMBER_MARKS = Set.of("NO", "NR", "NUMBER", "NUMERO");

    private Names() {}

    /** Without legal form and store number, unless nothing else is left. */
    static String normalise(String name) {
        var words = new ArrayList<String>();
        for (var word :
                Codes.words(name.replace("&", " AND ").replace("#", " NO ")).split(" ", -1)) {
            if (!word.isEmpty() && !LEGAL.contains(word)) {
                words.add(WORDS.getOrDefault(word, word));
            }
        }
        while (words.size() > 1 && isStoreNumber(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    private static boolean isStoreNumber(String word) {
        return NUMBER_MARKS.contains(word) || word.chars().allMatch(Character::isDigit);
    }
}
