package dev.roadbook.platform.command;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts only what a command needs, without web server, listeners and schedules, when the first argument is no option. */
final class CommandMode implements EnvironmentPostProcessor {

    static final String PROPERTY = "roadbook.command";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getProperty(
                CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME, String[].class, new String[0]);
        if (arguments.length == 0) {
            return;
        }
        application.setWebApplicationType(WebApplicationType.NONE);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "command",
                        Map.of(
                                PROPERTY,
                                arguments[0],
                                "spring.main.web-application-type",
                                "none",
                                "spring.kafka.listener.auto-startup",
                                "false",
                                "roadbook.schedule.enabled",
                                "false")));
    }
}
