package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.intake.AccountFollower;
import dev.roadbook.recommendation.intake.SettledAccount;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Recomputes the coverage of accounts whom something concerns. */
@Component
class CoverageFollower implements AccountFollower {

    private final CoverageRows rows;
    private final CoverageWork work;
    private final CoverageWorker worker;

    CoverageFollower(CoverageRows rows, CoverageWork work, CoverageWorker worker) {
        this.rows = rows;
        this.work = work;
        this.worker = worker;
    }

    @Override
    public void ordersChanged(Collection<SettledAccount> accounts) {
        rows.enrol(accounts);
    }

    @Override
    public void concerned(Collection<String> accounts) {
        rows.makeDue(accounts);
    }

    @Override
    public void bringUp(Collection<String> accounts) {
        work.bringUp(accounts.stream().sorted().toList());
    }

    @Override
    public void wake() {
        worker.wake();
    }
}
