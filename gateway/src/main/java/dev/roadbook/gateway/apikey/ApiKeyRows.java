package dev.roadbook.gateway.apikey;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiKeyRows extends Repository<ApiKey, String> {

    Optional<ApiKey> findById(String id);

    Page<ApiKey> findAll(Pageable page);

    ApiKey save(ApiKey key);

    @Modifying
    @Query("delete from ApiKey k where k.id = :id")
    int remove(String id);
}
