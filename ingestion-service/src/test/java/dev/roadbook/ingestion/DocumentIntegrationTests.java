package dev.roadbook.ingestion;

import dev.roadbook.testkit.openapi.DocumentFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class DocumentIntegrationTests {

    @Autowired
    MockMvcTester http;

    @Test
    void theDocumentIsWhatTheServiceSaysOfItself() throws Exception {
        var served = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();

        DocumentFile.of("ingestion-service").hasWhatIsServed(served);
    }
}
