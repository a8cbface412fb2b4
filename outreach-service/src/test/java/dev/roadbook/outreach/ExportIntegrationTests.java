package dev.roadbook.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OutreachTest
class ExportIntegrationTests {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final int MORE_THAN_A_FETCH = 1_203;

    @Autowired
    private World world;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void messagesAreExportedAsTheyAreListed() {
        world.due("E1", "E2");
        run();

        var rows = export(Callers.manager(), "/api/messages?account=E1&size=1");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("account_id")).isEqualTo("E1");
            assertThat(row.getField("programme")).isEqualTo("REMINDER");
            assertThat(row.getField("to")).isEqualTo(world.address("E1"));
            assertThat(row.getField("subject")).isEqualTo("Your usual order, Corner Wine E1?");
            assertThat(row.getField("state")).isEqualTo("ACCEPTED");
            assertThat(row.getField("sent_at")).isEqualTo(Fixtures.NOW);
        });
        assertThat(export(Callers.manager(), "/api/messages")).hasSize(2);
    }

    @Test
    void everyRowIsExportedHoweverManyThereAre() {
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                select gen_random_uuid(), 'b' || n || '@shop.example', 'MANUAL', now(), 'marie'
                from generate_series(1, ?) n
                """, MORE_THAN_A_FETCH);

        assertThat(export(Callers.manager(), "/api/suppressions")).hasSize(MORE_THAN_A_FETCH);
        assertThat(export(Callers.manager(), "/api/suppressions?q=b120")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1"})
    void noteThatIsAFormulaIsMadeHarmless(String note) {
        suppression("buyer@shop.example", note);

        assertThat(export(Callers.manager(), "/api/suppressions").getFirst().getField("note"))
                .isEqualTo("'" + note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith, \"Bros\"", "two\r\nlines", "semi;colon", "'quoted'"})
    void anyOtherNoteComesBackAsItWas(String note) {
        suppression("buyer@shop.example", note);

        assertThat(export(Callers.manager(), "/api/suppressions").getFirst().getField("note"))
                .isEqualTo(note);
    }

    @Test
    void addressThatIsAFormulaIsMadeHarmless() {
        world.hear(Fixtures.account("E3", "=1+1@shop.example"));
        world.hear(Fixtures.prediction("E3"));
        run();

        assertThat(export(Callers.manager(), "/api/messages").getFirst().getField("to"))
                .isEqualTo("'=1+1@shop.example");
    }

    @Test
    void representativeExportsOnlyWhatConcernsOwnAccounts() {
        world.due("E4");
        run();
        suppression(world.address("E4"), "asked by phone");
        suppression("stranger@shop.example", "asked by phone");

        assertThat(export(Callers.rep("R01"), "/api/messages")).hasSize(1);
        assertThat(export(Callers.rep("R02"), "/api/messages")).isEmpty();
        assertThat(export(Callers.rep("R01"), "/api/suppressions"))
                .extracting(row -> row.getField("email"))
                .containsExactly(world.address("E4"));
        assertThat(export(Callers.rep("R02"), "/api/suppressions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/messages", "/api/suppressions"})
    void exportIsOfferedAsAFileAndUnknownParametersAreRefused(String path) {
        assertThat(get(Callers.manager(), path, CSV))
                .hasContentTypeCompatibleWith(CSV)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"" + path.substring(5) + ".csv\"");
        assertThat(get(Callers.manager(), path + "?colour=red", CSV)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(Callers.manager(), path, MediaType.ALL))
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    }

    private void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    private void suppression(String email, String note) {
        world.update("""
                insert into suppression (suppression_id, email, reason, note, created_at, created_by)
                values (?, ?, 'MANUAL', ?, now(), 'marie')
                """, UUID.randomUUID(), email, note);
    }

    private List<NamedCsvRecord> export(RequestPostProcessor caller, String uri) {
        var answer = get(caller, uri, CSV);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(answer.getResponse().getContentAsString())) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(RequestPostProcessor caller, String uri, MediaType accepted) {
        return http.get().uri(URI.create(uri)).with(caller).accept(accepted).exchange();
    }
}
