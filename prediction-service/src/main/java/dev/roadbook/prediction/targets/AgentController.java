package dev.roadbook.prediction.targets;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.prediction.targets.AgentViews.AgentRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Representatives by risk, and each with the parts of the score. */
@RestController
@AnyRole
class AgentController {

    private final AgentPerformances performances;

    AgentController(AgentPerformances performances) {
        this.performances = performances;
    }

    /** Each representative against the target of the month, with the chance of reaching it. */
    @GetMapping(
            path = {"/api/agents/", "/api/agents/performance"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    AgentViews.AgentList all(Caller caller) {
        return performances.all(caller);
    }

    @GetMapping(
            path = {"/api/agents/", "/api/agents/performance"},
            produces = CsvDownload.MEDIA_TYPE)
    void export(Caller caller, HttpServletResponse response) throws IOException {
        var rows = performances.all(caller).items().stream().map(AgentRow::of).toList();
        CsvDownload.write(response, "agent-performance.csv", AgentRow.class, rows);
    }

    /** A representative against the targets of the months. */
    @GetMapping("/api/agents/{id}/performance")
    AgentViews.AgentDetail one(@PathVariable String id, Caller caller) {
        return performances.one(id, caller);
    }
}
