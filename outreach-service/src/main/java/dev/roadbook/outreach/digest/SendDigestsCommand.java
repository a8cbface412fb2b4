package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.run.RunCommand;
import dev.roadbook.outreach.run.RunReport;
import org.springframework.stereotype.Component;

@Component
class SendDigestsCommand extends RunCommand {

    private final SendDigests sendDigests;

    SendDigestsCommand(SendDigests sendDigests) {
        super("send-digests", "sends this week's digests that were not sent yet");
        this.sendDigests = sendDigests;
    }

    @Override
    protected RunReport run(String by) {
        return sendDigests.run(by);
    }
}
