package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.reminder.ReminderPreview.Preview;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.IdempotencyKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reminders")
class ReminderController {

    private final SendReminders sendReminders;
    private final ReminderPreview preview;

    ReminderController(SendReminders sendReminders, ReminderPreview preview) {
        this.sendReminders = sendReminders;
        this.preview = preview;
    }

    /** Reminds every account that is due, once. */
    @PostMapping("/run")
    @ManagersOnly
    RunReport run(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            Caller caller) {
        return sendReminders.run(IdempotencyKey.of(key), body == null ? "" : body, caller.username());
    }

    /** Who would be reminded on a day, who would not, and why. */
    @GetMapping("/preview")
    @AnyRole
    Preview preview(@RequestParam(required = false) @Nullable LocalDate day, Caller caller) {
        return preview.of(day, caller.repScope().orElse(null));
    }
}
