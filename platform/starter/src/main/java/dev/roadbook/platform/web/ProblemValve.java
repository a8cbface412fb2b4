package dev.roadbook.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what the server refuses before any filter has seen it, without the server's own page. */
final class ProblemValve extends ErrorReportValve {

    private final Problems problems;

    ProblemValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(response.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("utf-8");
        try {
            response.getReporter().write(problems.json(status == null ? HttpStatus.BAD_REQUEST : status));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the sender left before its answer", e);
        }
    }
}
