package dev.roadbook.ingestion.publish;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts, products and reps whose current revision a batch caused. */
@Component
class ChangedMasterData {

    private final Cursor cursor;

    ChangedMasterData(Cursor cursor) {
        this.cursor = cursor;
    }

    void send(UUID batchId, EventPublisher.Transaction transaction) {
        cursor.each(
                MasterEvents.SELECT_REP + "where batch_id = ?",
                batchId,
                row -> transaction.send(Topic.REPS, row.getString("id"), MasterEvents.rep(row)));
        cursor.each(
                MasterEvents.SELECT_PRODUCT + "where batch_id = ?",
                batchId,
                row -> transaction.send(Topic.PRODUCTS, row.getString("sku"), MasterEvents.product(row)));
        cursor.each(
                MasterEvents.SELECT_ACCOUNT + "where batch_id = ?",
                batchId,
                row -> transaction.send(Topic.ACCOUNTS, row.getString("id"), MasterEvents.account(row)));
    }
}
