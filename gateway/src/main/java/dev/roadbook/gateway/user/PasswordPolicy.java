package dev.roadbook.gateway.user;

import dev.roadbook.gateway.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Long enough, and not one of those everybody tries first. */
@Component
class PasswordPolicy {

    private final FirstGuesses guesses = new FirstGuesses();
    private final PasswordProperties properties;

    PasswordPolicy(PasswordProperties properties) {
        this.properties = properties;
    }

    void check(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < properties.minimumLength() || password.length() > PasswordHashes.LONGEST) {
            throw weak("A password has %d to %d characters."
                    .formatted(properties.minimumLength(), PasswordHashes.LONGEST));
        }
        if (guesses.contain(password)) {
            throw weak("This password is one of the first that would be tried.");
        }
    }

    private static Refusal weak(String detail) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "weak_password", detail);
    }
}
