package dev.roadbook.gateway.user;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, added when there is none.
 *
 * @param username name to sign in with
 * @param password password to sign in with; change it after the first sign-in
 */
@ConfigurationProperties("roadbook.admin")
record AdminProperties(
        @DefaultValue("") String username, @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdminProperties[username=" + username + "]";
    }
}
