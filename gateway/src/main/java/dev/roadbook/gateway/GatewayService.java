package dev.roadbook.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one door: routes, sign-in, roles, keys and limits. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayService {

    static void main(String[] args) {
        SpringApplication.run(GatewayService.class, args);
    }
}
