package dev.roadbook.ingestion.dataset.rep;

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

/** Representatives, who see themselves. */
@RestController
@RequestMapping("/api/agents")
@AnyRole
class AgentController {

    private final SqlList<AgentView> list;

    AgentController(SqlList<AgentView> list) {
        this.list = list;
    }

    @Bean
    static SqlList<AgentView> agents(Lists lists) {
        return lists.of(AgentView.class, "agents.csv")
                .columns("""
                        id as rep_id, name, email, region, active, revision, updated_at,
                            (select count(*) from account where account.rep_id = rep.id) as accounts
                        """)
                .from("rep")
                .scope("id = :rep")
                .search("name", "id")
                .filter("region", Filter.equal("region"))
                .filter("updated_since", Filter.since("updated_at"))
                .sort("name", "lower(name)")
                .sort("rep_id", "id")
                .key("id")
                .build();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AgentView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }
}
