package dev.roadbook.outreach.run;

import dev.roadbook.outreach.consent.SuppressedUntil;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.mail.HeaderText;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.policy.QuietHours;
import dev.roadbook.outreach.policy.Rules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme of another kind: a word to a representative, about no account. */
@TestComponent
public class RepDigest implements Programme<RepDigest.Reader> {

    static final String NAME = "REP_DIGEST";

    private final JdbcClient jdbc;

    RepDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reader(
            String name, @Nullable String email, @Nullable Instant suppressedUntil) implements Addressee {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public List<Instant> recentMails() {
            return List.of();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reader> prepare(Intent intent, Instant now) {
        return jdbc.sql("""
                        select r.name, r.email, {suppressed} as suppressed_until
                        from rep r
                        where r.rep_id = :rep
                        """.replace("{suppressed}", SuppressedUntil.sql("r.email")))
                .param("rep", intent.subject().id())
                .query((row, _) -> new Reader(row.getString("name"), row.getString("email"), SuppressedUntil.of(row)))
                .optional();
    }

    @Override
    public Reason outdated() {
        return () -> "REP_GONE";
    }

    @Override
    public Policy<Reader> policy() {
        return new Policy<>(List.of(
                Rules.address(),
                Rules.validAddress(),
                Rules.suppression(),
                Rules.quietHours(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)))));
    }

    @Override
    public Mail compose(Intent intent, Reader reader) {
        var text = "Good morning, " + reader.name();
        var to = reader.address().orElseThrow();
        return new Mail(to, null, null, new HeaderText("Your week"), text, text, "digest/1", "token", List.of());
    }
}
