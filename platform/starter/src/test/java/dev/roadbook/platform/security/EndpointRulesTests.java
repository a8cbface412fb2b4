package dev.roadbook.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EndpointRulesTests {

    static class Open {

        @GetMapping
        public void list() {}
    }

    @AnyRole
    static class Closed {

        @GetMapping
        public void list() {}
    }

    @AnyRole
    static class Inheriting extends Open {}

    @Test
    void anEndpointHasTheRuleOfItsClass() {
        assertThatCode(() -> check(new Closed())).doesNotThrowAnyException();
    }

    @Test
    void anEndpointWithoutARuleStopsTheService() {
        assertThatThrownBy(() -> check(new Open())).hasMessageContaining("Open#list");
    }

    /** Method security asks the class that declares the method. */
    @Test
    void anInheritedEndpointHasNoRule() {
        assertThatThrownBy(() -> check(new Inheriting())).hasMessageContaining("without an access rule");
    }

    private static void check(Object controller) {
        var mapping = new RequestMappingHandlerMapping();
        mapping.registerMapping(
                RequestMappingInfo.paths("/list").build(),
                controller,
                Objects.requireNonNull(ReflectionUtils.findMethod(controller.getClass(), "list")));
        new EndpointRules(List.of(mapping)).afterSingletonsInstantiated();
    }
}
