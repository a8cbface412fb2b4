package dev.roadbook.testkit.openapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Compares every answer of a service under test with its document, whichever way it was asked. */
final class AnswerCheck implements Filter {

    private final ApiDocument document;

    AnswerCheck(ApiDocument document) {
        this.document = document;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var copy = new CopiedResponse((HttpServletResponse) response);
        chain.doFilter(request, copy);
        // what is sent as an error is written by a dispatch of its own
        if (!copy.isSentAsError()) {
            check((HttpServletRequest) request, copy);
        }
    }

    private void check(HttpServletRequest request, CopiedResponse response) throws IOException {
        var type = response.getContentType();
        // the container takes no media type any more where the other side has left, and sends nothing
        var sent = type != null && !request.isAsyncStarted();
        var answer = new Answer(
                request.getMethod(), path(request), response.getStatus(), type, sent ? response.copy() : null);
        document.fault(answer).ifPresent(fault -> Faults.add(fault + ": " + answer));
    }

    private static String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                : request.getRequestURI();
    }
}
