package dev.roadbook.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A buyer who was reminded of an order, and answers. */
@OutreachTest
abstract class AnswerTest {

    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9_-]{32})");

    @Autowired
    World world;

    @Autowired
    MailBox mailBox;

    @Autowired
    MutableClock clock;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** Reminds the account of its order and returns the token of the link. */
    String reminded(String account) {
        world.hear(Fixtures.rep("R01", "Anne Laurent", mailBox.address("anne")));
        world.due(account);
        order(account);
        return remind();
    }

    void order(String account) {
        world.hear(Fixtures.order(account, Fixtures.LAST_PURCHASE, Fixtures.line("W1", "12.000", "96.00")));
    }

    String remind() {
        run();
        var link = LINK.matcher(mailBox.await(1).getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    MvcTestResult answer(String token, String form) {
        return http.post()
                .uri("/a/" + token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    List<String> kinds(String account, int count) {
        return world
                .awaitEvents(Topic.ACTIVITY, ActivityRecorded.class, account, events -> events.size() >= count)
                .stream()
                .map(ActivityRecorded::getKind)
                .toList();
    }

    MvcTestResult list(RequestPostProcessor caller, String query) {
        return http.get()
                .uri("/api/answers" + query)
                .with(caller)
                .accept(MediaType.APPLICATION_JSON)
                .exchange();
    }
}
