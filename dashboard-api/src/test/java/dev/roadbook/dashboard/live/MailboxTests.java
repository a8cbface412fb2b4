package dev.roadbook.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTests {

    private final Mailbox mailbox = new Mailbox(3);

    @Test
    void keepsOneEventASubject() throws InterruptedException {
        mailbox.put(List.of(LiveEvent.account("A1"), LiveEvent.account("A2")));
        mailbox.put(List.of(LiveEvent.account("A1")));

        assertThat(mailbox.take(Duration.ofSeconds(1)))
                .extracting(LiveEvent::subject)
                .containsExactly("A1", "A2");
    }

    @Test
    void refusesMoreThanFits() {
        var many =
                IntStream.range(0, 4).mapToObj(n -> LiveEvent.account("A" + n)).toList();

        assertThat(mailbox.put(many)).isFalse();
    }

    @Test
    void givesNothingWhenTimeIsUp() throws InterruptedException {
        assertThat(mailbox.take(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void givesNothingOnceClosed() throws InterruptedException {
        mailbox.put(List.of(LiveEvent.account("A1")));

        mailbox.close();

        assertThat(mailbox.take(Duration.ofMinutes(1))).isEmpty();
        assertThat(mailbox.isClosed()).isTrue();
    }
}
