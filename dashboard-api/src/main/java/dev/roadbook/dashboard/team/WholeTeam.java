package dev.roadbook.dashboard.team;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Those who see the team side by side; reading along with one representative is not among it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER') or (hasRole('READ_ONLY') and principal.getClaimAsString('rep_id') == null"
        + " and !hasRole('REP'))")
@interface WholeTeam {}
