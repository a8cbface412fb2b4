package dev.roadbook.outreach.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OutreachTest
class DirectoryIntegrationTests {

    @Autowired
    private World world;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 1", "UNKNOWN, 1", "MERGED, 0", "ARCHIVED, 0"})
    void writesToAccountsThatStillStand(AccountStatus status, int written) {
        world.hear(AccountChanged.newBuilder(Fixtures.account("D1", "d1@shop.example"))
                .setStatus(status)
                .build());

        assertThat(world.count("select count(*) from account where account_id = 'D1' and active"))
                .isEqualTo(written);
    }
}
