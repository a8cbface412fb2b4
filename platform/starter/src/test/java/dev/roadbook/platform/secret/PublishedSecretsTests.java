package dev.roadbook.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PublishedSecretsTests {

    @ParameterizedTest
    @CsvSource({
        "DATABASE_PASSWORD, change-me-services",
        "ROADBOOK_ADMIN_PASSWORD, change-me-at-least-12-characters",
        "ROADBOOK_METRICS_PASSWORD, change-me-metrics",
        "ROADBOOK_WEBHOOK_SECRETS_SAP, whsec_Y2hhbmdlLW1lLWNoYW5nZS1tZS1jaGFuZ2UtbWU=",
        "SMTP_PASSWORD, change-me"
    })
    void refusesWhatAnExampleSays(String variable, String value) {
        var refusal = catchThrowable(() -> startWith(Map.of(variable, value)));

        assertThat(new PublishedSecretAnalyzer().analyze(refusal))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The service does not start, because " + variable
                        + " still has the value of an example, which everybody knows.");
    }

    @Test
    void namesAllOfThemAndTheValueOfNone() {
        var refusal = catchThrowable(() ->
                startWith(Map.of("ROADBOOK_METRICS_PASSWORD", "change-me-m", "DATABASE_PASSWORD", "change-me-d")));

        assertThat(refusal)
                .hasMessage("DATABASE_PASSWORD, ROADBOOK_METRICS_PASSWORD still have the value of an example, which"
                        + " everybody knows.");
    }

    @Test
    void takesSecretsOfItsOwnAndLeavesVariablesOfOthersAlone() {
        assertThatCode(() -> startWith(Map.of("DATABASE_PASSWORD", "k2Fh", "OTHER_PASSWORD", "change-me")))
                .doesNotThrowAnyException();
    }

    private static void startWith(Map<String, Object> variables) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .replace(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(
                                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
            new PublishedSecrets().initialize(context);
        }
    }
}
