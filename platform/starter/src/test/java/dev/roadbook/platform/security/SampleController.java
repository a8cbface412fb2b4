package dev.roadbook.platform.security;

import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

/** Endpoints with each kind of rule. */
@TestComponent
@RestController
class SampleController {

    record Note(@NotBlank String noteText) {}

    @AnyRole
    @GetMapping("/api/me")
    Map<String, String> me(Caller caller) {
        return Map.of("user_name", caller.username(), "scope", caller.repScope().orElse("all"));
    }

    @ManagersOnly
    @GetMapping("/api/managed")
    Map<String, String> managed() {
        return Map.of();
    }

    @AnyRole
    @PostMapping("/api/notes")
    Note note(@Valid @RequestBody Note note) {
        return note;
    }

    @AnyRole
    @GetMapping("/api/missing")
    void missing() {
        throw ProblemException.notFound("There is no such thing.");
    }

    @AnyRole
    @GetMapping("/api/torn-form")
    void tornForm() {
        throw new MultipartException("secret boundary");
    }

    @AnyRole
    @GetMapping("/api/broken")
    void broken() {
        throw new IllegalStateException("secret inner workings");
    }
}
