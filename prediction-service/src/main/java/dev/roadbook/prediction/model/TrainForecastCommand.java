package dev.roadbook.prediction.model;

import dev.roadbook.platform.command.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** Learning as a one-shot run; the running service scores every account anew with what came of it. */
@Component
class TrainForecastCommand implements Command {

    private final Learning learning;

    TrainForecastCommand(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String name() {
        return "train-forecast";
    }

    @Override
    public String description() {
        return "learns a forecast model from all purchases; it gives the dates unless it falls short of the simple rule";
    }

    @Override
    public int run(List<String> arguments) {
        learning.now();
        return 0;
    }
}
