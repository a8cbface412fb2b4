package dev.roadbook.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Managers, administrators and those who read everything; reading along with one representative is not among it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER') or (hasRole('READ_ONLY') and !hasRole('REP')"
        + " and principal.getClaimAsString('rep_id') == null)")
public @interface ManagersRead {}
