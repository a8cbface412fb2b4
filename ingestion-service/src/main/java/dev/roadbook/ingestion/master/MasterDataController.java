package dev.roadbook.ingestion.master;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, products and representatives. A representative sees their own accounts and themselves. */
@RestController
@AnyRole
class MasterDataController {

    private final SqlList<CustomerView> customers;
    private final SqlList<ProductView> products;
    private final SqlList<AgentView> agents;
    private final Accounts accounts;

    MasterDataController(
            SqlList<CustomerView> customers,
            SqlList<ProductView> products,
            SqlList<AgentView> agents,
            Accounts accounts) {
        this.customers = customers;
        this.products = products;
        this.agents = agents;
        this.accounts = accounts;
    }

    @GetMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<CustomerView> customers(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return customers.ask(parameters, caller).page();
    }

    @GetMapping(path = "/api/customers", produces = CsvDownload.MEDIA_TYPE)
    void exportCustomers(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        customers.ask(parameters, caller).export(response);
    }

    @GetMapping("/api/customers/{id}")
    ResponseEntity<CustomerView> customer(@PathVariable String id, Caller caller) {
        return answer(
                customers.find(id, caller).orElseThrow(() -> ProblemException.notFound("There is no such account.")));
    }

    /** Sets the buyer's address and the representative; files do not change them from then on. */
    @PutMapping("/api/customers/{id}")
    @ManagersOnly
    ResponseEntity<CustomerView> edit(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody AccountEdit edit) {
        return switch (accounts.edit(id, revision(ifMatch), edit)) {
            case Accounts.Outcome.Edited(CustomerView account) -> answer(account);
            case Accounts.Outcome.Stale _ ->
                throw new ProblemException(
                        HttpStatus.PRECONDITION_FAILED, "stale", "Somebody has changed the account meanwhile.");
            case Accounts.Outcome.Missing _ -> throw ProblemException.notFound("There is no such account.");
            case Accounts.Outcome.UnknownRep _ ->
                throw ProblemException.badParameter("rep_id", "there is no such representative");
        };
    }

    @GetMapping(path = "/api/products", produces = CsvDownload.MEDIA_TYPE)
    void exportProducts(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        products.ask(parameters, caller).export(response);
    }

    @GetMapping(path = "/api/products", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ProductView> products(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return products.ask(parameters, caller).page();
    }

    @GetMapping(path = "/api/agents", produces = CsvDownload.MEDIA_TYPE)
    void exportAgents(
            @RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        agents.ask(parameters, caller).export(response);
    }

    @GetMapping(path = "/api/agents", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AgentView> agents(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return agents.ask(parameters, caller).page();
    }

    private static ResponseEntity<CustomerView> answer(CustomerView account) {
        return ResponseEntity.ok().eTag("\"%d\"".formatted(account.revision())).body(account);
    }

    private static long revision(String ifMatch) {
        var digits = ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw ProblemException.badParameter("If-Match", "must be the account's ETag");
        }
        return Long.parseLong(digits);
    }
}
