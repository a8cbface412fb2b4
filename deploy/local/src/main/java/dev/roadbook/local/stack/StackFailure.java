package dev.roadbook.local.stack;

/** The stack cannot do what was asked; the message is for the person who asked. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
