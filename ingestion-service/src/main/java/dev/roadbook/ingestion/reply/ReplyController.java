package dev.roadbook.ingestion.reply;

import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What senders were told. */
@RestController
@RequestMapping("/api/batches/{id}/replies")
@ManagersRead
class ReplyController {

    private final Replies replies;

    ReplyController(Replies replies) {
        this.replies = replies;
    }

    /** What the sender of a file was told of it; nothing where it does not want to be told. */
    @GetMapping
    List<ReplyView> list(@PathVariable UUID id) {
        if (!replies.knows(id)) {
            throw ProblemException.notFound("There is no such batch.");
        }
        return replies.of(id);
    }
}
