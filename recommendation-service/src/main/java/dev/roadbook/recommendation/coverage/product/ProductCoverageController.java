package dev.roadbook.recommendation.coverage.product;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.recommendation.coverage.CoverageFreshness;
import dev.roadbook.recommendation.coverage.product.ProductCoverages.Among;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The top products by account, over HTTP. */
@RestController
@RequestMapping("/api/recommendations/coverage/products")
@AnyRole
class ProductCoverageController {

    private final ProductCoverages products;
    private final SqlList<ProductAccount> accounts;
    private final CoverageFreshness freshness;

    ProductCoverageController(
            ProductCoverages products, SqlList<ProductAccount> accounts, CoverageFreshness freshness) {
        this.products = products;
        this.accounts = accounts;
        this.freshness = freshness;
    }

    /**
     * How far each top product has come among the accounts of a representative, a region or a chain, and what it would bring if the
     * others carried it, too; the largest gap first. There are few enough for one page.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ProductCoverage> products(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String chain,
            Caller caller) {
        var items = products.among(new Among(rep, region, chain), caller.repScope());
        return new Page<>(items, 0, Math.max(1, items.size()), items.size(), freshness.now());
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String chain,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var rows = products.among(new Among(rep, region, chain), caller.repScope());
        CsvDownload.write(response, "top-products.csv", ProductCoverage.class, rows);
    }

    /** The accounts that carry a top product and those that do not; none where it is none of them. */
    @GetMapping(path = "/{sku}/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ProductAccount> accounts(
            @PathVariable String sku, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return accounts.ask(parameters, caller)
                .within("t.sku = :sku", "sku", sku)
                .page();
    }

    @GetMapping(path = "/{sku}/accounts", produces = CsvDownload.MEDIA_TYPE)
    void exportAccounts(
            @PathVariable String sku,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        accounts.ask(parameters, caller).within("t.sku = :sku", "sku", sku).export(response);
    }
}
