package dev.roadbook.recommendation;

import dev.roadbook.recommendation.ranker.measure.Rank;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The recommendation service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecommendationService {

    /** Measuring rankings needs neither database nor topics, hence no application context. */
    static void main(String[] args) {
        if (args.length > 0 && args[0].equals("rank")) {
            System.exit(Rank.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        SpringApplication.run(RecommendationService.class, args);
    }
}
