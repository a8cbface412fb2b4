package dev.roadbook.ingestion.status;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Those who read everything: a batch, its sums and its rejected lines are of every representative's accounts. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER') or (hasRole('READ_ONLY') and !hasRole('REP')"
        + " and principal.getClaimAsString('rep_id') == null)")
@interface WholeFiles {}
