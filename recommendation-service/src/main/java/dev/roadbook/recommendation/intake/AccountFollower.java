package dev.roadbook.recommendation.intake;

import java.util.Collection;

/**
 * Keeps something of accounts up to date with what arrives. Told twice: within the transaction that applied it, so that
 * nothing is forgotten, and after it.
 */
public interface AccountFollower {

    /** Their orders changed, all of a batch or none; within the transaction. */
    void ordersChanged(Collection<SettledAccount> accounts);

    /** Something else changed that concerns them; within the transaction. */
    void concerned(Collection<String> accounts);

    /** Brings them up to date as far as that can be done now; what fails on the way is done later. */
    void bringUp(Collection<String> accounts);

    /** Something changed that may concern everybody. */
    void wake();
}
