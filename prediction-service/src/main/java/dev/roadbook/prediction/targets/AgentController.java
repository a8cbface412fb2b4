package dev.roadbook.prediction.targets;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
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

    @GetMapping({"/api/agents/", "/api/agents/performance"})
    AgentViews.AgentList all(Caller caller) {
        return performances.all(caller);
    }

    @GetMapping("/api/agents/{id}/performance")
    AgentViews.AgentDetail one(@PathVariable String id, Caller caller) {
        return performances.one(id, caller);
    }
}
