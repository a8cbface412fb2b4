package dev.roadbook.gateway;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Users a test puts straight into the database, with hashes of its choice. */
public final class TestUsers {

    private final JdbcClient jdbc;

    TestUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static String argon2(String password) {
        return "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 2).encode(password);
    }

    public UUID add(String username, String hash, List<String> roles) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account
                            (id, username, display_name, password_hash, enabled, generation, version, created_at)
                        values (:id, :username, :username, :hash, true, 0, 0, now())
                        """)
                .param("id", id)
                .param("username", username)
                .param("hash", hash)
                .update();
        roles.forEach(role -> jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role)
                .update());
        return id;
    }
}
