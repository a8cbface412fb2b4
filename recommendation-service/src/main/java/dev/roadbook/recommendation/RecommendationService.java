package dev.roadbook.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The recommendation service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecommendationService {

    static void main(String[] args) {
        SpringApplication.run(RecommendationService.class, args);
    }
}
