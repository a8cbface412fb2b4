package dev.roadbook.gateway.security;

import dev.roadbook.gateway.apikey.ApiKeys;
import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.Standing;
import dev.roadbook.gateway.limit.RequestLimits;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Refusals;
import dev.roadbook.gateway.signin.Sessions;
import dev.roadbook.platform.security.Role;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain gateway(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            ApiKeys keys,
            Sessions sessions,
            RequestLimits limits,
            SecurityProperties properties,
            Refusals refusals) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        // before anybody reads, or answers for, what was sent
                        .requestMatchers(
                                "/api/users/**", "/api/api-keys/**", "/api/projections/**", "/api/dead-letters/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new IdentityFilter(keys, sessions, refusals), CsrfFilter.class)
                .addFilterAfter(
                        new RulesFilter(limits, new OriginCheck(properties.allowedOrigins()), refusals),
                        IdentityFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(PublicPaths::forgeable))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                            BasicKey.askFor(request, response);
                            refusals.write(request, response, unauthenticated());
                        })
                        .accessDeniedHandler((request, response, e) -> refusals.write(request, response, forbidden(e))))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(privateAnswers()))
                // not by a session policy, which would bring a filter that renews ids and tokens on every request
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    Standing standing(Sessions sessions, ApiKeys keys) {
        return identity -> {
            var now = switch (identity.credential()) {
                case Credential.Session session -> sessions.identity(session);
                case Credential.Key key -> keys.identity(key);
            };
            return now.equals(Optional.of(identity));
        };
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusals refusals) {
        return (request, response, e) -> refusals.write(
                request,
                response,
                Refusal.of(HttpStatus.BAD_REQUEST, "request_rejected", "This request is not well-formed."));
    }

    private static HeaderWriter privateAnswers() {
        return (request, response) -> {
            if (PublicPaths.answersPrivately(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        };
    }

    private static Refusal unauthenticated() {
        return Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in, or send an API key.");
    }

    private static Refusal forbidden(Exception cause) {
        return cause instanceof CsrfException
                ? Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "csrf_refused",
                        "Send the value of the XSRF-TOKEN cookie in the X-XSRF-TOKEN header.")
                : Refusal.of(HttpStatus.FORBIDDEN, "forbidden", "This needs another role.");
    }
}
