package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.bounce.ReturnedMails.ReturnedMail;
import dev.roadbook.platform.security.ManagersRead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outreach")
@ManagersRead
class ReturnedMailController {

    private final ReturnedMails returned;

    ReturnedMailController(ReturnedMails returned) {
        this.returned = returned;
    }

    /** How many mails bounced or were called spam in the last thirty days, and whether anybody would know. */
    @GetMapping("/returned-mail")
    ReturnedMail returnedMail() {
        return returned.lately();
    }
}
