package dev.roadbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@RoadbookTest(
        classes = RoadbookTestIntegrationTests.Application.class,
        mail = true,
        now = "2026-11-20T09:00:00Z",
        properties = "spring.main.web-application-type=none")
class RoadbookTestIntegrationTests {

    @Autowired
    Environment environment;

    @Autowired
    TestDatabase database;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    MailBox mailBox;

    @Autowired
    MutableClock clock;

    @Test
    void givesAFreshDatabase() throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            tables.next();

            assertThat(tables.getInt(1)).isZero();
            assertThat(connection.getCatalog()).startsWith("t");
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(database.url());
        }
    }

    @Test
    void readsBackWhatItWrote() {
        kafka.createTopic("echo", 3);
        kafka.send("echo", bytes("key"), bytes("value"));
        kafka.send("echo", bytes("gone"), null);

        var records = kafka.await("echo", 2);

        assertThat(records)
                .anySatisfy(record -> assertThat(record.value()).asString().isEqualTo("value"));
        assertThat(records).anySatisfy(record -> assertThat(record.value()).isNull());
        assertThat(records).allSatisfy(record -> assertThat(record.topic()).isEqualTo(kafka.topic("echo")));
    }

    @Test
    void seesCommittedRecordsOnly() {
        kafka.createTopic("transactions", 1);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                        "transactional.id",
                        kafka.topic("producer")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(kafka.topic("transactions"), "kept"));
            producer.commitTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(kafka.topic("transactions"), "dropped"));
            producer.flush();
            producer.abortTransaction();
        }

        assertThat(kafka.await("transactions", 1))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).asString().isEqualTo("kept"));
    }

    @Test
    void hasNoRecordsOfAMissingTopic() {
        assertThat(kafka.records("nowhere")).isEmpty();
    }

    @Test
    void reachesTheRegistryOnBothInterfaces() throws Exception {
        var core = environment.getRequiredProperty("roadbook.kafka.registry-url");

        assertThat(status(core + "/system/info")).isEqualTo(200);
        assertThat(status(core.replace("/apis/registry/v3", "/apis/ccompat/v7") + "/subjects"))
                .isEqualTo(200);
    }

    @Test
    void receivesMailAsSent() throws Exception {
        send(mailBox.address("buyer"), "Réassort", "Bonjour\r\n.\r\nà bientôt");

        var mail = mailBox.await(1).getFirst();

        assertThat(mail.to()).isEqualTo(mailBox.address("buyer"));
        assertThat(mail.subject()).isEqualTo("Réassort");
        assertThat(mail.text()).contains("à bientôt");
        assertThat(mail.header("x-cycle")).containsExactly("2026-11-20");
        mailBox.clear();
        assertThat(mailBox.received()).isEmpty();
    }

    @Test
    void ignoresMailOfOthers() throws Exception {
        send("someone@elsewhere.test", "Not ours", "text");

        assertThat(mailBox.received()).extracting(ReceivedMail::subject).doesNotContain("Not ours");
    }

    @Test
    void movesTheClock(@Autowired Clock injected) {
        clock.advance(Duration.ofDays(7));

        assertThat(LocalDate.now(injected)).isEqualTo("2026-11-27");
    }

    @Test
    void startsEachTestAtTheSameInstant() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    private void send(String recipient, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", environment.getRequiredProperty("spring.mail.host"));
        properties.put("mail.smtp.port", environment.getRequiredProperty("spring.mail.port"));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("sales@roadbook.test"));
        message.setRecipient(RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "utf-8");
        message.setText(text, "utf-8");
        message.setHeader("X-Cycle", "2026-11-20");
        Transport.send(message);
    }

    private static int status(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}
}
