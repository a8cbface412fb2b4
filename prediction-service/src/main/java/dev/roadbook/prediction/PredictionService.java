package dev.roadbook.prediction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns order histories into next-order dates, health and churn. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PredictionService {

    public static void main(String[] args) {
        SpringApplication.run(PredictionService.class, args);
    }
}
