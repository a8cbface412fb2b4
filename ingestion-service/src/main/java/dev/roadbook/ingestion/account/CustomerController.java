package dev.roadbook.ingestion.account;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final Accounts accounts;

    CustomerController(SqlList<CustomerView> customers, Accounts accounts) {
        this.customers = customers;
        this.accounts = accounts;
    }

    @Bean
    static SqlList<CustomerView> customers(Lists lists) {
        return lists.of(CustomerView.class, "customers.csv")
                .columns("""
                        id as account_id, card_code, name, chain, address_line, city, state, postal_code, country,
                            region, ship_to, email, rep_id, currency, seen_on, revision, updated_at
                        """)
                .from("account")
                .scope("rep_id = :rep")
                .search("name", "id", "city", "email")
                .filter("rep", Filter.equal("rep_id"))
                .filter("chain", Filter.equal("chain"))
                .filter("region", Filter.equal("region"))
                .filter("updated_since", Filter.since("updated_at"))
                .sort("name", "lower(name)")
                .sort("city", "lower(city)")
                .sort("rep_id", "rep_id")
                .sort("updated_at", "updated_at")
                .key("id")
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
        return answer(
                customers.find(id, caller).orElseThrow(() -> ProblemException.notFound("There is no such account.")));
    }

    /** Sets the buyer's address and the representative; files do not change them from then on. */
    @PutMapping("/{id}")
    @ManagersOnly
    ResponseEntity<CustomerView> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AccountEdit edit,
            Caller caller) {
        return switch (accounts.edit(id, EntityTag.revision(ifMatch), edit, caller.username())) {
            case Accounts.Outcome.Edited(CustomerView account) -> answer(account);
            case Accounts.Outcome.Stale _ -> throw EntityTag.stale();
            case Accounts.Outcome.Missing _ -> throw ProblemException.notFound("There is no such account.");
            case Accounts.Outcome.UnknownRep _ ->
                throw ProblemException.badParameter("rep_id", "there is no such representative");
        };
    }

    private static ResponseEntity<CustomerView> answer(CustomerView account) {
        return ResponseEntity.ok().eTag(EntityTag.of(account.revision())).body(account);
    }
}
