package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.platform.command.Command;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SendRemindersCommand implements Command {

    private static final int USAGE = 64;
    private static final int INCOMPLETE = 1;

    private final SendReminders sendReminders;

    SendRemindersCommand(SendReminders sendReminders) {
        this.sendReminders = sendReminders;
    }

    @Override
    public String name() {
        return "send-reminders";
    }

    @Override
    public String description() {
        return "reminds every buyer whose order is due and prints what happened; exits 1 if a mail failed";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println("send-reminders takes no arguments");
            return USAGE;
        }
        var report = sendReminders.run(Opening.NOW, name());
        System.out.printf(
                "due=%d sent=%d suppressed=%d deferred=%d failed=%d unknown=%d expired=%d rehearsed=%d%n",
                report.due(),
                report.sent(),
                report.suppressed(),
                report.deferred(),
                report.failed(),
                report.unknown(),
                report.expired(),
                report.rehearsed());
        report.skipped().forEach(skipped -> System.out.println(skipped.accountId() + ": " + skipped.reason()));
        return report.failed() == 0 ? 0 : INCOMPLETE;
    }
}
