package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.command.Command;
import dev.roadbook.recommendation.market.Markets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at the portfolio now and brings every account up to it. */
@Component
class RefreshCommand implements Command {

    private final Markets markets;
    private final CoverageWork work;

    RefreshCommand(Markets markets, CoverageWork work) {
        this.markets = markets;
        this.work = work;
    }

    @Override
    public String name() {
        return "refresh-recommendations";
    }

    @Override
    public String description() {
        return "Looks at the portfolio now and recomputes every account";
    }

    @Override
    public int run(List<String> arguments) {
        markets.requestRefresh();
        var working = true;
        while (working) {
            working = work.step();
        }
        return 0;
    }
}
