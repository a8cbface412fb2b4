package dev.roadbook.platform.database;

/** The database server cannot run the SQL of the services. */
final class TooOldPostgres extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int least;

    TooOldPostgres(String found, int least) {
        super("the database is PostgreSQL %s, and PostgreSQL %d or newer is needed.".formatted(found, least));
        this.least = least;
    }

    int least() {
        return least;
    }
}
