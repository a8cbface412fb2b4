package dev.roadbook.ingestion.batch;

/** Nobody kept what the batch said of lines, or what a later one repeated of them. */
public final class UndoRefused extends RuntimeException {

    public UndoRefused() {
        super(
                "It is not known what this file changed: it holds no sales, or an earlier version took it or a later file in.");
    }
}
