package dev.roadbook.ingestion.account;

/** What a line says about who bought; blank where it says nothing. */
public record AccountHints(
        String source, String cardCode, String shipTo, String address, String postalCode, String name) {

    /** The code's part before the first {@code _}, {@code -} or space, in capitals and digits. */
    String baseCode() {
        var code = cardCode.strip();
        int end = 0;
        while (end < code.length() && "_- ".indexOf(code.charAt(end)) < 0) {
            end++;
        }
        return Codes.compact(code.substring(0, end));
    }
}
