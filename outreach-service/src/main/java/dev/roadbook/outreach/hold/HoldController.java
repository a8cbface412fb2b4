package dev.roadbook.outreach.hold;

import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.mail.Delivery;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outreach")
@AnyRole
class HoldController {

    private final Holds holds;
    private final HoldSwitch holdSwitch;
    private final Carrier carrier;

    HoldController(Holds holds, HoldSwitch holdSwitch, Carrier carrier) {
        this.holds = holds;
        this.holdSwitch = holdSwitch;
        this.carrier = carrier;
    }

    /**
     * Whether mails leave, and where they end up.
     *
     * @param held whether anything keeps them back
     * @param holds what does
     * @param delivery whether they reach their recipients
     */
    record SendingView(boolean held, List<Hold> holds, Delivery delivery) {}

    /**
     * Why all mails are to stop.
     *
     * @param reason in a person's words
     */
    record PauseRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL") String reason) {}

    /** Whether mails leave, and what keeps them back. */
    @GetMapping("/sending")
    SendingView sending() {
        var standing = holds.standing();
        return new SendingView(!standing.isEmpty(), standing, carrier.delivery());
    }

    /** Stops all mails of all programmes; those that wait stay waiting. */
    @PostMapping("/pause")
    @ManagersOnly
    SendingView pause(@Valid @RequestBody PauseRequest request, Caller caller) {
        holdSwitch.pause(request.reason().strip(), caller.username());
        return sending();
    }

    /** Lets mails go again, as far as nothing else keeps them back. */
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/holds/{id}/release")
    @ManagersOnly
    SendingView release(@PathVariable UUID id, Caller caller) {
        if (!holdSwitch.release(id, caller.username())) {
            throw new ProblemException(HttpStatus.CONFLICT, "not_held", "This hold does not stand any more.");
        }
        return sending();
    }
}
