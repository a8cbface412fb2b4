package dev.roadbook.prediction;

import dev.roadbook.prediction.backtest.Backtest;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns order histories into next-order dates, health and churn. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PredictionService {

    /** A backtest needs neither database nor topics, hence no application context. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("backtest")) {
            System.exit(Backtest.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        SpringApplication.run(PredictionService.class, args);
    }
}
