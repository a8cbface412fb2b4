package dev.roadbook.gateway.apikey;

import java.time.Instant;
import java.util.UUID;

/** A key as it is now. */
record KeyState(
        String id, String name, UUID ownerId, KeySecret.Hash hash, Scope scope, Instant createdAt, Instant expiresAt) {}
