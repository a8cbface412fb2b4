package dev.roadbook.outreach.dkim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are signed.
 *
 * @param domain domain that signs; that of the sender's address where empty
 * @param keys the keys that sign, each with a signature of its own: an RSA key beside an Ed25519 key, and while keys are
 *     changed the next one beside the last; none where mails are not signed here
 */
@Validated
@ConfigurationProperties("roadbook.dkim")
record DkimProperties(
        @DefaultValue("") String domain, @DefaultValue List<@Valid Key> keys) {

    /**
     * A key.
     *
     * @param selector selector under which its public half is published
     * @param privateKey the key itself, PKCS #8 in PEM
     * @param file the file it stands in instead
     */
    record Key(
            @NotBlank String selector,
            @Nullable String privateKey,
            @Nullable Path file) {

        Key {
            if ((privateKey == null) == (file == null)) {
                throw new IllegalArgumentException("a key of DKIM is given as private-key or as file");
            }
        }

        @Override
        public String toString() {
            return selector;
        }
    }
}
