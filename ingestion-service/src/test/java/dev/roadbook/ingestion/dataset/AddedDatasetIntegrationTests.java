package dev.roadbook.ingestion.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.Fields;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A dataset is one class, its table and its profile: everything else works with it unasked. */
@IngestionTest
@AutoConfigureMockMvc
@Import(AddedDatasetIntegrationTests.VisitDataset.class)
@TestPropertySource(
        properties = {
            "test.storage=target/test-files/added",
            "roadbook.profiles.locations=classpath*:profiles/*.yaml,classpath:datasets/visits.yaml",
            "roadbook.sources.visits.profile=visits",
        })
class AddedDatasetIntegrationTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class VisitDataset {

        private static final Fields FIELDS = new Fields();
        private static final Field ID = FIELDS.required("visit_id", 60);
        private static final Field DAY = FIELDS.required("visited_on", 40);
        private static final Field VISITORS = FIELDS.optional("visitors", 12);

        @Bean
        static Dataset visitFiles(RevisedRows rows) {
            return TableDataset.named("visits", FIELDS)
                    .key("visit_id text", "visit", cells -> cells.required(ID, RejectCode.NO_ACTIVITY, "no visit"))
                    .column("visited_on date", cells -> cells.day(DAY))
                    .column("visitors int", cells -> cells.count(VISITORS, 100))
                    .into("visit", rows);
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void createTable() {
        jdbc.sql("""
                        drop table if exists visit;
                        create table visit (
                            visit_id       text        primary key,
                            visited_on     date        not null,
                            visitors       int         not null,
                            revision       bigint      not null default 1,
                            batch_position bigint,
                            batch_id       uuid,
                            updated_at     timestamptz not null
                        )
                        """).update();
    }

    @Test
    void takesItsFiles() {
        var batch = upload("V1,2026-11-02,3\nV2,2026-11-03,\n");

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(visits()).containsExactly("V1 2026-11-02 3 1", "V2 2026-11-03 1 1");
    }

    @Test
    void changesWhatASecondFileSaysOtherwise() {
        sender.awaitRest(upload("V1,2026-11-02,3\nV2,2026-11-03,1\n"));
        sender.awaitRest(upload("V1,2026-11-02,4\nV2,2026-11-03,1\n"));

        assertThat(visits()).containsExactly("V1 2026-11-02 4 2", "V2 2026-11-03 1 1");
    }

    @Test
    void rejectsWhatItCannotTake() {
        var good = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            good.append("W%d,2026-11-02,1\n".formatted(i));
        }
        var batch = upload(good + ",2026-11-02,1\nX,2026-11-02,200\nY,2026-11-02,1\nY,2026-11-02,2\n");

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql(
                                "select row_number || ' ' || code || ' ' || message from reject where batch_id = :id order by 1")
                        .param("id", batch)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "22 NO_ACTIVITY no visit",
                        "23 OUT_OF_RANGE visitors must be a whole number from 1 to 100",
                        "24 REPEATED_LINE row 25 has the same visit and replaces this one");
    }

    @Test
    void showsWhatItsFilesLookLike() {
        assertThat(http.get().uri("/api/datasets/visits/template").with(manager()))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("visit,date,visitors\r\n");
    }

    private List<String> visits() {
        return jdbc.sql(
                        "select visit_id || ' ' || visited_on || ' ' || visitors || ' ' || revision from visit order by 1")
                .query(String.class)
                .list();
    }

    private UUID upload(String rows) {
        var content = ("id,date,visitors\n" + rows).getBytes(UTF_8);
        var answer = http.post()
                .uri("/api/datasets/visits")
                .multipart()
                .file(new MockMultipartFile("file", "visits.csv", "text/csv", content))
                .with(manager())
                .exchange();
        return UUID.fromString(
                JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), UTF_8), "$.batch_id"));
    }

    private static JwtRequestPostProcessor manager() {
        return jwt().jwt(token -> token.claim("roles", List.of("MANAGER")))
                .authorities(new SimpleGrantedAuthority("ROLE_MANAGER"));
    }
}
