package dev.roadbook.platform.security;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

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

    @ManagersOnly
    @PostMapping("/api/managed/{number}")
    Note managedNote(@PathVariable int number, @Valid @RequestBody Note note) {
        return note;
    }

    @ManagersOnly
    @PostMapping("/api/files")
    Map<String, Long> file(@RequestParam MultipartFile file) {
        return Map.of("size", file.getSize());
    }

    @AnyRole
    @GetMapping("/api/list")
    Map<String, Integer> list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "X-Filename", required = false) @Nullable String name) {
        return Map.of(
                "page", ListQuery.parse(parameters, Set.of("day"), Set.of()).page());
    }

    @AnyRole
    @GetMapping("/api/day")
    Map<String, LocalDate> day(@RequestParam LocalDate day) {
        return Map.of("yesterday", day.minusDays(1));
    }

    record Choice(Role role) {}

    @AnyRole
    @PostMapping("/api/choices")
    Choice choice(@RequestBody Choice choice) {
        return choice;
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
