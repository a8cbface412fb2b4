package dev.roadbook.platform.secret;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** Refuses to start with the secrets of an example, which everybody knows. */
final class PublishedSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> SETTINGS = List.of("ROADBOOK_", "DATABASE_", "SMTP_", "SPRING_");

    /** As it is, and as Base64. */
    private static final List<String> EXAMPLES = List.of("change-me", "Y2hhbmdlLW1l");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var variables = context.getEnvironment()
                .getPropertySources()
                .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        if (variables != null && variables.getSource() instanceof Map<?, ?> values) {
            refuseExamples(values);
        }
    }

    private static void refuseExamples(Map<?, ?> variables) {
        var found = new TreeSet<String>();
        variables.forEach((name, value) -> {
            if (SETTINGS.stream().anyMatch(name.toString()::startsWith)
                    && EXAMPLES.stream().anyMatch(value.toString()::contains)) {
                found.add(name.toString());
            }
        });
        if (!found.isEmpty()) {
            throw new PublishedSecret(found);
        }
    }
}
