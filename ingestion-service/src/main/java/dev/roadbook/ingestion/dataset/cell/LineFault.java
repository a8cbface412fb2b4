package dev.roadbook.ingestion.dataset.cell;

/** What is wrong with a line; without a stack trace, since a bad file has many. */
final class LineFault extends RuntimeException {

    private final RejectCode code;
    private final String sentence;

    LineFault(RejectCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    RejectCode code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
