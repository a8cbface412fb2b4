package dev.roadbook.gateway.apikey;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
class ApiKey implements Persistable<String> {

    @Id
    private String id;

    private String name;

    private UUID ownerId;

    private byte[] secretHash;

    private @Nullable String repId;

    private boolean readOnly;

    private Instant createdAt;

    private Instant expiresAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_key_role", joinColumns = @JoinColumn(name = "api_key_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ApiKey() {}

    ApiKey(KeySecret secret, String name, UUID ownerId, Scope scope, Instant createdAt, Instant expiresAt) {
        this.id = secret.id();
        this.secretHash = secret.hash();
        this.name = name;
        this.ownerId = ownerId;
        this.roles = EnumSet.copyOf(scope.roles());
        this.repId = scope.repId();
        this.readOnly = scope.readOnly();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Keys are only ever added and deleted. */
    @Override
    public boolean isNew() {
        return true;
    }

    KeyState state() {
        return new KeyState(
                id,
                name,
                ownerId,
                KeySecret.Hash.of(secretHash),
                new Scope(roles, repId, readOnly),
                createdAt,
                expiresAt);
    }
}
