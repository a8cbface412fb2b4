package dev.roadbook.outreach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Reminds buyers, once per order cycle. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OutreachService {

    static void main(String[] args) {
        SpringApplication.run(OutreachService.class, args);
    }
}
