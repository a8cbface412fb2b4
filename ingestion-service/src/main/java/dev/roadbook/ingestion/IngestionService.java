package dev.roadbook.ingestion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes in sales files. */
@SpringBootApplication
class IngestionService {

    static void main(String[] args) {
        SpringApplication.run(IngestionService.class, args);
    }
}
