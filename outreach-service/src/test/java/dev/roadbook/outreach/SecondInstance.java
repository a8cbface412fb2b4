package dev.roadbook.outreach;

import dev.roadbook.testkit.MutableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another instance of the service beside the test's own, on the same servers and clock. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance beside(ApplicationContext first, Map<String, Object> properties, String... arguments) {
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
                        "spring.mail.host",
                        "spring.mail.port")
                .forEach(name -> settings.put(name, first.getEnvironment().getRequiredProperty(name)));
        settings.put("roadbook.instance", "second");
        settings.put("roadbook.schedule.enabled", false);
        settings.put("spring.kafka.listener.auto-startup", false);
        settings.put("spring.datasource.hikari.maximum-pool-size", 4);
        settings.put("spring.datasource.hikari.minimum-idle", 1);
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.putAll(properties);
        var clock = first.getBean(MutableClock.class);
        return new SecondInstance(new SpringApplicationBuilder(OutreachService.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run(Stream.concat(
                                settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()),
                                Stream.of(arguments))
                        .toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
