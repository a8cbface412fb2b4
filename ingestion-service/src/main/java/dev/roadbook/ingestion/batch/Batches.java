package dev.roadbook.ingestion.batch;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Batches, found and added; each change is a transition of {@link Batch}. */
interface Batches extends Repository<Batch, UUID> {

    Optional<Batch> findById(UUID id);

    /** Locked until the transaction ends, so that of two who decide at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Batch b where b.id = :id")
    Optional<Batch> lock(UUID id);

    /** Whether a later batch of the source may have repeated lines without anybody keeping it. */
    @NativeQuery("""
            select exists (
                select from batch
                where source = :source and position > :position and undo_kind is null
                    and (state in ('PUBLISHING', 'COMPLETED') or (state = 'FAILED' and failed_publishing)))
            """)
    boolean isFollowedByForgetful(String source, long position);

    /** Adds a batch unless the source has brought the same content before; the lane must exist. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into batch (id, source, file_name, content_sha256, size_bytes, uploaded_by, state, received_at)
                    values (:id, :#{#file.source}, :#{#file.fileName}, :#{#file.contentSha256}, :#{#file.sizeBytes},
                        :#{#file.uploadedBy}, 'RECEIVED', :receivedAt)
                    on conflict (source, content_sha256) do nothing
                    """)
    int add(UUID id, NewFile file, Instant receivedAt);

    @NativeQuery("select id from batch where source = :source and content_sha256 = :sha256")
    @Nullable UUID idOfContent(String source, String sha256);

    /** The batch that a lane has to work next. */
    @NativeQuery("""
            select id from batch
            where source = :source and state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'UNDOING')
            order by position
            limit 1
            """)
    @Nullable UUID nextOf(String source);
}
