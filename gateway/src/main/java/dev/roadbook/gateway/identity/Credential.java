package dev.roadbook.gateway.identity;

import java.util.UUID;

/** What proved an identity. */
public sealed interface Credential {

    /** A signed-in browser; the generation changes with the password. */
    record Session(String id, UUID user, int generation) implements Credential {}

    /** An API key. */
    record Key(String id) implements Credential {}
}
