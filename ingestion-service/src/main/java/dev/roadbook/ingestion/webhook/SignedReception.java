package dev.roadbook.ingestion.webhook;

import dev.roadbook.ingestion.batch.DeliveryIdReused;
import dev.roadbook.ingestion.batch.NewFile;
import dev.roadbook.ingestion.batch.Receipt;
import dev.roadbook.ingestion.batch.Reception;
import dev.roadbook.ingestion.file.FileKind;
import dev.roadbook.ingestion.file.StoredFiles;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.source.Sources;
import dev.roadbook.ingestion.storage.Envelope;
import dev.roadbook.ingestion.storage.FileRefused;
import dev.roadbook.ingestion.storage.FileStore;
import dev.roadbook.ingestion.storage.IncomingFile;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes a delivery if its signature proves who sent it: headers first, then the body, then the file for good. */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
class SignedReception {

    private final Sources sources;
    private final Secrets secrets;
    private final FileStore store;
    private final StoredFiles files;
    private final Reception reception;
    private final SecurityLog securityLog;
    private final WebhookProperties properties;
    private final Clock clock;

    SignedReception(
            Sources sources,
            Secrets secrets,
            FileStore store,
            StoredFiles files,
            Reception reception,
            SecurityLog securityLog,
            WebhookProperties properties,
            Clock clock) {
        this.sources = sources;
        this.secrets = secrets;
        this.store = store;
        this.files = files;
        this.reception = reception;
        this.securityLog = securityLog;
        this.properties = properties;
        this.clock = clock;
    }

    Receipt receive(IncomingRequest request) {
        var source = request.source();
        var headers = SignedHeaders.parse(request::headers);
        headers.requireFresh(clock.instant(), properties.tolerance());
        var accepted = secrets.of(source, clock.instant());
        if (accepted.isEmpty()) {
            throw new DeliveryRefused(Refusal.SIGNATURE_INVALID);
        }
        requireEncodingAllowed(request);
        var envelope = envelope(request);
        var check = new SignatureCheck(headers, accepted);
        try (var file = store.receive(request.body(), request.contentLength(), check, envelope)) {
            requireSigned(check, accepted, source);
            if (envelope instanceof MultipartEnvelope multipart && !multipart.isWhole()) {
                throw new DeliveryRefused(Refusal.MULTIPART_INVALID);
            }
            requireReadable(file);
            return reception.receive(file, newFile(request, headers, envelope, file));
        } catch (FileRefused e) {
            throw new DeliveryRefused(refusal(e.reason()), e);
        } catch (DeliveryIdReused e) {
            throw new DeliveryRefused(Refusal.ID_REUSED, e);
        }
    }

    private void requireReadable(IncomingFile file) {
        var kind = kindOf(file);
        if (kind == FileKind.EMPTY) {
            throw new DeliveryRefused(Refusal.EMPTY_FILE);
        }
        if (kind == FileKind.UTF_32) {
            throw new DeliveryRefused(Refusal.UNSUPPORTED_ENCODING);
        }
        if (!kind.isTaken()) {
            throw new DeliveryRefused(Refusal.UNSUPPORTED_TYPE);
        }
    }

    private FileKind kindOf(IncomingFile file) {
        try {
            return files.kindOf(file);
        } catch (UnreadableFile e) {
            throw new DeliveryRefused(Refusal.UNSUPPORTED_TYPE, e);
        }
    }

    private void requireEncodingAllowed(IncomingRequest request) {
        var encodings = request.headers("Content-Encoding");
        boolean encoded = !encodings.isEmpty() && !encodings.equals(List.of("identity"));
        boolean allowed = encodings.equals(List.of("gzip"))
                && sources.allowsContentEncoding(request.source())
                && !MultipartEnvelope.isDeclaredBy(request.contentType());
        if (encoded && !allowed) {
            throw new DeliveryRefused(Refusal.UNSUPPORTED_TYPE);
        }
    }

    private static Envelope envelope(IncomingRequest request) {
        if (MultipartEnvelope.isDeclaredBy(request.contentType())) {
            return MultipartEnvelope.of(request.contentType())
                    .orElseThrow(() -> new DeliveryRefused(Refusal.MULTIPART_INVALID));
        }
        if (!request.isContentTypeSupported()) {
            throw new DeliveryRefused(Refusal.UNSUPPORTED_TYPE);
        }
        return Envelope.NONE;
    }

    private void requireSigned(SignatureCheck check, List<Secret> accepted, String source) {
        var match = check.matchingSecret();
        if (match.isEmpty()) {
            throw new DeliveryRefused(Refusal.SIGNATURE_INVALID);
        }
        if (match.getAsInt() > 0 || accepted.getFirst().until() != null) {
            securityLog.oldSecretUsed(source);
        }
    }

    private static NewFile newFile(
            IncomingRequest request, SignedHeaders headers, Envelope envelope, IncomingFile file) {
        var nameInside =
                envelope instanceof MultipartEnvelope multipart ? multipart.fileName() : Optional.<String>empty();
        return new NewFile(
                request.source(),
                headers.deliveryId(),
                request.fileName().or(() -> nameInside).orElse("sales"),
                file.sha256(),
                file.size(),
                request.source());
    }

    private static Refusal refusal(FileRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case TOO_SLOW -> Refusal.TOO_SLOW;
            case INTERRUPTED -> Refusal.INTERRUPTED;
            case STORAGE_UNAVAILABLE -> Refusal.STORAGE_UNAVAILABLE;
        };
    }
}
