package dev.roadbook.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.roadbook.testkit.Nonsense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing of a request is judged before the rights of its sender. */
@RecommendationTest
class RightsIntegrationTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void comeBeforeTheRequestIsJudged() {
        var answers = Nonsense.answers(mappings, http, jwt());

        assertThat(answers)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        (endpoint, status) -> assertThat(status).as(endpoint).isEqualTo(403));
    }
}
