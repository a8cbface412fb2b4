package dev.roadbook.platform.openapi;

import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * One address and method, and what handles it: a list has a second handler that writes it as a file.
 *
 * @param method how it is asked
 * @param path where
 * @param handler what answers, as JSON where there is a choice
 * @param exported whether the same is to be had as CSV
 */
record Endpoint(RequestMethod method, String path, HandlerMethod handler, boolean exported) {

    private static final Pattern ROLE = Pattern.compile("(?<!!)has(?:Any)?Role\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("'(\\w+)'");

    private static boolean isAll(Parameter parameter) {
        return MultiValueMap.class.isAssignableFrom(parameter.getType());
    }

    /** Whether it takes any of a list's parameters. */
    boolean isSearched() {
        return Stream.of(handler.getMethod().getParameters()).anyMatch(Endpoint::isAll);
    }

    /** Whether this is a parameter of the handler that stands for all of the request's. */
    boolean takesAllAs(String name) {
        return Stream.of(handler.getMethod().getParameters())
                .anyMatch(parameter -> isAll(parameter) && name.equals(parameter.getName()));
    }

    boolean isList() {
        return exported || isPage();
    }

    boolean isPage() {
        return body().resolve() == Page.class;
    }

    /** The rows of a list: of a page, or of what has the rows as its items. */
    Optional<Class<?>> row() {
        var body = body();
        if (isPage()) {
            return Optional.ofNullable(body.getGeneric(0).resolve());
        }
        return Optional.ofNullable(body.resolve())
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals("items"))
                        .findFirst())
                .map(items -> ResolvableType.forType(items.getGenericType())
                        .getGeneric(0)
                        .resolve());
    }

    private ResolvableType body() {
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
    }

    boolean hasBody() {
        return body().resolve() != void.class && body().resolve() != Void.class;
    }

    boolean takesHeader(String name) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && (name.equals(header.name()) || name.equals(header.value())));
    }

    boolean isOpen() {
        return rule(PublicEndpoint.class).isPresent();
    }

    /** Who may ask; nobody is named where all may. */
    List<String> roles() {
        return rule(PreAuthorize.class).stream()
                .flatMap(rule -> ROLE.matcher(rule.value()).results())
                .map(MatchResult::group)
                .flatMap(call -> NAME.matcher(call).results())
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private <A extends Annotation> Optional<A> rule(Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type)));
    }

    /** Whether somebody found a better name for the operation than its address gives. */
    boolean namesItself() {
        var operation = handler.getMethodAnnotation(Operation.class);
        return operation != null && !operation.operationId().isEmpty();
    }

    List<HttpStatus> successes() {
        var named = answers().filter(status -> !status.isError()).toList();
        if (!named.isEmpty()) {
            return named;
        }
        var declared = handler.getMethodAnnotation(ResponseStatus.class);
        return List.of(declared == null ? HttpStatus.OK : declared.code());
    }

    /** Failures that are told by the body of a success. */
    List<HttpStatus> failuresWithBody() {
        return Optional.ofNullable(handler.getMethodAnnotation(Answers.class)).stream()
                .flatMap(answers -> Stream.of(answers.withBody()))
                .toList();
    }

    List<HttpStatus> withBody() {
        return Stream.concat(successes().stream(), failuresWithBody().stream()).toList();
    }

    Stream<HttpStatus> answers() {
        return Optional.ofNullable(handler.getMethodAnnotation(Answers.class)).stream()
                .flatMap(answers -> Stream.of(answers.value()));
    }

    /** The media type of a file that the handler writes itself, but for a list's. */
    Optional<String> file() {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return Stream.ofNullable(mapping)
                .flatMap(each -> Stream.of(each.produces()))
                .filter(type -> !hasBody() && !type.equals(CsvDownload.MEDIA_TYPE))
                .findFirst();
    }

    /** The media type that only the handler knows. */
    Optional<String> as() {
        return Optional.ofNullable(handler.getMethodAnnotation(Answers.class))
                .map(Answers::as)
                .filter(type -> !type.isEmpty());
    }

    static boolean isExport(List<String> produced) {
        return produced.equals(List.of(CsvDownload.MEDIA_TYPE));
    }
}
