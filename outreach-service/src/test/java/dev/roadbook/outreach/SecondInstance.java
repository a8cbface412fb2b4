package dev.roadbook.outreach;

import dev.roadbook.testkit.MutableClock;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another instance of the service beside the test's own, on the same servers and clock. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance beside(ApplicationContext first, Map<String, Object> properties) {
        var clock = first.getBean(MutableClock.class);
        return new SecondInstance(new SpringApplicationBuilder(OutreachService.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run(Settings.beside(first.getEnvironment(), properties)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it answers HTTP. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
