package dev.roadbook.gateway.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRows extends Repository<User, UUID> {

    Optional<User> findById(UUID id);

    Optional<User> findByUsername(String username);

    boolean existsByUsername(String username);

    User save(User user);

    void flush();

    @Query("""
            select a from User a
            where locate(:text, a.username) > 0 or locate(:text, lower(a.displayName)) > 0
            """)
    Page<User> search(String text, Pageable page);

    @Query(
            "select count(a) from User a join a.roles r where a.enabled and r = dev.roadbook.platform.security.Role.ADMIN")
    long countAdministrators();

    // Locked in a fixed order, so that two administrators cannot demote each other at once.
    @Query(nativeQuery = true, value = """
            select cast(a.id as text)
            from account a
            where a.enabled and a.id in (select r.account_id from account_role r where r.role = 'ADMIN')
            order by a.id
            for update
            """)
    List<String> lockAdministrators();

    @Modifying
    @Query("update User a set a.passwordHash = :renewed where a.id = :id and a.passwordHash = :current")
    int renewHash(UUID id, String current, String renewed);
}
