package dev.roadbook.platform.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, instead of a stack trace. */
class PublishedSecretAnalyzer extends AbstractFailureAnalyzer<PublishedSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PublishedSecret cause) {
        return new FailureAnalysis(
                "The service does not start, because " + cause.getMessage(),
                "Make up secrets of your own; deploy/docker/new-env.sh does it for all of .env.",
                cause);
    }
}
