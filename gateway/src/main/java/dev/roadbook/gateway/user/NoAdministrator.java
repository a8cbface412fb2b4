package dev.roadbook.gateway.user;

/** Nobody could sign in. */
final class NoAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministrator(String message) {
        super(message);
    }
}
