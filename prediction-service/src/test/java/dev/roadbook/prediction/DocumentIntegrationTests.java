package dev.roadbook.prediction;

import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.openapi.DocumentFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AutoConfigureMockMvc
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class DocumentIntegrationTests {

    @Autowired
    MockMvcTester http;

    @Test
    void theDocumentIsWhatTheServiceSaysOfItself() throws Exception {
        var served = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();

        DocumentFile.of("prediction-service").hasWhatIsServed(served);
    }
}
