package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.secondfactor.SecondFactors;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. */
@RestController
@RequestMapping("/api/profile/second-factor")
@AnyRole
class SecondFactorController {

    private static final Logger log = LoggerFactory.getLogger(SecondFactorController.class);

    private final SecondFactors factors;
    private final PasswordProof proof;

    SecondFactorController(SecondFactors factors, PasswordProof proof) {
        this.factors = factors;
        this.proof = proof;
    }

    /** A new secret; it counts once a code of it was shown. */
    @Answers(HttpStatus.CONFLICT)
    @Operation(operationId = "beginSecondFactor")
    @PostMapping
    SecretView begin(@Valid @RequestBody PasswordRequest proven, HttpServletRequest request) {
        var user = PasswordProof.user();
        proof.require(proven.password(), request, HttpStatus.FORBIDDEN);
        return SecretView.of(
                factors.begin(user, IdentityToken.current().orElseThrow().username()));
    }

    /** Turns the second factor on, once a code of the new secret is shown. */
    @Answers(HttpStatus.CONFLICT)
    @PutMapping
    RecoveryCodesView confirm(@Valid @RequestBody CodeRequest shown) {
        return new RecoveryCodesView(factors.confirm(PasswordProof.user(), shown.code()));
    }

    /** Turns the second factor off. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Valid @RequestBody PasswordRequest proven, HttpServletRequest request) {
        var user = PasswordProof.user();
        proof.require(proven.password(), request, HttpStatus.FORBIDDEN);
        if (factors.remove(user, IdentityToken.current().orElseThrow().username())) {
            log.info("own second factor removed accountId={}", user);
        }
    }

    @Schema(name = "ProofRequest")
    record PasswordRequest(
            @NotNull @Size(min = 1, max = 256) String password) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    record CodeRequest(@NotNull @Size(min = 1, max = 64) String code) {

        @Override
        public String toString() {
            return "CodeRequest[]";
        }
    }

    record SecretView(String secret, String uri) {

        static SecretView of(SecondFactors.Pending pending) {
            return new SecretView(pending.secret(), pending.uri());
        }

        @Override
        public String toString() {
            return "SecretView[]";
        }
    }

    record RecoveryCodesView(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodesView[]";
        }
    }
}
