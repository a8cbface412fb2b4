package dev.roadbook.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives any Spring test context, slices included, real servers; {@link RoadbookTest} says what each attribute means. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface WithServers {

    boolean database() default true;

    boolean kafka() default true;

    boolean mail() default false;

    String now() default "";
}
