package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.dataset.UndoEffect;
import dev.roadbook.platform.activity.Deed;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the activity log says of a batch that was undone. */
final class UndoDeed {

    private UndoDeed() {}

    static Deed of(BatchDetails batch, UndoEffect effect) {
        var text = "The file %s of the source %s was undone.".formatted(batch.fileName(), batch.source());
        return Deed.of(Objects.requireNonNull(batch.undoing()).undoneBy(), "FILE_UNDONE", text)
                .to(batch.id().toString())
                .with(Map.of(
                        "lines_leaving", Long.toString(effect.linesLeaving()),
                        "lines_returning", Long.toString(effect.linesReturning()),
                        "orders_leaving", Long.toString(effect.ordersLeaving()),
                        "orders_changed", Long.toString(effect.ordersChanged()),
                        "orders_returning", Long.toString(effect.ordersReturning())))
                .replacing(revenue(effect, UndoEffect.Revenue::before), revenue(effect, UndoEffect.Revenue::after));
    }

    private static String revenue(UndoEffect effect, Function<UndoEffect.Revenue, BigDecimal> side) {
        return effect.revenue().stream()
                .map(each -> side.apply(each) + " " + each.currency())
                .collect(Collectors.joining(", "));
    }
}
