package dev.roadbook.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * A Spring Boot test with a fresh database, its own Kafka topics and subjects and, when asked for, a mailbox on real
 * servers.
 *
 * <p>{@link KafkaProbe}, {@link MailBox} and {@link MutableClock} are beans of the context where they apply.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@WithServers
public @interface RoadbookTest {

    /** Whether the context gets a fresh PostgreSQL database. */
    @AliasFor(annotation = WithServers.class)
    boolean database() default true;

    /** Whether the context gets Kafka and the schema registry. */
    @AliasFor(annotation = WithServers.class)
    boolean kafka() default true;

    /** Whether the context gets an SMTP server. */
    @AliasFor(annotation = WithServers.class)
    boolean mail() default false;

    /** The instant the {@link MutableClock} shows at the start of each test; without it the context keeps its clock. */
    @AliasFor(annotation = WithServers.class)
    String now() default "";

    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
