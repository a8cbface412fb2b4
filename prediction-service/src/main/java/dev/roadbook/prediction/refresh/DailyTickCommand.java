package dev.roadbook.prediction.refresh;

import dev.roadbook.platform.command.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** The daily tick as a one-shot run, for cron and cluster jobs. */
@Component
class DailyTickCommand implements Command {

    private final PortfolioRefresh refresh;

    DailyTickCommand(PortfolioRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "daily-tick";
    }

    @Override
    public String description() {
        return "brings every prediction to today and publishes what changed";
    }

    @Override
    public int run(List<String> arguments) {
        refresh.tick();
        return 0;
    }
}
