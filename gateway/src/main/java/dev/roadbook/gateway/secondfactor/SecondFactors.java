package dev.roadbook.gateway.secondfactor;

import dev.roadbook.gateway.activity.Deeds;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.platform.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.UriUtils;

/** What people sign in with besides their password, if they have set it up. */
@Component
public class SecondFactors {

    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);

    private static final Pattern TIME_CODE = Pattern.compile("[0-9]{6}");
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    private final FactorRows rows;
    private final FactorCipher cipher;
    private final Deeds deeds;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final TimeCodes codes = new TimeCodes();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            FactorRows rows,
            SecondFactorProperties properties,
            Deeds deeds,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.cipher = new FactorCipher(properties.secretKey());
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A factor that counts from when its first code is shown.
     *
     * @param secret for typing into an app
     * @param uri for an app to read from a picture
     */
    public record Pending(String secret, String uri) {

        static Pending of(byte[] secret, String username) {
            var text = Base32.toBase32String(secret);
            return new Pending(
                    text,
                    "otpauth://totp/Roadbook:%s?secret=%s&issuer=Roadbook&algorithm=SHA1&digits=%d&period=%d"
                            .formatted(
                                    UriUtils.encode(username, StandardCharsets.UTF_8),
                                    text,
                                    TimeCodes.DIGITS,
                                    TimeCodes.PERIOD_SECONDS));
        }

        @Override
        public String toString() {
            return "Pending[]";
        }
    }

    public boolean isSet(UUID user) {
        return rows.secret(user, true).isPresent();
    }

    /** Those of the users that have one. */
    public Set<UUID> among(Collection<UUID> users) {
        return rows.confirmed(users);
    }

    public Pending begin(UUID user, String username) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        if (!rows.begin(user, cipher.encrypt(user, secret))) {
            throw alreadySet();
        }
        return Pending.of(secret, username);
    }

    /** Sets the pending factor by its first code, and returns the recovery codes, which nobody sees again. */
    public List<String> confirm(UUID user, String code) {
        var encrypted = rows.secret(user, false).orElseThrow(() -> nothingPending(user));
        var step = stepOf(user, code, encrypted);
        if (step.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "wrong_code",
                    "This is not the code the app shows now.",
                    List.of(new ProblemException.Fault("code", "is not the code the app shows now")));
        }
        var recovery = Stream.generate(() -> RecoveryCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        transactions.executeWithoutResult(status -> {
            if (!rows.confirm(user, encrypted, step.getAsLong())) {
                throw alreadySet();
            }
            deeds.add("SECOND_FACTOR_SET", "A person set up a second factor.", user);
            rows.keep(user, recovery.stream().map(each -> each.hash(user)).toList());
        });
        log.info("second factor set accountId={}", user);
        return recovery.stream().map(RecoveryCode::text).toList();
    }

    /** Whether this code is right, which it is once. */
    public boolean accepts(UUID user, String code) {
        var typed = code.replace(" ", "");
        if (TIME_CODE.matcher(typed).matches()) {
            var step = rows.secret(user, true)
                    .map(encrypted -> stepOf(user, typed, encrypted))
                    .orElseGet(OptionalLong::empty);
            return step.isPresent() && rows.use(user, step.getAsLong());
        }
        var recovered = rows.useRecoveryCode(user, RecoveryCode.typed(code).hash(user));
        if (recovered) {
            log.info("recovery code used accountId={}", user);
        }
        return recovered;
    }

    /** Tells whether there was one. */
    public boolean remove(UUID user, String username) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean isRemoved = rows.remove(user);
            if (isRemoved) {
                var text = "The second factor of the user %s was taken away.".formatted(username);
                deeds.add("SECOND_FACTOR_REMOVED", text, user);
            }
            return isRemoved;
        }));
    }

    private OptionalLong stepOf(UUID user, String code, byte[] encrypted) {
        return codes.stepOf(code.replace(" ", ""), cipher.decrypt(user, encrypted), clock.instant());
    }

    private Refusal nothingPending(UUID user) {
        return isSet(user)
                ? alreadySet()
                : Refusal.of(HttpStatus.CONFLICT, "second_factor_missing", "There is no second factor to confirm.");
    }

    private static Refusal alreadySet() {
        return Refusal.of(
                HttpStatus.CONFLICT, "second_factor_set", "This account has a second factor; take it away first.");
    }
}
