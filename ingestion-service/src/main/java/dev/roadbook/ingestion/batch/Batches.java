package dev.roadbook.ingestion.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Batches, found and added; each change is a transition of {@link Batch}. */
interface Batches extends Repository<Batch, UUID> {

    Optional<Batch> findById(UUID id);

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
    UUID idOfContent(String source, String sha256);

    /** The batch that a lane has to work next. */
    @NativeQuery("""
            select id from batch
            where source = :source and state in ('RECEIVED', 'PARSING', 'PUBLISHING')
            order by position
            limit 1
            """)
    @Nullable UUID nextOf(String source);
}
