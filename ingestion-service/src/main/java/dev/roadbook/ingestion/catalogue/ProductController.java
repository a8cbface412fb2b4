package dev.roadbook.ingestion.catalogue;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products. */
@RestController
@RequestMapping("/api/products")
@AnyRole
class ProductController {

    private final SqlList<ProductView> list;

    ProductController(SqlList<ProductView> list) {
        this.list = list;
    }

    @Bean
    static SqlList<ProductView> products(Lists lists) {
        return lists.of(ProductView.class, "products.csv")
                .from("product")
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
}
