package dev.roadbook.platform.security;

/** What a person may do. */
public enum Role {
    ADMIN,
    MANAGER,
    REP,
    MARKETING,
    READ_ONLY
}
