package dev.roadbook.gateway.user;

import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Text;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import dev.roadbook.platform.security.AdminsOnly;
import dev.roadbook.platform.security.Role;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
@AdminsOnly
class UserController {

    private static final Map<String, String> SORTS =
            Map.of("username", "username", "display_name", "displayName", "created_at", "createdAt");

    private final UserRows rows;
    private final UserAdministration administration;
    private final PasswordPolicy policy;
    private final SecondFactors factors;

    UserController(UserRows rows, UserAdministration administration, PasswordPolicy policy, SecondFactors factors) {
        this.rows = rows;
        this.administration = administration;
        this.policy = policy;
        this.factors = factors;
    }

    /** Everybody who may sign in. */
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(pattern = "^-?(created_at|display_name|username)(,-?(created_at|display_name|username))*$"))
    @GetMapping
    Page<UserView> list(@RequestParam MultiValueMap<String, String> parameters) {
        var query = ListQuery.parse(parameters, Set.of(), SORTS.keySet());
        var found = rows.search(
                query.q().orElse("").toLowerCase(Locale.ROOT),
                PageRequest.of(query.page(), query.size(), order(query)));
        var secured = factors.among(found.map(User::id).toList());
        var views = found.map(user -> UserView.of(user, secured.contains(user.id())));
        return Page.of(views.toList(), query, found.getTotalElements(), null);
    }

    private static Sort order(ListQuery query) {
        return Sort.by(query.sorts().stream()
                        .map(sort -> new Sort.Order(
                                sort.descending() ? Sort.Direction.DESC : Sort.Direction.ASC,
                                SORTS.getOrDefault(sort.field(), "username")))
                        .toList())
                .and(Sort.by("username"));
    }

    /** One user; the version to change it by is in {@code ETag}. */
    @GetMapping("/{id}")
    ResponseEntity<UserView> get(@PathVariable UUID id) {
        return answer(rows.findById(id).orElseThrow(UserAdministration::unknown));
    }

    /** Adds somebody who may sign in. */
    @Answers({HttpStatus.CREATED, HttpStatus.CONFLICT})
    @PostMapping
    ResponseEntity<UserView> add(@Valid @RequestBody NewUserRequest request) {
        policy.check(request.password());
        var user = administration.add(
                request.username(),
                request.password(),
                profile(request.displayName(), request.roles(), request.repId(), true));
        return ResponseEntity.created(URI.create("/api/users/" + user.id()))
                .eTag(String.valueOf(user.version()))
                .body(UserView.of(user, false));
    }

    /** Changes a user, or ends their access. {@code If-Match} has the version that was read. */
    @Answers(HttpStatus.CONFLICT)
    @PutMapping("/{id}")
    ResponseEntity<UserView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UserRequest request) {
        Optional.ofNullable(request.password()).ifPresent(policy::check);
        return answer(administration.change(
                id,
                version(ifMatch),
                profile(request.displayName(), request.roles(), request.repId(), request.enabled()),
                request.password()));
    }

    /** Turns a user's second factor off, for somebody whose phone is lost; the recovery codes go with it. */
    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable UUID id) {
        administration.removeSecondFactor(id);
    }

    private ResponseEntity<UserView> answer(User user) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(user.version()))
                .body(UserView.of(user, factors.isSet(user.id())));
    }

    private static Profile profile(String name, Set<Role> roles, @Nullable String repId, boolean enabled) {
        if (roles.contains(Role.REP) && repId == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "rep_missing", "The role REP needs a rep_id.");
        }
        return new Profile(name, roles, repId, enabled);
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_REQUIRED, "if_match_missing", "Send the ETag you read as If-Match.");
        }
        try {
            return Long.parseLong(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "stale", "This If-Match is not an ETag of an account.");
        }
    }

    record NewUserRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}") String username,

            @NotNull @Pattern(regexp = Text.NAME) String displayName,
            @NotNull String password,
            @NotEmpty Set<@NotNull Role> roles,
            @Nullable @Pattern(regexp = Text.ID) String repId) {

        @Override
        public String toString() {
            return "NewUserRequest[username=" + username + "]";
        }
    }

    record UserRequest(
            @NotNull @Pattern(regexp = Text.NAME) String displayName,
            @NotEmpty Set<@NotNull Role> roles,
            @Nullable @Pattern(regexp = Text.ID) String repId,
            @NotNull Boolean enabled,
            @Nullable String password) {

        @Override
        public String toString() {
            return "UserRequest[displayName=" + displayName + "]";
        }
    }

    record UserView(
            UUID id,
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String repId,
            boolean enabled,
            boolean secondFactor,
            Instant createdAt) {

        static UserView of(User user, boolean secondFactor) {
            var state = user.state();
            return new UserView(
                    state.id(),
                    state.username(),
                    state.displayName(),
                    state.roles().stream().sorted().toList(),
                    state.repId(),
                    state.enabled(),
                    secondFactor,
                    user.createdAt());
        }
    }
}
