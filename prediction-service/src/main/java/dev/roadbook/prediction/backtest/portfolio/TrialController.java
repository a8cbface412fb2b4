package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Nothing;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows how good dates would have been on the portfolio's own purchases, and measures it anew. */
@RestController
@RequestMapping("/api/models/backtest")
class TrialController {

    private final BackgroundRun<Nothing, TrialResult> trials;

    TrialController(BackgroundRun<Nothing, TrialResult> trials) {
        this.trials = trials;
    }

    /**
     * How it stands.
     *
     * @param run the latest backtest, running or ended
     * @param result what the latest one came to that was neither stopped nor refused
     */
    record BacktestView(@Nullable Trial run, @Nullable TrialResult result) {}

    /** The running or latest backtest of the own portfolio, and the latest result. */
    @ManagersRead
    @GetMapping
    BacktestView backtest() {
        return new BacktestView(
                trials.latest().map(Trial::of).orElse(null),
                trials.latestResult().orElse(null));
    }

    /** Begins a backtest; it goes on in the background. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    BacktestView start(Caller caller) {
        trials.start(new Nothing(), caller.username());
        return backtest();
    }

    /** Stops the backtest that runs, if one does. */
    @ManagersOnly
    @PostMapping("/stop")
    BacktestView stop(Caller caller) {
        trials.stop(caller.username());
        return backtest();
    }
}
