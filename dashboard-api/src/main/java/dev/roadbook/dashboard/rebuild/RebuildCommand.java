package dev.roadbook.dashboard.rebuild;

import dev.roadbook.platform.command.Command;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RebuildCommand implements Command {

    private static final int ANOTHER_IS_AT_IT = 75;

    private final Rebuild rebuild;

    RebuildCommand(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return "rebuild-projections";
    }

    @Override
    public String description() {
        return "makes the read models anew from the first record of every topic";
    }

    @Override
    public int run(List<String> arguments) {
        return rebuild.run() ? 0 : ANOTHER_IS_AT_IT;
    }
}
