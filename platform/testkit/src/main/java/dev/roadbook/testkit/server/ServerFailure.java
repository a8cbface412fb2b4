package dev.roadbook.testkit.server;

/** An embedded server did not start or did not stop as asked. */
public final class ServerFailure extends RuntimeException {

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
