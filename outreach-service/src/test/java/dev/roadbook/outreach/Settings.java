package dev.roadbook.outreach;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What another instance needs to work beside the test's own: the same servers and names, and quiet of its own accord. */
final class Settings {

    private Settings() {}

    /** As command line arguments; the properties given go before. */
    static String[] beside(Environment first, Map<String, Object> properties) {
        Map<String, Object> settings = new HashMap<>();
        Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "roadbook.kafka.topic-prefix",
                        "roadbook.kafka.group-prefix",
                        "roadbook.kafka.partitions",
                        "roadbook.kafka.registry-url",
                        "roadbook.kafka.auto-register",
                        "roadbook.calendar.working-days",
                        "spring.mail.host",
                        "spring.mail.port")
                .forEach(name -> settings.put(name, first.getRequiredProperty(name)));
        settings.put("roadbook.instance", "second");
        settings.put("roadbook.schedule.enabled", false);
        settings.put("spring.kafka.listener.auto-startup", false);
        settings.put("spring.datasource.hikari.maximum-pool-size", 4);
        settings.put("spring.datasource.hikari.minimum-idle", 1);
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.putAll(properties);
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
