package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.local.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an installation held that ran an earlier version is there after the upgrade, and is worked with. */
class UpgradeTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Product product = Product.running();
    private final Visitor manager = product.visitor().signIn("manager", "manager123");
    private final Visitor admin = product.visitor().signIn("admin", "admin123");
    private final EarlierInstallation earlier = Product.EARLIER;

    @Test
    void everyAccountKeepsItsOrdersToTheCent() {
        var kept = earlier.rows(Service.DASHBOARD, "read_model.account_view");

        assertThat(kept).hasSize(30).allSatisfy(account -> {
            var shown = Said.by(manager, "/api/strategic/accounts/" + account.get("account_id"));
            assertThat(shown.required("lifetime_revenue")).isEqualByComparingTo(account.get("lifetime_revenue"));
            assertThat(shown.plain("order_count")).isEqualTo(account.get("order_count"));
        });
    }

    @Test
    void accountsArePredictedAnewByTheirOldOrders() {
        var account =
                earlier.rows(Service.PREDICTION, "public.prediction").getFirst().get("account_id");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Said.by(manager, "/api/predictions/" + account).day("as_of"))
                        .isEqualTo(product.today()));
    }

    @Test
    void linesAreListed() {
        var kept = earlier.rows(Service.INGESTION, "public.sales_line");
        var account = kept.getFirst().get("account_id");

        assertThat(Said.by(manager, "/api/order-lines?size=1&account=" + account)
                        .whole("total"))
                .isEqualTo(kept.stream()
                        .filter(line -> Objects.equals(line.get("account_id"), account))
                        .count());
    }

    @Test
    void mailsAndWhatWasNotedOfThemAreKept() {
        var kept = earlier.rows(Service.OUTREACH, "public.message");

        assertThat(kept)
                .hasSize(6)
                .allSatisfy(message -> assertThat(Said.by(manager, "/api/messages/" + message.get("intent_id"))
                                .text("subject"))
                        .isEqualTo(message.get("subject")));
        assertThat(notes()).contains("Will order on Monday");
    }

    private List<String> notes() {
        return Said.all(manager, "/api/engagement/reminders").stream()
                .flatMap(reminder -> reminder.list("notes").stream())
                .map(note -> note.plain("text"))
                .toList();
    }

    @Test
    void peopleKeepTheirKeysTheirCallsAndWhoMustNotBeWrittenTo() {
        assertThat(Said.all(admin, "/api/api-keys")).anyMatch(key -> "bi".equals(key.text("name")));
        assertThat(Said.all(admin, "/api/agents/R01/activities"))
                .anyMatch(call -> "rep1/k1".equals(call.text("activity_id")));
        assertThat(Said.all(admin, "/api/suppressions"))
                .anyMatch(entry -> "stop@example.com".equals(entry.text("email")));
    }

    @Test
    void learnedModelsAreKept() {
        assertThat(Said.by(admin, "/api/models").list("items"))
                .extracting(model -> model.text("version"))
                .contains("survival-1", "agent-target-1");
    }
}
