package dev.roadbook.prediction.watch;

import io.swagger.v3.oas.annotations.media.Schema;

/** How an account behaves unlike itself. */
@Schema(name = "WatchKind")
enum Kind {
    /** Buys less than it used to. */
    DROP,
    /** Buys more than it used to. */
    GROWTH,
    /** Stopped a product and goes on with others. */
    PRODUCT_STOPPED,
    /** Has not bought for longer than its rhythm explains. */
    SILENT
}
