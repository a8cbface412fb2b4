package dev.roadbook.platform.security;

import dev.roadbook.platform.web.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes a service answer only to tokens of the gateway, and its management port only to the metrics user. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
@ConditionalOnWebApplication
@EnableMethodSecurity
class SecurityAutoConfiguration {

    private static final String METRICS = "METRICS";

    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http, SecurityProperties properties) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .hasRole(METRICS))
                .httpBasic(Customizer.withDefaults())
                .userDetailsService(metricsUser(properties))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static InMemoryUserDetailsManager metricsUser(SecurityProperties properties) {
        if (properties.metricsPassword().isEmpty()) {
            return new InMemoryUserDetailsManager();
        }
        var password =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(properties.metricsPassword());
        return new InMemoryUserDetailsManager(
                User.withUsername("metrics").password(password).roles(METRICS).build());
    }

    @Bean
    @Order(2)
    @ConditionalOnProperty(name = "roadbook.security.resource-server", havingValue = "true", matchIfMissing = true)
    SecurityFilterChain apiSecurity(HttpSecurity http, SecurityProperties properties, Problems problems)
            throws Exception {
        var open = properties.publicPaths().toArray(String[]::new);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/health", "/v3/api-docs/**")
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(SecurityAutoConfiguration::authenticate))
                        .authenticationEntryPoint((request, response, failure) ->
                                problems.write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first."))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "You may not do this.")))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static AbstractAuthenticationToken authenticate(Jwt token) {
        var authorities = Stream.concat(
                        Caller.roles(token).stream().map(role -> "ROLE_" + role.name()),
                        Caller.GATEWAY.equals(token.getClaimAsString(Caller.SERVICE))
                                ? Stream.of("GATEWAY")
                                : Stream.empty())
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new JwtAuthenticationToken(token, authorities, Caller.username(token));
    }

    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        // File names and the like come as UTF-8 bytes, which a strict reader of ISO-8859-1 takes for control
        // characters.
        firewall.setAllowedHeaderValues(value -> value.chars().allMatch(c -> c >= ' ' || c == '\t'));
        return firewall;
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        return (request, response, e) -> problems.write(
                response, HttpStatus.BAD_REQUEST, "request_rejected", "This request is not well-formed.");
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "roadbook.security.resource-server", havingValue = "true", matchIfMissing = true)
    JwtDecoder jwtDecoder(SecurityProperties properties, Clock clock) {
        return Tokens.decoder(properties, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "roadbook.security.resource-server", havingValue = "true", matchIfMissing = true)
    EndpointRules endpointRules(List<RequestMappingHandlerMapping> mappings) {
        return new EndpointRules(mappings);
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RightsFirst()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
