package dev.roadbook.ingestion.customer;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts. A representative sees their own. */
@RestController
@RequestMapping("/api/customers")
@AnyRole
class CustomerController {

    private final SqlList<CustomerView> customers;
    private final CustomerRegister register;
    private final CustomerProfiles profiles;

    CustomerController(SqlList<CustomerView> customers, CustomerRegister register, CustomerProfiles profiles) {
        this.customers = customers;
        this.register = register;
        this.profiles = profiles;
    }

    @Bean
    static SqlList<CustomerView> customers(Lists lists) {
        return lists.of(CustomerView.class, "customers.csv")
                .columns("""
                        a.id as account_id, a.card_code, p.name, p.chain, p.address_line, p.city, p.state, p.postal_code,
                            p.country, p.region, a.ship_to, p.email, a.rep_id, a.currency, a.seen_on, a.created_by,
                            a.archived_at, a.archived_by, a.survivor_id as merged_into, a.revision, a.updated_at
                        """)
                .from("account a join account_profile p on p.account_id = a.id")
                .scope("a.rep_id = :rep")
                .search("p.name", "a.id", "p.city", "p.email")
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("chain", Filter.equal("p.chain"))
                .filter("region", Filter.equal("p.region"))
                .filter("state", Filter.lowerCase(CustomerState.class, CustomerState::condition))
                .filter("updated_since", Filter.since("a.updated_at"))
                .sort("name", "lower(p.name)")
                .sort("city", "lower(p.city)")
                .sort("rep_id", "a.rep_id")
                .sort("seen_on", "a.seen_on")
                .sort("updated_at", "a.updated_at")
                .key("a.id")
                .build();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<CustomerView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return customers.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        customers.ask(parameters, caller).export(response);
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerView> customer(@PathVariable String id, Caller caller) {
        return answer(found(id, caller));
    }

    /** Enters a customer that no file names yet. */
    @PostMapping
    @ManagersOnly
    @Answers({HttpStatus.CREATED, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT})
    ResponseEntity<CustomerView> enter(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewCustomer customer,
            Caller caller) {
        var id = register.enter(customer, IdempotencyKey.of(key).orElse(null), caller);
        var entered = found(id, caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(EntityTag.of(entered.revision()))
                .body(entered);
    }

    /** Sets the buyer's address and the representative; files do not change them from then on. */
    @PutMapping("/{id}")
    @ManagersOnly
    ResponseEntity<CustomerView> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AccountEdit edit,
            Caller caller) {
        if (profiles.edit(id, EntityTag.revision(ifMatch), edit.request(), caller)
                .isEmpty()) {
            throw notFound();
        }
        return answer(found(id, caller));
    }

    /** Archives a customer: nobody is reminded, advised or called for it from then on; what it ordered stays. */
    @PostMapping("/{id}/archive")
    @ManagersOnly
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT})
    ResponseEntity<CustomerView> archive(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        register.archive(id, EntityTag.revision(ifMatch), caller);
        return answer(found(id, caller));
    }

    /** Takes an archived customer back. */
    @PostMapping("/{id}/restore")
    @ManagersOnly
    @Answers({HttpStatus.OK, HttpStatus.CONFLICT})
    ResponseEntity<CustomerView> restore(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        register.restore(id, EntityTag.revision(ifMatch), caller);
        return answer(found(id, caller));
    }

    private CustomerView found(String id, Caller caller) {
        return customers.find(id, caller).orElseThrow(CustomerController::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such account.");
    }

    private static ResponseEntity<CustomerView> answer(CustomerView account) {
        return ResponseEntity.ok().eTag(EntityTag.of(account.revision())).body(account);
    }
}
