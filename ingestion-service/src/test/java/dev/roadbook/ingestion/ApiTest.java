package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The service as people call it, and a line of a file for them to see. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
abstract class ApiTest {

    static final String LINE =
            "%s,Shop %s,1 A St,Lyon,,69001,,A,buyer@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,%s,Ann,,,,%s,0\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    static JwtRequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    static JwtRequestPostProcessor rep(String id) {
        return jwt().jwt(token -> token.claim("roles", List.of("REP")).claim("rep_id", id))
                .authorities(new SimpleGrantedAuthority("ROLE_REP"));
    }

    static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
