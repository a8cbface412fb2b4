package dev.roadbook.local.demo;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the webhook answered.
 *
 * @param status HTTP status
 * @param body the answer, JSON
 */
public record Receipt(int status, String body) {

    public boolean isAccepted() {
        return status == 202 || status == 200;
    }

    /** The batch that was opened, or that holds the same delivery already. */
    public String batchId() {
        return JsonMapper.shared().readTree(body).required("batch_id").asString();
    }
}
