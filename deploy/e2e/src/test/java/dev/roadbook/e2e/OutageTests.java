package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server goes away under the whole product and comes back: nobody has to lend a hand. */
class OutageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SHOPS = 5;
    private static final int WEEKS = 5;

    private final Product product = Product.running();

    @AfterEach
    void bringEverythingBack() {
        var servers = product.stack().infrastructure();
        servers.postgres().start();
        servers.kafka().start();
        servers.registry().start();
    }

    @Test
    void whatIsAcceptedWithoutKafkaShowsWhenItIsBack() throws Exception {
        var file = salesOf("nokafka", 900);
        var kafka = product.stack().infrastructure().kafka();

        kafka.stop();
        var receipt = product.sap().send("nokafka", file);
        kafka.start();

        assertThat(receipt.status()).isEqualTo(202);
        everythingAgreesOn("nokafka");
    }

    @Test
    void nothingIsAcceptedWithoutDatabase() throws Exception {
        var file = salesOf("nodatabase", 910);
        Server<?> postgres = product.stack().infrastructure().postgres();

        postgres.stop();
        var refused = product.sap().send("nodatabase", file);
        postgres.start();

        assertThat(refused.status()).isEqualTo(503);
        await().atMost(PATIENCE)
                .until(() -> product.sap().send("nodatabase", file).status() == 202);
        everythingAgreesOn("nodatabase");
    }

    @Test
    void registryThatIsAwayStopsNobodyWhoKnowsTheSchemas() throws Exception {
        product.sap().send("registry", salesOf("registry", 920));
        everythingAgreesOn("registry");
        var file = salesOf("noregistry", 930);

        product.stack().infrastructure().registry().stop();
        product.sap().send("noregistry", file);

        everythingAgreesOn("noregistry");
    }

    private Path salesOf(String story, int first) {
        var file = new SalesFile(story + ".csv");
        Shop.of(story, first, SHOPS, _ -> "R09")
                .forEach(shop -> IntStream.rangeClosed(1, WEEKS)
                        .forEach(week -> file.order(shop, product.today().minusWeeks(week), 2)));
        return file.write();
    }

    private void everythingAgreesOn(String story) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    var accounts = accounts(story);
                    assertThat(accounts).hasSize(SHOPS);
                    var books = new Books(product, story, accounts);
                    books.ordersAgree();
                    books.predictionsAgree();
                });
    }

    private Collection<String> accounts(String story) {
        var manager = product.visitor().signIn("manager", "manager123");
        var items = manager.json("/api/strategic/accounts?q=" + story + "+shop").get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(account -> account.get("account_id").asString())
                .toList();
    }
}
