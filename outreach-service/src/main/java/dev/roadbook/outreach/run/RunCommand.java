package dev.roadbook.outreach.run;

import dev.roadbook.platform.command.Command;
import java.util.List;

/** A run that is asked for by a command, which prints what happened. */
public abstract class RunCommand implements Command {

    private static final int USAGE = 64;
    private static final int INCOMPLETE = 1;

    private final String name;
    private final String description;

    protected RunCommand(String name, String description) {
        this.name = name;
        this.description = description + " and prints what happened; exits 1 if a mail failed";
    }

    protected abstract RunReport run(String by);

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println(name + " takes no arguments");
            return USAGE;
        }
        var report = run(name);
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
        report.skipped().forEach(skipped -> System.out.println(skipped.whom() + ": " + skipped.reason()));
        return report.failed() == 0 ? 0 : INCOMPLETE;
    }
}
