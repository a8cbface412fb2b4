package dev.roadbook.ingestion.webhook;

import dev.roadbook.ingestion.storage.BodyListener;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;
import javax.crypto.Mac;

/** Computes the signature of a body in passing, once for each secret it may be signed with. */
final class SignatureCheck implements BodyListener {

    private final SignedHeaders headers;
    private final List<Mac> macs;

    SignatureCheck(SignedHeaders headers, List<Secret> secrets) {
        this.headers = headers;
        this.macs = secrets.stream().map(Secret::mac).toList();
        macs.forEach(mac -> mac.update(headers.prefix()));
    }

    @Override
    public void onBytes(byte[] buffer, int length) {
        macs.forEach(mac -> mac.update(buffer, 0, length));
    }

    /** The place of the secret that signed the body. Every pair is compared, whatever the outcome of another. */
    OptionalInt matchingSecret() {
        int match = -1;
        for (int i = macs.size() - 1; i >= 0; i--) {
            var expected = macs.get(i).doFinal();
            boolean matches = false;
            for (var claimed : headers.signatures()) {
                matches |= MessageDigest.isEqual(expected, claimed);
            }
            match = matches ? i : match;
        }
        return match < 0 ? OptionalInt.empty() : OptionalInt.of(match);
    }
}
