package dev.roadbook.gateway.user;

import dev.roadbook.platform.security.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class User {

    @Id
    private UUID id;

    private String username;

    private String displayName;

    private String passwordHash;

    private @Nullable String repId;

    private boolean enabled;

    private int generation;

    @Version
    private long version;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected User() {}

    User(UUID id, String username, String passwordHash, Profile profile, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.passwordHash = passwordHash;
        this.displayName = profile.displayName();
        this.repId = profile.repId();
        this.enabled = profile.enabled();
        this.roles = EnumSet.copyOf(profile.roles());
        this.createdAt = createdAt;
    }

    void change(Profile profile) {
        displayName = profile.displayName();
        repId = profile.repId();
        enabled = profile.enabled();
        roles.retainAll(profile.roles());
        roles.addAll(profile.roles());
    }

    /** Ends every session that the old password opened. */
    void changePassword(String hash) {
        passwordHash = hash;
        generation++;
    }

    boolean governs() {
        return enabled && roles.contains(Role.ADMIN);
    }

    UUID id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UserState state() {
        return new UserState(id, username, displayName, roles, repId, enabled, generation);
    }
}
