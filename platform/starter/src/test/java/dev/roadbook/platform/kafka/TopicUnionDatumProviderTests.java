package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class TopicUnionDatumProviderTests {

    private final TopicUnionDatumProvider provider = new TopicUnionDatumProvider();

    @Test
    void optionalAmountsDaysAndIdsSurviveATopicOfSeveralEvents() throws IOException {
        var resolved = ReminderResolved.newBuilder()
                .setEventId(EventIds.of("event"))
                .setOccurredAt(Fixtures.NOON)
                .setAccountId("A1")
                .setReminderId(EventIds.of("reminder"))
                .setCycle(LocalDate.of(2026, 3, 1))
                .setOutcome(ReminderOutcome.PURCHASED)
                .setResolvedAt(Fixtures.NOON)
                .setOrderId(EventIds.of("order"))
                .setPurchasedOn(LocalDate.of(2026, 3, 2))
                .setAmount(new BigDecimal("99.90"))
                .setCurrency("EUR")
                .build();

        assertThat(thereAndBack(resolved)).isEqualTo(resolved);
    }

    @Test
    void optionalDaysSurviveATopicOfOneEvent() throws IOException {
        var batch = SalesBatchIngested.newBuilder()
                .setEventId(EventIds.of("event"))
                .setOccurredAt(Fixtures.NOON)
                .setBatchId(EventIds.of("batch"))
                .setSource("sap")
                .setFileName("week.csv")
                .setContentSha256("0".repeat(64))
                .setReceivedAt(Fixtures.NOON)
                .setCompletedAt(Fixtures.NOON)
                .setLineCount(1)
                .setAcceptedCount(1)
                .setRejectedCount(0)
                .setOrderCount(1)
                .setAccountCount(1)
                .setFirstOrderDate(LocalDate.of(2026, 3, 1))
                .setNetRevenue(new BigDecimal("1.50"))
                .setCurrency("EUR")
                .build();

        assertThat(thereAndBack(batch)).isEqualTo(batch);
    }

    private SpecificRecord thereAndBack(SpecificRecord event) throws IOException {
        var schema = Topic.of(event.getSchema()).schema();
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        provider.createDatumWriter(event, schema).write(event, encoder);
        return provider.createDatumReader(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }
}
