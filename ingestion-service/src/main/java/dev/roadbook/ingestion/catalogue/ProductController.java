package dev.roadbook.ingestion.catalogue;

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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products. */
@RestController
@RequestMapping("/api/products")
@AnyRole
class ProductController {

    private final SqlList<ProductView> list;
    private final KnownProducts products;

    ProductController(SqlList<ProductView> list, KnownProducts products) {
        this.list = list;
        this.products = products;
    }

    @Bean
    static SqlList<ProductView> products(Lists lists) {
        return lists.of(ProductView.class, "products.csv")
                .columns("""
                        sku, name, category, family, grape, colour, sugar, price, currency, discontinued, in_stock, revision,
                            updated_at
                        """)
                .from("known_product")
                .open()
                .search("name", "sku")
                .filter("family", Filter.equal("family"))
                .filter("category", Filter.equal("category"))
                .filter("updated_since", Filter.since("updated_at"))
                .sort("name", "lower(name)")
                .sort("sku", "sku")
                .sort("family", "lower(family)")
                .key("sku")
                .build();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ProductView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    @GetMapping("/{id}")
    ResponseEntity<KnownProduct> product(@PathVariable("id") String sku) {
        return answer(products.find(sku).orElseThrow(ProductController::notFound));
    }

    /** Sets, clears, or gives back to files what is known of a product. */
    @PatchMapping("/{id}")
    @ManagersOnly
    ResponseEntity<KnownProduct> edit(
            @PathVariable("id") String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductEdit edit,
            Caller caller) {
        return answer(products.edit(sku, EntityTag.revision(ifMatch), edit, caller.username())
                .orElseThrow(ProductController::notFound));
    }

    private static ResponseEntity<KnownProduct> answer(KnownProduct product) {
        return ResponseEntity.ok().eTag(EntityTag.of(product.revision())).body(product);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such product.");
    }
}
