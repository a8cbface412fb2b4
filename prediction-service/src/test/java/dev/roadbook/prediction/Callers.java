package dev.roadbook.prediction;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who ask, and the accounts they look after. */
public final class Callers {

    private Callers() {}

    public static RequestPostProcessor as(String role, @Nullable String rep) {
        return jwt().jwt(token -> {
                    token.subject("someone").claim("roles", List.of(role));
                    if (rep != null) {
                        token.claim("rep_id", rep);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    static OutgoingEvent account(String account, String rep, long revision) {
        return account(account, rep, revision, AccountStatus.ACTIVE);
    }

    static OutgoingEvent account(String account, String rep, long revision, AccountStatus status) {
        return new OutgoingEvent(
                Topic.ACCOUNTS,
                account,
                AccountChanged.newBuilder()
                        .setEventId(EventIds.of("account", account, Long.toString(revision)))
                        .setOccurredAt(Instant.parse("2026-11-20T05:00:00Z"))
                        .setAccountId(account)
                        .setRevision(revision)
                        .setCardCode(account)
                        .setName(account)
                        .setRepId(rep)
                        .setCurrency("EUR")
                        .setStatus(status)
                        .build());
    }
}
