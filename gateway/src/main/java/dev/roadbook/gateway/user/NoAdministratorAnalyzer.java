package dev.roadbook.gateway.user;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
        return new FailureAnalysis(
                "The gateway does not start, because " + cause.getMessage(),
                "Set ROADBOOK_ADMIN_USERNAME and ROADBOOK_ADMIN_PASSWORD for the first start.",
                cause);
    }
}
