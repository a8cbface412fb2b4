package dev.roadbook.outreach.digest;

import dev.roadbook.platform.command.Command;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class SendDigestsCommand implements Command {

    private static final int USAGE = 64;
    private static final int INCOMPLETE = 1;

    private final SendDigests sendDigests;

    SendDigestsCommand(SendDigests sendDigests) {
        this.sendDigests = sendDigests;
    }

    @Override
    public String name() {
        return "send-digests";
    }

    @Override
    public String description() {
        return "sends this week's digests that were not sent yet and prints what happened; exits 1 if a mail failed";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println("send-digests takes no arguments");
            return USAGE;
        }
        var report = sendDigests.run(name());
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
        report.skipped()
                .forEach(skipped -> System.out.println(
                        Objects.requireNonNullElse(skipped.repId(), "a manager") + ": " + skipped.reason()));
        return report.failed() == 0 ? 0 : INCOMPLETE;
    }
}
