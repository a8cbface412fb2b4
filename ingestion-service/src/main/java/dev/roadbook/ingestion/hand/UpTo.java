package dev.roadbook.ingestion.hand;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From zero to a greatest number, both included; bounds of a number that may be null are nothing OpenAPI's readers agree on. */
@Constraint(validatedBy = UpTo.Bounds.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UpTo {

    int value();

    String message() default "must be from 0 to {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Bounds implements ConstraintValidator<UpTo, BigDecimal> {

        private BigDecimal most = BigDecimal.ZERO;

        @Override
        public void initialize(UpTo bounds) {
            most = BigDecimal.valueOf(bounds.value());
        }

        @Override
        public boolean isValid(@Nullable BigDecimal number, ConstraintValidatorContext context) {
            return number == null || (number.signum() >= 0 && number.compareTo(most) <= 0);
        }
    }
}
