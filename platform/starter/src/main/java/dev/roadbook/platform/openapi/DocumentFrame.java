package dev.roadbook.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/**
 * What is the same in the document of every service: where it is asked, by whom, and the conventions of its answers.
 *
 * @param service its name
 */
record DocumentFrame(String service) {

    private static final String CONVENTIONS = """
            True of every operation:

            - JSON in snake_case. Every property listed as required is always there; what is not known is `null`.
            - Days are ISO dates in the business zone, instants are ISO-8601 in UTC, money is a number beside its currency.
            - Lists take `page` (from 0), `size`, `sort` (fields separated by commas, `-` before a descending one) and \
            `q`; rows without a value come last, and ties are broken, so that pages never overlap.
            - Where a list also offers `text/csv`, the same rows are sent without paging, safe against formulas. \
            Programs that can set no header ask by `format=csv`, and for the mark by which Excel knows UTF-8 by `bom=true`.
            - An unknown parameter, filter value or sort is refused with the valid ones.
            - A representative sees their own accounts alone; those of others are answered like none.
            """;

    void put(OpenAPI api) {
        api.setInfo(new Info()
                .title("Roadbook " + service.replace('-', ' '))
                .version("1")
                .description(CONVENTIONS));
        api.setServers(List.of(new Server().url("/").description("The gateway's origin")));
        api.setTags(null);
        api.getComponents()
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("ROADBOOK_SESSION")
                                .description("People who signed in; `__Host-ROADBOOK_SESSION` over TLS. What changes"
                                        + " something carries the cookie `XSRF-TOKEN` as the header `X-XSRF-TOKEN`."))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key, for programs."))
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("An API key as the password of any name, for spreadsheets; reads only."));
        api.setSecurity(List.of(
                new SecurityRequirement().addList("session"),
                new SecurityRequirement().addList("bearer"),
                new SecurityRequirement().addList("basic")));
    }
}
