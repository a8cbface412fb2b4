package dev.roadbook.recommendation;

import dev.roadbook.testkit.openapi.DocumentFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RecommendationTest
class DocumentIntegrationTests {

    @Autowired
    MockMvcTester http;

    @Test
    void theDocumentIsWhatTheServiceSaysOfItself() throws Exception {
        var served = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();

        DocumentFile.of("recommendation-service").hasWhatIsServed(served);
    }
}
