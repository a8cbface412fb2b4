package dev.roadbook.dashboard;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;

import dev.roadbook.dashboard.Endpoints.Endpoint;
import dev.roadbook.dashboard.deadletter.LetterBox;
import dev.roadbook.dashboard.projection.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A territory of R1, in which every endpoint has something to tell, and how to ask it. */
@DashboardTest
abstract class TerritoryTest {

    private static final String REMINDER =
            EventFixtures.reminderId("MINE", THIS_MORNING).toString();

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    Endpoints endpoints;

    @Autowired
    private LetterBox letters;

    private UUID letter;

    @BeforeEach
    void fillTheTerritoryOfR1() {
        letter = letters.put("looked at");
        world.anew().with(RepFixtures.rep("R1"), EventFixtures.batch("first", THIS_MORNING));
        fill("R1", "MINE", "Mine");
    }

    void fill(String rep, String account, String name) {
        world.with(
                EventFixtures.account(account, rep, name)
                        .setChain("Chain " + name)
                        .setRegion("Region " + name)
                        .setCardCode("SHARED")
                        .build(),
                EventFixtures.prediction(account),
                EventFixtures.recommendation(account),
                EventFixtures.order(account, "D1", TODAY, "77.00"),
                EventFixtures.reminder(account, THIS_MORNING),
                RepFixtures.performance(rep),
                RepFixtures.call(rep, account, "call about " + name),
                EventFixtures.activity(account, "mona", "pitch to " + name));
    }

    String path(Endpoint endpoint) {
        return endpoint.path().replace("{id}", id(endpoint)).replace("{cardCode}", "SHARED");
    }

    /** What is decided about a letter stands, so that each who may gets one of their own. */
    private String id(Endpoint endpoint) {
        if (endpoint.path().contains("dead-letters")) {
            return (endpoint.method().equals("GET") ? letter : letters.put("decided")).toString();
        }
        return endpoint.path().contains("reminders") ? REMINDER : "MINE";
    }

    static String accept(Endpoint endpoint) {
        return endpoint.csv() ? "text/csv" : "application/json";
    }
}
