package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.roadbook.local.stack.Service;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An order that the dashboard cannot take, until an administrator replays it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterStoryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product = Product.running();
    private final Shop shop = Shop.of("letters", 990, 1, _ -> "R09").getFirst();
    private final JdbcClient dashboard = product.databases().of(Service.DASHBOARD);
    private final Visitor admin = product.visitor().signIn("admin", "admin123");
    private final Browser browser = new Browser(product.stack().gateway());

    @BeforeAll
    void theDashboardCannotTakeOrdersOfOneShop() {
        dashboard.sql("""
                        create function refuse_order() returns trigger language plpgsql as $$
                        begin
                            raise exception 'an order of this shop is too much';
                        end $$
                        """).update();
        dashboard.sql("""
                        create trigger refuse_order before insert on read_model.sales_order
                        for each row when (new.document like 'C0990-%') execute function refuse_order()
                        """).update();
    }

    @AfterAll
    void mendEverything() {
        dashboard.sql("drop function if exists refuse_order cascade").update();
        browser.close();
    }

    @Test
    void itWaitsForAPersonFailsAgainUntilTheCauseIsMendedAndThenCountsOnce() throws Exception {
        product.sap()
                .send(
                        "letters",
                        new SalesFile("letters.csv")
                                .order(shop, product.today().minusWeeks(1), 1)
                                .write());
        var first = openLetter(1);
        var page = browser.signIn("admin", "admin123");
        page.navigate(browser.address("/dashboard/administration/dead-letters"));

        replay(page);

        var second = openLetter(2);
        assertThat(second.get("replay_of").asString()).isEqualTo(id(first));
        assertThat(second.get("source_offset")).isEqualTo(first.get("source_offset"));
        assertThat(orders()).isZero();
        browser.screenshot(page, "dead-letters");

        dashboard.sql("drop trigger refuse_order on read_model.sales_order").update();
        assertThat(admin.post("/api/dead-letters/" + id(second) + "/replay", "").statusCode())
                .isEqualTo(200);

        await().atMost(PATIENCE).until(() -> orders() == 1);
        assertThat(admin.post("/api/dead-letters/" + id(second) + "/replay", "").statusCode())
                .isEqualTo(409);
        assertThat(open().size()).isZero();
        await().atMost(PATIENCE)
                .until(() -> admin.json("/api/activity?kind=DEAD_LETTER_REPLAYED")
                                .get("total")
                                .asInt()
                        == 2);
    }

    /** Says yes to what the page says will follow. */
    private static void replay(Page page) {
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("OrderRecorded"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Replay").setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replay 1 event"))
                .click();
    }

    private JsonNode openLetter(int attempt) {
        return await().atMost(PATIENCE)
                .until(
                        this::open,
                        letters -> letters.size() == 1
                                && letters.get(0).get("attempt").asInt() == attempt)
                .get(0);
    }

    private JsonNode open() {
        return admin.json("/api/dead-letters?state=open&service=dashboard-api").get("items");
    }

    private int orders() {
        return dashboard
                .sql("select count(*) from read_model.sales_order where document like 'C0990-%'")
                .query(Integer.class)
                .single();
    }

    private static String id(JsonNode letter) {
        return letter.get("letter_id").asString();
    }
}
