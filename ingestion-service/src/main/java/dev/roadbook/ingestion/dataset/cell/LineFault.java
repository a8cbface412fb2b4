package dev.roadbook.ingestion.dataset.cell;

/** What is wrong with a line; without a stack trace, since a bad file has many. */
public final class LineFault extends RuntimeException {

    private final RejectCode code;
    private final String sentence;

    public LineFault(RejectCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    public RejectCode code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
