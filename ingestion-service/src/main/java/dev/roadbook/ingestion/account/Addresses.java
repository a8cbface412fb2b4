package dev.roadbook.ingestion.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the same address the same way, however it came. */
final class Addresses {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("STR", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("BD", "BLVD"),
            Map.entry("BLD", "BLVD"),
            Map.entry("ROAD", "RD"),
            Map.entry("ROUTE", "RTE"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("COURT", "CT"),
            Map.entry("PLACE", "PL"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("TERRACE", "TER"),
            Map.entry("CIRCLE", "CIR"),
            Map.entry("PLAZA", "PLZ"),
            Map.entry("CHEMIN", "CH"),
            Map.entry("CHE", "CH"),
            Map.entry("ALLEE", "ALL"),
            Map.entry("IMPASSE", "IMP"),
            Map.entry("FAUBOURG", "FG"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"),
            Map.entry("NORTHEAST", "NE"),
            Map.entry("NORTHWEST", "NW"),
            Map.entry("SOUTHEAST", "SE"),
            Map.entry("SOUTHWEST", "SW"),
            Map.entry("SUITE", "UNIT"),
            Map.entry("STE", "UNIT"),
            Map.entry("APARTMENT", "UNIT"),
            Map.entry("APT", "UNIT"),
            Map.entry("ROOM", "UNIT"),
            Map.entry("RM", "UNIT"),
            Map.entry("NO", "UNIT"),
            Map.entry("FLOOR", "FL"),
            Map.entry("BUILDING", "BLDG"),
            Map.entry("BATIMENT", "BLDG"),
            Map.entry("BAT", "BLDG"));

    private static final List<String> POST_BOXES =
            List.of("P O BOX", "POST OFFICE BOX", "POBOX", "BOITE POSTALE", "BP");

    private Addresses() {}

    static String normalise(String address) {
        var words = new ArrayList<String>();
        for (var word :
                withOneKindOfBox(Codes.words(address.replace("#", " UNIT "))).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(WORDS.getOrDefault(word, word));
            }
        }
        return String.join(" ", words).replace("UNIT UNIT", "UNIT");
    }

    private static String withOneKindOfBox(String address) {
        var spaced = " " + address + " ";
        for (var box : POST_BOXES) {
            spaced = spaced.replace(" " + box + " ", " PO BOX ");
        }
        return spaced.strip();
    }
}
