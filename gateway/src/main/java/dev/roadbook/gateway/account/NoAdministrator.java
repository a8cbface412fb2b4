package dev.roadbook.gateway.account;

/** Nobody could sign in. */
final class NoAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministrator(String message) {
        super(message);
    }
}
