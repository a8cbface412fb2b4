package dev.roadbook.dashboard;

import dev.roadbook.testkit.openapi.DocumentFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DashboardTest
class DocumentIntegrationTests {

    @Autowired
    Browser browser;

    @Test
    void theDocumentIsWhatTheServiceSaysOfItself() {
        DocumentFile.of("dashboard-api")
                .hasWhatIsServed(browser.get(Person.ADMIN, "/v3/api-docs").body());
    }
}
