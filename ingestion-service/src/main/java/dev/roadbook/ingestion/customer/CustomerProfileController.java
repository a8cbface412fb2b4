package dev.roadbook.ingestion.customer;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of an account beside its orders. A representative sees their own. */
@RestController
@RequestMapping("/api/customers/{id}/profile")
@AnyRole
class CustomerProfileController {

    private final CustomerProfiles profiles;

    CustomerProfileController(CustomerProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    ResponseEntity<CustomerProfile> profile(@PathVariable String id, Caller caller) {
        return answer(profiles.find(id, caller).orElseThrow(CustomerProfileController::notFound));
    }

    /** Sets, clears, or gives back to customer files what is known of an account. */
    @PatchMapping
    @ManagersOnly
    ResponseEntity<CustomerProfile> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProfileRequest request,
            Caller caller) {
        return answer(profiles.edit(id, EntityTag.revision(ifMatch), request, caller)
                .orElseThrow(CustomerProfileController::notFound));
    }

    private static ResponseEntity<CustomerProfile> answer(CustomerProfile profile) {
        return ResponseEntity.ok().eTag(EntityTag.of(profile.revision())).body(profile);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such account.");
    }
}
