package dev.roadbook.outreach.holdout;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.platform.experiment.Assignment;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OutreachTest
class HoldoutIntegrationTests {

    private static final String HOLDOUT = "/api/outreach/holdout";
    private static final String START = "{\"percent\": 50, \"points\": 50}";

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private HoldoutSwitch holdoutSwitch;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void nobodyIsHeldOutBeforeAComparisonBegins() {
        shops();

        remind();

        assertThat(get("")).bodyJson().extractingPath("$.holdout").isNull();
        assertThat(accounts("send_intent where state = 'ACCEPTED'", "subject_id"))
                .hasSize(60);
        assertThat(world.count("select count(*) from holdout_cycle")).isZero();
    }

    @Test
    void writesBothArmsDownAndRemindsOnlyOne() {
        shops();
        assertThat(start(Callers.manager(), START)).hasStatusOk();
        var foretold = read(
                "/api/outreach/forecast?day=2026-11-20&size=100", "$.items[?(@.reasons == ['HOLDOUT'])].account_id");
        var previewed = read("/api/reminders/preview", "$.denied[?(@.reason == 'HOLDOUT')].account_id");

        remind();

        var heldOut = accounts("holdout_cycle where arm = 'HOLDOUT'", "account_id");
        var treated = accounts("holdout_cycle where arm = 'TREATMENT'", "account_id");
        assertThat(heldOut).isNotEmpty().isEqualTo(foretold).isEqualTo(previewed);
        assertThat(accounts("send_intent where state = 'HOLDOUT'", "subject_id"))
                .isEqualTo(heldOut);
        assertThat(accounts("send_intent where state = 'ACCEPTED'", "subject_id"))
                .isEqualTo(treated);
        assertThat(heldOut.size() + treated.size()).isEqualTo(60);
    }

    @Test
    void drawsEveryShopOfAChainAlikeAndKnowsWhatWasExpected() {
        shops();
        assertThat(start(Callers.manager(), START)).hasStatusOk();

        remind();

        assertThat(world.count("select count(distinct cluster) from holdout_cycle"))
                .isEqualTo(55);
        assertThat(world.count("select count(distinct (cluster, arm)) from holdout_cycle"))
                .isEqualTo(55);
        assertThat(world.count("""
                select count(*) from holdout_cycle
                where round(cast(chance as numeric), 4) = 0.1609 and segment = 'Loyal' and worth = 80
                  and due_on = '2026-11-20' and assigned_on = '2026-11-20' and cycle = '2026-11-13'
                """)).isEqualTo(60);
    }

    @Test
    void drawsTheSameAgainFromTheSaltAlone() {
        shops();
        assertThat(start(Callers.manager(), START)).hasStatusOk();
        remind();
        var assignment = new Assignment(world.text("select salt from holdout"), "reminders", 50);

        for (var cluster : accounts("holdout_cycle", "cluster")) {
            assertThat(world.text("select distinct arm from holdout_cycle where cluster = ?", cluster))
                    .isEqualTo(assignment.of(cluster).name());
        }
    }

    @Test
    void leavesACycleWhereItWasDrawnWhenItsDayMoves() {
        shops();
        assertThat(start(Callers.manager(), START)).hasStatusOk();
        remind();
        var before = world.text("select string_agg(cast(c as text), ';' order by account_id) from holdout_cycle c");
        world.update("update send_intent set state = 'CANCELLED' where state = 'ACCEPTED'");
        world.update("update expectation set expected_on = '2026-11-19', chance_of_week = 0.9");

        remind();

        assertThat(world.text("select string_agg(cast(c as text), ';' order by account_id) from holdout_cycle c"))
                .isEqualTo(before);
    }

    @Test
    void tellsBeforeItBeginsWhatCanBeKnownAndWhen() {
        shops();

        var design = get("/design?percent=50&points=50");

        assertThat(design).bodyJson().extractingPath("$.accounts").isEqualTo(60);
        assertThat(design).bodyJson().extractingPath("$.months").isEqualTo(1);
        assertThat(design).bodyJson().extractingPath("$.known_by").isEqualTo("2027-01-04");
        assertThat(design).bodyJson().extractingPath("$.detectable").asArray().hasSize(12);
        assertThat(get("/design?percent=50&points=1"))
                .bodyJson()
                .extractingPath("$.months")
                .isNull();
        assertThat(get("/design?percent=0")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesWhatCouldNeverBeKnownAndASecondOneAtATime() {
        assertThat(start(Callers.manager(), START)).hasStatus(HttpStatus.CONFLICT);
        shops();
        assertThat(start(Callers.manager(), "{\"percent\": 50, \"points\": 1}"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("never_known");
        assertThat(start(Callers.manager(), START)).hasStatusOk();

        assertThat(start(Callers.manager(), START))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("already_running");
    }

    @Test
    void managersBeginAndEndItAndAreNamed() {
        shops();
        assertThat(start(Callers.rep("R01"), START)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(start(Callers.reader(), START)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri(HOLDOUT).with(Callers.rep("R01"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri(HOLDOUT).with(Callers.reader())).hasStatusOk();
        assertThat(start(Callers.manager(), START)).hasStatusOk();

        assertThat(end()).bodyJson().extractingPath("$.holdout.ended_by").isEqualTo("marie");

        assertThat(end()).hasStatus(HttpStatus.CONFLICT);
        remind();
        assertThat(accounts("send_intent where state = 'ACCEPTED'", "subject_id"))
                .hasSize(60);
        var holdout = world.text("select cast(holdout_id as text) from holdout");
        var told = world.awaitEvents(
                Topic.ACTIVITY,
                ActivityRecorded.class,
                "marie",
                events -> kinds(holdout, events).size() == 2);
        assertThat(kinds(holdout, told)).containsExactly("HOLDOUT_STARTED", "HOLDOUT_ENDED");
    }

    @Test
    void configurationBeginsTheFirstOneOnly() {
        holdoutSwitch.configured(50);
        assertThat(world.count("select count(*) from holdout")).isZero();
        shops();

        holdoutSwitch.configured(50);
        assertThat(end()).hasStatusOk();
        holdoutSwitch.configured(50);

        assertThat(world.text("select started_by from holdout")).isEqualTo("configuration");
    }

    private static List<String> kinds(String holdout, List<ActivityRecorded> told) {
        return told.stream()
                .filter(event -> holdout.equals(event.getReference()))
                .map(ActivityRecorded::getKind)
                .toList();
    }

    /** Five clusters of two, fifty of one, all due today; within two weeks 0.1 + 7/23 · 0.2 of them order. */
    private void shops() {
        world.update("""
                insert into account (account_id, revision, name, email, rep_id, active)
                select 'S' || i, 1, 'Shop ' || i, replace(?, '@', i || '@'), 'R01', true
                from generate_series(1, 60) i
                """, mailBox.address("shop"));
        world.update("""
                insert into account_chain (account_id, revision, chain)
                select 'S' || i, 1, case when i <= 10 then 'Chain ' || (i + 1) / 2 end from generate_series(1, 60) i
                """);
        world.update("""
                insert into expectation
                    (account_id, as_of, occurred_at, model_version, expected_on, confidence, last_purchase_on,
                     known_since, chance_of_week, chance_of_month, segment, call_value)
                select account_id, ?, '2026-11-20T05:00:00Z', 'test', ?, 'HIGH', '2026-11-13',
                       '2026-11-20T05:00:00Z', 0.1, 0.3, 'Loyal', 80
                from account
                """, Fixtures.TODAY, Fixtures.TODAY);
    }

    private void remind() {
        assertThat(http.post()
                        .uri("/api/reminders/run")
                        .with(Callers.manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatusOk();
    }

    private MvcTestResult start(RequestPostProcessor caller, String body) {
        return http.post()
                .uri(HOLDOUT)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult end() {
        return http.post().uri(HOLDOUT + "/end").with(Callers.manager()).exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(HOLDOUT + path).with(Callers.manager()).exchange();
    }

    private Set<String> read(String uri, String path) {
        try {
            var answer = http.get().uri(uri).with(Callers.manager()).exchange().getResponse();
            List<String> found = JsonPath.read(answer.getContentAsString(), path);
            return new TreeSet<>(found);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> accounts(String from, String column) {
        var all = world.text("select coalesce(string_agg(distinct %s, ','), '') from %s".formatted(column, from));
        return all.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(all.split(",")));
    }
}
