package dev.roadbook.recommendation.coverage;

import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.OrderLabel;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.SuggestedLine;
import dev.roadbook.events.SuggestedOrder;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.recommendation.coverage.PublicationRows.Unpublished;
import dev.roadbook.schemas.Topic;
import org.jspecify.annotations.Nullable;

/** Puts a revision in the words of the topic; the same revision always in the same bytes. */
final class Announcement {

    private Announcement() {}

    static OutgoingEvent of(Unpublished row, Content content) {
        return new OutgoingEvent(Topic.RECOMMENDATIONS, row.accountId(), event(row, content));
    }

    private static RecommendationsUpdated event(Unpublished row, Content content) {
        var coverage = content.coverage();
        return RecommendationsUpdated.newBuilder()
                .setEventId(EventIds.of(
                        "RecommendationsUpdated", row.accountId(), String.valueOf(row.revision()), row.contentHash()))
                .setOccurredAt(row.changedAt())
                .setAccountId(row.accountId())
                .setAsOf(row.asOf())
                .setBatchId(row.causedBy())
                .setModelVersion(coverage.modelVersion())
                .setContentHash(row.contentHash())
                .setTopSkuCount(coverage.topSkuCount())
                .setCoveragePct(coverage.coveragePct().doubleValue())
                .setCarried(coverage.carried())
                .setGaps(coverage.gaps().stream().map(Announcement::gap).toList())
                .setSuggestedOrder(order(content.order()))
                .build();
    }

    private static CoverageGap gap(Gap gap) {
        return CoverageGap.newBuilder()
                .setSku(gap.sku())
                .setName(gap.name())
                .setRank(gap.rank())
                .setScore(gap.score().doubleValue())
                .setReason(gap.reason())
                .build();
    }

    private static @Nullable SuggestedOrder order(@Nullable NextOrder order) {
        return order == null
                ? null
                : SuggestedOrder.newBuilder()
                        .setLastOrderOn(order.lastOrderOn())
                        .setLines(order.lines().stream().map(Announcement::line).toList())
                        .setDeclined(order.declined())
                        .build();
    }

    private static SuggestedLine line(NextOrder.Line line) {
        return SuggestedLine.newBuilder()
                .setSku(line.sku())
                .setName(line.name())
                .setLabel(OrderLabel.valueOf(line.label()))
                .setDueOn(line.dueOn())
                .setLastOn(line.lastOn())
                .setUsualDays(line.usualDays() == null ? null : line.usualDays().doubleValue())
                .setQuantity(line.quantity())
                .setSuggestedQuantity(line.suggestedQuantity())
                .setQuantityLow(line.quantityLow())
                .setQuantityHigh(line.quantityHigh())
                .setLeftOut(line.leftOut())
                .setChanged(line.changed())
                .build();
    }
}
