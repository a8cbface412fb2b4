package dev.roadbook.outreach.deliverability;

import dev.roadbook.outreach.deliverability.Deliverability.DeliverabilityReport;
import dev.roadbook.platform.security.ManagersRead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outreach")
@ManagersRead
class DeliverabilityController {

    private final Deliverability deliverability;

    DeliverabilityController(Deliverability deliverability) {
        this.deliverability = deliverability;
    }

    /** What mail providers see of this sender, and what is to be published so that they take its mails. */
    @GetMapping("/deliverability")
    DeliverabilityReport deliverability() {
        return deliverability.look();
    }
}
