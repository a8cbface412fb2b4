package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunCommand;
import dev.roadbook.outreach.run.RunReport;
import org.springframework.stereotype.Component;

@Component
class SendRemindersCommand extends RunCommand {

    private final SendReminders sendReminders;

    SendRemindersCommand(SendReminders sendReminders) {
        super("send-reminders", "reminds every buyer whose order is due");
        this.sendReminders = sendReminders;
    }

    @Override
    protected RunReport run(String by) {
        return sendReminders.run(Opening.NOW, by);
    }
}
