package dev.roadbook.gateway.identity;

/** What a person or a key may do; services enforce the details. */
public enum Role {
    ADMIN,
    MANAGER,
    REP,
    MARKETING,
    READ_ONLY;

    /** The authority Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
