package dev.roadbook.testkit;

import dev.roadbook.testkit.server.MailClient;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Equal for equal needs, so that tests with the same needs share a context. */
record ServersContextCustomizer(boolean database, boolean kafka, boolean mail, String now)
        implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var servers = TestServers.ofThisJvm();
        servers.start(database, kafka, mail);
        var name = "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (database) {
            useDatabase(context, servers, name);
        }
        if (kafka) {
            useKafka(context, servers, name);
        }
        if (mail) {
            useMail(context, servers, name);
        }
        if (!now.isEmpty()) {
            context.getBeanFactory().registerSingleton("clock", new MutableClock(Instant.parse(now)));
        }
    }

    private static void useDatabase(ConfigurableApplicationContext context, TestServers servers, String name) {
        var database = TestDatabase.create(servers, name);
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.minimum-idle=1")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }

    private static void useKafka(ConfigurableApplicationContext context, TestServers servers, String name) {
        var prefix = name + ".";
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + servers.kafka(),
                        "roadbook.kafka.topic-prefix=" + prefix,
                        "roadbook.kafka.group-prefix=" + prefix,
                        "roadbook.kafka.partitions=3",
                        "roadbook.kafka.registry-url=" + servers.registry(),
                        "roadbook.kafka.auto-register=true")
                .applyTo(context);
        var probe = new KafkaProbe(servers.kafka(), prefix);
        context.getBeanFactory().registerSingleton("kafkaProbe", probe);
        servers.whenShared(probe::deleteTopics);
    }

    private static void useMail(ConfigurableApplicationContext context, TestServers servers, String name) {
        var mail = servers.mail();
        TestPropertyValues.of("spring.mail.host=" + mail.host(), "spring.mail.port=" + mail.smtpPort())
                .applyTo(context);
        var mailBox = new MailBox(new MailClient(mail.url()), name + ".test");
        context.getBeanFactory().registerSingleton("mailBox", mailBox);
    }
}
