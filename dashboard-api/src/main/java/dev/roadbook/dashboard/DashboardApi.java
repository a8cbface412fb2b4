package dev.roadbook.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service people look at. */
@SpringBootApplication
public class DashboardApi {

    public static void main(String[] args) {
        SpringApplication.run(DashboardApi.class, args);
    }
}
