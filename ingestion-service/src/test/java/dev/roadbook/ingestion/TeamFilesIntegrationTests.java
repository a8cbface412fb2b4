package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.MonthlyTarget;
import dev.roadbook.events.RepActivityKind;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.schemas.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Representatives with their targets, and what they did: by file and one by one. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class TeamFilesIntegrationTests {

    private static final String ACTIVITIES = "activity_id,agent_id,type,date,count,value,notes\n";
    private static final String REPS = "agent_id,name,email,monthly_target,currency,region,target_from\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @Test
    void publishesEveryActivityOfAFile() {
        var batch = upload("activities", ACTIVITIES + """
                TF-1,TF-A,call,2026-11-02,3,,first round
                TF-2,TF-A,Deal,2026-11-03,,1250.50,
                TF-3,TF-B,MEETING,2026-11-04,1,0,
                """);

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(activitiesOf("TF-A"))
                .extracting(
                        RepActivityRecorded::getKind,
                        RepActivityRecorded::getHappenedOn,
                        RepActivityRecorded::getCount,
                        RepActivityRecorded::getValue,
                        RepActivityRecorded::getNote)
                .containsExactly(
                        tuple(RepActivityKind.CALL, LocalDate.of(2026, 11, 2), 3, null, "first round"),
                        tuple(RepActivityKind.DEAL, LocalDate.of(2026, 11, 3), 1, new BigDecimal("1250.50"), null));
        assertThat(published.boundaries(batch)).isEmpty();
    }

    @Test
    void countsAnActivityThatComesAgainOnce() {
        var first = ACTIVITIES + "TG-1,TG-A,call,2026-11-02,3,,\nTG-2,TG-A,lead,2026-11-02,1,,\n";
        sender.awaitRest(upload("activities", first));
        sender.awaitRest(upload("activities", first + "TG-3,TG-A,lead,2026-11-05,1,,\n"));
        sender.awaitRest(upload("activities", ACTIVITIES + "TG-1,TG-A,call,2026-11-02,5,,\n"));

        assertThat(activitiesOf("TG-A"))
                .extracting(RepActivityRecorded::getCount, RepActivityRecorded::getRevision)
                .containsExactly(tuple(3, 1L), tuple(1, 1L), tuple(1, 1L), tuple(5, 2L));
        assertThat(jdbc.sql("select sum(count) from rep_activity where rep_id = 'TG-A'")
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void saysOfEveryFaultyRowWhatIsWrongWithIt() {
        var good = new StringBuilder(ACTIVITIES);
        for (int i = 0; i < 40; i++) {
            good.append("TH-ok%d,TH-A,call,2026-11-02,1,,\n".formatted(i));
        }
        var batch = upload("activities", good + """
                TH-1,TH-A,visit,2026-11-02,1,,
                ,TH-A,call,2026-11-02,1,,
                TH-3,,call,2026-11-02,1,,
                TH-4,TH-A,call,2026-13-02,1,,
                TH-5,TH-A,call,2026-11-02,0,,
                TH-6,TH-A,call,2027-01-01,1,,
                TH-7,TH-A,call,2026-11-02
                TH-8,TH-A,call,2026-11-02,1,,old
                TH-8,TH-A,call,2026-11-02,1,,new
                """);

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select row_number || ' ' || code from reject where batch_id = :id order by row_number")
                        .param("id", batch)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "42 UNKNOWN_ACTIVITY",
                        "43 NO_ACTIVITY",
                        "44 NO_REP",
                        "45 BAD_DATE",
                        "46 OUT_OF_RANGE",
                        "47 FUTURE_DATE",
                        "48 RAGGED_ROW",
                        "49 REPEATED_LINE");
    }

    @Test
    void keepsEveryTargetOfARepresentative() {
        sender.awaitRest(upload("reps", REPS + """
                TI-A,Ann,ann@team.example,50000,EUR,South,2026-01-01
                TI-A,Ann,ann@team.example,60000,EUR,South,2026-07-15
                """));
        sender.awaitRest(upload("reps", REPS + "TI-A,,,65000,EUR,,\n"));

        assertThat(repOf("TI-A"))
                .returns("Ann", RepChanged::getName)
                .returns("South", RepChanged::getRegion)
                .extracting(RepChanged::getMonthlyTargets)
                .isEqualTo(List.of(target("2026-01-01", 50), target("2026-07-01", 60), target("2026-11-01", 65)));
    }

    @Test
    void letsNoSalesFileRenameWhomAPersonListed() {
        sender.awaitRest(upload("reps", REPS + "TJ-A,Ann Listed,ann@team.example,,,South,\n"));
        sender.deliver(
                "TJ,Shop,1 A St,Lyon,,69001,,A,b@shop.example,SKU1,Item,,,,,2026-11-20,1,10.00,EUR,TJ-A,Other,,,,TJ,0\n");

        assertThat(jdbc.sql("select name from rep where id = 'TJ-A'")
                        .query(String.class)
                        .single())
                .isEqualTo("Ann Listed");
    }

    @ParameterizedTest
    @CsvSource({"activities,activity_id", "reps,monthly_target"})
    void showsWhatAFileLooksLike(String kind, String column) {
        var template = http.get()
                .uri("/api/datasets/%s/template".formatted(kind))
                .with(as("MANAGER"))
                .exchange();

        assertThat(template).hasStatus(200).bodyText().hasLineCount(1).contains("agent_id", column);
        assertThat(sender.awaitRest(upload(kind, body(template)))).isEqualTo("COMPLETED");
    }

    @Test
    void takesNoFileOfAnotherKind() {
        var file = new MockMultipartFile("file", "x.csv", "text/csv", REPS.getBytes(UTF_8));

        assertThat(http.post()
                        .uri("/api/datasets/weather")
                        .multipart()
                        .file(file)
                        .with(as("MANAGER")))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/api/datasets/reps?source=sap")
                        .multipart()
                        .file(file)
                        .with(as("MANAGER")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be one of reps");
    }

    @Test
    void recordsASingleActivityOnce() {
        sender.awaitRest(upload("reps", REPS + "TK-A,Ann,,,,,\n"));
        var call = "{\"type\":\"call\",\"date\":\"2026-11-19\",\"notes\":\"asked for rosé\"}";

        assertThat(record("TK-A", call, "k1", rep("TK-A"))).hasStatus(201);
        assertThat(record("TK-A", call, "k1", rep("TK-A"))).hasStatus(201);

        Awaitility.await()
                .untilAsserted(() -> assertThat(activitiesOf("TK-A"))
                        .extracting(RepActivityRecorded::getKind, RepActivityRecorded::getNote)
                        .containsExactly(tuple(RepActivityKind.CALL, "asked for rosé")));
        assertThat(http.get().uri("/api/agents/TK-A/activities?type=call").with(rep("TK-A")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void hidesTheActivitiesOfOthers() {
        sender.awaitRest(upload("reps", REPS + "TL-A,Ann,,,,,\n"));

        assertThat(http.get().uri("/api/agents/TL-A/activities").with(rep("TL-B")))
                .hasStatus(404);
        assertThat(record("TL-A", "{\"type\":\"call\",\"date\":\"2026-11-19\"}", "k", rep("TL-B")))
                .hasStatus(404);
        assertThat(record("TL-A", "{\"type\":\"visit\",\"date\":\"2026-11-19\"}", "k", as("MANAGER")))
                .hasStatus(400);
    }

    @Test
    void keepsTheSameIdOfTwoRepresentativesApart() {
        sender.awaitRest(upload("reps", REPS + "TM-A,Ann,,,,,\nTM-B,Bob,,,,,\n"));
        var call = "{\"activity_id\":\"TM-1\",\"type\":\"call\",\"date\":\"2026-11-19\",\"notes\":\"%s\"}";

        for (var notes : List.of("first", "second")) {
            assertThat(record("TM-A", call.formatted("Ann " + notes), "k", rep("TM-A")))
                    .hasStatus(201);
            assertThat(record("TM-B", call.formatted("Bob " + notes), "k", rep("TM-B")))
                    .hasStatus(201)
                    .bodyText()
                    .contains("TM-1", "Bob " + notes)
                    .doesNotContain("Ann");
        }

        var csv = http.get()
                .uri("/api/agents/TM-B/activities")
                .header("Accept", "text/csv")
                .with(rep("TM-B"))
                .exchange();
        assertThat(csv).hasStatus(200).hasContentTypeCompatibleWith("text/csv");
        assertThat(body(csv)).hasLineCount(2).contains("TM-1,TM-B,call,2026-11-19,1,,Bob second,2,");
    }

    private MvcTestResult record(String agent, String json, String key, JwtRequestPostProcessor caller) {
        return http.post()
                .uri("/api/agents/%s/activities".formatted(agent))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(caller)
                .exchange();
    }

    private UUID upload(String kind, String content) {
        var file = new MockMultipartFile("file", kind + ".csv", "text/csv", content.getBytes(UTF_8));
        var answer = http.post()
                .uri("/api/datasets/" + kind)
                .multipart()
                .file(file)
                .with(as("MANAGER"))
                .exchange();
        return UUID.fromString(JsonPath.read(body(answer), "$.batch_id"));
    }

    private List<RepActivityRecorded> activitiesOf(String rep) {
        return published.all(Topic.REP_ACTIVITIES, RepActivityRecorded.class).stream()
                .filter(event -> event.getRepId().equals(rep))
                .toList();
    }

    private RepChanged repOf(String rep) {
        return published.all(Topic.REPS, RepChanged.class).stream()
                .filter(event -> event.getRepId().equals(rep))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static MonthlyTarget target(String month, int thousands) {
        return new MonthlyTarget(LocalDate.parse(month), new BigDecimal(thousands + "000.00"), "EUR");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static JwtRequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static JwtRequestPostProcessor rep(String id) {
        return jwt().jwt(token -> token.claim("roles", List.of("REP")).claim("rep_id", id))
                .authorities(new SimpleGrantedAuthority("ROLE_REP"));
    }
}
