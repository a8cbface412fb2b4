package dev.roadbook.dashboard.campaign;

import static dev.roadbook.dashboard.campaign.CampaignFixtures.completed;
import static dev.roadbook.dashboard.campaign.CampaignFixtures.created;
import static dev.roadbook.dashboard.campaign.CampaignFixtures.launched;
import static dev.roadbook.dashboard.campaign.CampaignFixtures.paused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.projection.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DashboardTest
class CampaignProjectionIntegrationTests {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @Test
    void aCampaignIsWhatItWasCreatedAndLaunchedAs() {
        world.with(created(), launched());

        assertThat(campaign())
                .containsEntry("name", "Autumn")
                .containsEntry("audience_size", 120L)
                .containsEntry("state", "RUNNING");
    }

    @Test
    void aPausedCampaignSaysWhy() {
        world.with(created(), launched()).with(paused());

        assertThat(campaign())
                .containsEntry("state", "PAUSED")
                .containsEntry("actor", "max")
                .containsEntry("pause_reason", "wrong price")
                .containsEntry("sent_count", 40L);
    }

    @Test
    void theStateLastEnteredCountsHoweverLateOthersCome() {
        world.with(completed()).with(paused()).with(launched(), created());

        assertThat(campaign())
                .containsEntry("state", "COMPLETED")
                .containsEntry("sent_count", 117L)
                .containsEntry("failed_count", 3L)
                .containsEntry("audience_size", 120L)
                .containsEntry("name", "Autumn");
    }

    private Map<String, Object> campaign() {
        return jdbc.sql("""
                        select name, audience_size, state, actor, sent_count, failed_count, pause_reason
                        from campaign
                        where campaign_id = :id
                        """).param("id", CampaignFixtures.AUTUMN).query().singleRow();
    }
}
