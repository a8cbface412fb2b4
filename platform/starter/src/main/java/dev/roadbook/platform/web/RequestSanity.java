package dev.roadbook.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what no endpoint can make sense of, before any of them stumbles over it. */
final class RequestSanity extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestSanity.class);

    private static final Pattern NAME = Pattern.compile("[!-~]+");
    private static final Pattern WILDCARD_TYPE = Pattern.compile("\\s*\\*.*|[^;]*/\\s*\\*.*");
    private static final char UNREADABLE = '\uFFFD';

    private final Problems problems;

    RequestSanity(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReadable(request.getQueryString())) {
            refuse(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "malformed_query",
                    "Every parameter of an address needs a name in plain ASCII and a value in UTF-8, percent-encoded.");
        } else if (isWildcard(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "The Content-Type must say what is sent, without *.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        log.info(
                "request refused code={} status={} method={} path={} source={}",
                code,
                status.value(),
                request.getMethod(),
                request.getRequestURI(),
                request.getRemoteAddr());
        problems.write(response, status, code, detail);
    }

    private static boolean isReadable(@Nullable String query) {
        return query == null
                || Stream.of(query.split("&")).filter(part -> !part.isEmpty()).allMatch(RequestSanity::isParameter);
    }

    private static boolean isParameter(String part) {
        var parts = part.split("=", 2);
        try {
            return NAME.matcher(decode(parts[0])).matches()
                    && (parts.length == 1 || decode(parts[1]).chars().noneMatch(c -> c == 0 || c == UNREADABLE));
        } catch (IllegalArgumentException e) {
            log.debug("a parameter is not percent-encoded", e);
            return false;
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isWildcard(@Nullable String contentType) {
        return contentType != null && WILDCARD_TYPE.matcher(contentType).matches();
    }
}
