package dev.roadbook.dashboard.team;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'REP', 'READ_ONLY')")
class ChurnController {

    private final ChurnAnalysis analysis;

    ChurnController(ChurnAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Where revenue is at risk. */
    @GetMapping("/api/churn/analysis")
    ChurnAnalysis.View analysis(Caller caller) {
        return analysis.of(caller);
    }

    @GetMapping(path = "/api/churn/analysis", produces = CsvDownload.MEDIA_TYPE)
    void export(Caller caller, HttpServletResponse response) throws IOException {
        analysis.export(caller, response);
    }
}
