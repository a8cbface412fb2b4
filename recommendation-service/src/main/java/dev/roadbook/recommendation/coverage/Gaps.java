package dev.roadbook.recommendation.coverage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which top products an account misses. */
@Component
public class Gaps {

    private final CoverageQueries coverages;

    Gaps(CoverageQueries coverages) {
        this.coverages = coverages;
    }

    /** The best suggestion first; none while the account has no coverage. */
    public List<Gap> of(String account) {
        return coverages
                .find(account, Optional.empty())
                .map(found -> found.coverage().gaps())
                .orElse(List.of());
    }
}
