package dev.roadbook.gateway.user;

import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Makes sure somebody can sign in, or says plainly that nobody could; the demo brings its own people. */
@Component
class FirstUsers implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FirstUsers.class);

    private final UserRows rows;
    private final UserAdministration administration;
    private final PasswordPolicy policy;
    private final AdminProperties admin;
    private final boolean demo;

    FirstUsers(
            UserRows rows,
            UserAdministration administration,
            PasswordPolicy policy,
            AdminProperties admin,
            Environment environment) {
        this.rows = rows;
        this.administration = administration;
        this.policy = policy;
        this.admin = admin;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterPropertiesSet() {
        if (demo) {
            Newcomer.ofTheDemo().forEach(this::addIfMissing);
        }
        if (rows.countAdministrators() == 0) {
            addFirstAdministrator();
        }
    }

    private void addFirstAdministrator() {
        if (admin.username().isBlank() || admin.password().isEmpty()) {
            throw new NoAdministrator("nobody could sign in: there is no administrator yet.");
        }
        try {
            policy.check(admin.password());
        } catch (Refusal weak) {
            throw new NoAdministrator("the first administrator's password is not accepted. " + weak.detail());
        }
        addIfMissing(new Newcomer(admin.username(), admin.password(), "Administrator", Role.ADMIN, List.of()));
        log.info("first administrator added");
    }

    private void addIfMissing(Newcomer newcomer) {
        if (rows.existsByUsername(Users.canonical(newcomer.username()))) {
            return;
        }
        try {
            administration.add(newcomer.username(), newcomer.password(), newcomer.profile());
        } catch (Refusal taken) {
            log.info("another instance was faster username={}", newcomer.username());
        }
    }

    private record Newcomer(String username, String password, String name, Role role, List<String> rep) {

        static Stream<Newcomer> ofTheDemo() {
            return Stream.concat(
                    Stream.of(
                            new Newcomer("admin", "admin123", "Demo administrator", Role.ADMIN, List.of()),
                            new Newcomer("manager", "manager123", "Demo manager", Role.MANAGER, List.of()),
                            new Newcomer("marketing", "marketing123", "Demo marketing", Role.MARKETING, List.of())),
                    IntStream.rangeClosed(1, 8)
                            .mapToObj(n -> new Newcomer(
                                    "rep" + n, "rep123", "Demo rep " + n, Role.REP, List.of("R%02d".formatted(n)))));
        }

        Profile profile() {
            return new Profile(name, Set.of(role), rep.isEmpty() ? null : rep.getFirst(), true);
        }
    }
}
