package dev.roadbook.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** Names the statuses an endpoint answers with that do not follow from its parameters and its rule of access. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** Those that succeed stand for every success there is; problems are added to the usual ones. */
    HttpStatus[] value() default {};

    /** Failures that have the same body as a success. */
    HttpStatus[] withBody() default {};

    /** Media type of a body that the handler's own type does not tell. */
    String as() default "";
}
