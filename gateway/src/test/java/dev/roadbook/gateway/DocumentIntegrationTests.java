package dev.roadbook.gateway;

import dev.roadbook.testkit.openapi.DocumentFile;
import org.junit.jupiter.api.Test;

class DocumentIntegrationTests extends GatewayTest {

    @Test
    void theDocumentIsWhatTheServiceSaysOfItself() {
        DocumentFile.of("gateway").hasWhatIsServed(browser().get("/v3/api-docs").body());
    }
}
