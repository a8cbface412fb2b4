package dev.roadbook.gateway.apikey;

import dev.roadbook.gateway.activity.Deeds;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Text;
import dev.roadbook.gateway.user.Users;
import dev.roadbook.platform.security.AdminsOnly;
import dev.roadbook.platform.security.Role;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/api-keys")
@AdminsOnly
class ApiKeyController {

    private static final Logger log = LoggerFactory.getLogger(ApiKeyController.class);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ApiKeyRows rows;
    private final ApiKeys keys;
    private final Users users;
    private final Deeds deeds;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeyController(
            ApiKeyRows rows, ApiKeys keys, Users users, Deeds deeds, TransactionOperations transactions, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.users = users;
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The keys of systems that ask; never the secrets. */
    @GetMapping
    Page<KeyView> list(@RequestParam MultiValueMap<String, String> parameters) {
        var query = ListQuery.parse(parameters, Set.of(), Set.of());
        var found = rows.findAll(PageRequest.of(query.page(), query.size(), Sort.by("createdAt", "id")));
        return Page.of(found.map(key -> KeyView.of(key.state(), null)).toList(), query, found.getTotalElements(), null);
    }

    /** Adds a key. The answer is the only place it is ever shown. */
    @Answers(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<KeyView> add(@Valid @RequestBody NewKeyRequest request) {
        var now = clock.instant();
        if (!request.expiresAt().isAfter(now) || request.expiresAt().isAfter(now.plus(LONGEST))) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "expiry_out_of_range", "A key lives at most a year from now.");
        }
        if (request.roles().contains(Role.REP) && request.repId() == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "rep_missing", "The role REP needs a rep_id.");
        }
        var owner = Optional.ofNullable(request.owner())
                .or(() -> IdentityToken.current().map(identity -> identity.username()))
                .flatMap(users::idOf)
                .orElseThrow(() -> Refusal.of(HttpStatus.BAD_REQUEST, "owner_unknown", "There is no such account."));
        var secret = KeySecret.random(random);
        var scope = new Scope(request.roles(), request.repId(), Boolean.TRUE.equals(request.readOnly()));
        var key = new ApiKey(secret, request.name(), owner, scope, now, request.expiresAt());
        transactions.executeWithoutResult(_ -> {
            rows.save(key);
            var text = "The API key %s was added.".formatted(request.name());
            deeds.add("API_KEY_ADDED", text, secret.id(), "", rights(scope));
        });
        log.info("key added keyId={} roles={} readOnly={}", secret.id(), scope.roles(), scope.readOnly());
        return ResponseEntity.created(URI.create("/api/api-keys/" + secret.id()))
                .body(KeyView.of(key.state(), secret.text()));
    }

    /** Ends a key at once. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void remove(@PathVariable String id) {
        var name = rows.findById(id).map(key -> key.state().name());
        if (rows.remove(id) == 0) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "not_found", "There is no such key.");
        }
        deeds.add("API_KEY_REVOKED", "The API key %s was ended.".formatted(name.orElse(id)), id);
        keys.forget(id);
        log.info("key revoked keyId={}", id);
    }

    private static String rights(Scope scope) {
        var roles = scope.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
        return scope.readOnly() ? roles + ", reads only" : roles;
    }

    record NewKeyRequest(
            @NotNull @Pattern(regexp = Text.NAME) String name,
            @Nullable String owner,
            @NotEmpty Set<@NotNull Role> roles,
            @Nullable @Pattern(regexp = Text.ID) String repId,
            @Nullable Boolean readOnly,
            @NotNull Instant expiresAt) {}

    @Schema(name = "ApiKey")
    record KeyView(
            String id,
            String name,
            List<Role> roles,
            @Nullable String repId,
            boolean readOnly,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String key) {

        static KeyView of(KeyState state, @Nullable String key) {
            return new KeyView(
                    state.id(),
                    state.name(),
                    state.scope().roles().stream().sorted().toList(),
                    state.scope().repId(),
                    state.scope().readOnly(),
                    state.createdAt(),
                    state.expiresAt(),
                    key);
        }
    }
}
