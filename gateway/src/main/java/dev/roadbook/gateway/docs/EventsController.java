package dev.roadbook.gateway.docs;

import dev.roadbook.platform.security.PublicEndpoint;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The topics, for people and for tools. */
@RestController
@PublicEndpoint
class EventsController {

    private final String page = EventsPage.html();
    private final Resource document = new ClassPathResource("asyncapi/roadbook-events.json");

    @GetMapping(path = "/docs/events", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return page;
    }

    @GetMapping(path = "/docs/events.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return document;
    }
}
