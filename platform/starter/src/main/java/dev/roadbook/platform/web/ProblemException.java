package dev.roadbook.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request cannot be answered, for a reason its sender should read. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;

    /**
     * One wrong part of a request.
     *
     * @param field name of the field or parameter
     * @param message what is wrong with it
     */
    public record Fault(String field, @Nullable String message) {}

    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public ProblemException(HttpStatus status, String code, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not_found", what);
    }

    /** The name or the value is none of those there are. */
    public static ProblemException unknownParameter(String name, String message) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "unknown_parameter", name + ": " + message, List.of(new Fault(name, message)));
    }

    public static ProblemException badParameter(String name, String message) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "bad_parameter", name + ": " + message, List.of(new Fault(name, message)));
    }
}
