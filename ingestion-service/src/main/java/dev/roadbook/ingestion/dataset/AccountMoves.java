package dev.roadbook.ingestion.dataset;

import java.util.List;
import java.util.UUID;

/** Lets what files said of accounts stand where those accounts stand: under themselves, or under one they are merged into. */
public interface AccountMoves {

    /** The orders of an account as they stand. */
    AccountOrders ordersOf(String accountId);

    /**
     * What would move; changes nothing.
     *
     * @param said accounts that files named
     * @param standing where what was said of them stands now
     */
    AccountOrders ordersOf(List<String> said, String standing);

    /** From here on no file is taken and none is undone, until the caller's transaction ends; waits for those that are. */
    void exclude();

    /**
     * Moves every line to where its account stands, within the caller's transaction.
     *
     * @param standing account under which lines stand that do so no more
     * @param cause what the orders are published under
     */
    void move(String standing, UUID cause);

    /** Tells what moved; all of it comes from the database, so telling it again is harmless. */
    void publish(Telling telling, UUID cause);
}
