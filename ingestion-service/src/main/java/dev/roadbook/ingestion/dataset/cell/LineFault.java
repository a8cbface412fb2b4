package dev.roadbook.ingestion.dataset.cell;

import org.jspecify.annotations.Nullable;

/** What is wrong with a line; without a stack trace, since a bad file has many. */
public final class LineFault extends RuntimeException {

    private final RejectCode code;
    private final String sentence;
    private final transient @Nullable Field field;

    /** A fault of the row as a whole. */
    public LineFault(RejectCode code, String sentence) {
        this(code, sentence, null);
    }

    /**
     * A fault of one cell.
     *
     * @param field what the cell should have said
     */
    public LineFault(RejectCode code, String sentence, @Nullable Field field) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
        this.field = field;
    }

    public RejectCode code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public @Nullable Field field() {
        return field;
    }
}
