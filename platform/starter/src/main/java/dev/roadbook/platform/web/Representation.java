package dev.roadbook.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How an answer is written, said in the address for programs that can set nothing else: {@code format=csv} as a file,
 * {@code bom=true} with the mark by which Excel knows UTF-8.
 */
public final class Representation extends OncePerRequestFilter implements WebMvcConfigurer {

    /** Known to every endpoint. */
    public static final Set<String> PARAMETERS = Set.of("format", "bom");

    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();

    private static final List<MediaType> OF_NO_HANDLER = List.of(new MediaType("application", "x-unknown-format"));

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(Representation::named, Representation::accepted));
    }

    /** A header nobody can read is none we can serve; thrown on, it would leave the refusal without a reason, too. */
    private static List<MediaType> accepted(NativeWebRequest request) {
        try {
            return HEADER.resolveMediaTypes(request);
        } catch (HttpMediaTypeNotAcceptableException e) {
            return OF_NO_HANDLER;
        }
    }

    private static List<MediaType> named(NativeWebRequest request) {
        return switch (parameter(request.getNativeRequest(HttpServletRequest.class), "format")) {
            case null -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            case "csv" -> List.of(MediaType.parseMediaType(CsvDownload.MEDIA_TYPE));
            case "json" -> List.of(MediaType.APPLICATION_JSON);
            default -> OF_NO_HANDLER;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, "true".equals(parameter(request, "bom")) ? new MarkedFile(response) : response);
    }

    /** Of the address alone: to ask the request would read a form's body. */
    private static @Nullable String parameter(@Nullable HttpServletRequest request, String name) {
        var query = request == null ? null : request.getQueryString();
        return query == null
                ? null
                : Stream.of(query.split("&", -1))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    private static final class MarkedFile extends HttpServletResponseWrapper {

        private boolean marked;

        MarkedFile(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            var writer = super.getWriter();
            var type = getContentType();
            if (!marked && type != null && type.startsWith(CsvDownload.MEDIA_TYPE)) {
                writer.write('\uFEFF');
                marked = true;
            }
            return writer;
        }
    }
}
