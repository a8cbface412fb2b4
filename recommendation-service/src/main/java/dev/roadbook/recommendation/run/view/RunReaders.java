package dev.roadbook.recommendation.run.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Those who see every account: what a run comes to in all would tell a representative of others. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'MARKETING') or (hasRole('READ_ONLY') and !hasRole('REP')"
        + " and principal.getClaimAsString('rep_id') == null)")
public @interface RunReaders {}
