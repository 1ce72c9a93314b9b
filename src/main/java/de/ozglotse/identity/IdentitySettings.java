package de.ozglotse.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module identity.
 *
 * @param initialAdmin who is created as the first administrator of an empty database in profile {@code prod}
 */
@ConfigurationProperties("ozg-lotse.identity")
record IdentitySettings(@DefaultValue InitialAdmin initialAdmin) {

    /** The first administrator; comes from the environment, never from a file in the repository. */
    record InitialAdmin(
            @DefaultValue("") String username,
            @DefaultValue("") String password) {}
}
