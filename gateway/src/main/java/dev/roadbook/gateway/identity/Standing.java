package dev.roadbook.gateway.identity;

/** Whether an identity proved earlier still has the rights it had, for requests that last. */
@FunctionalInterface
public interface Standing {

    boolean holds(Identity identity);
}
