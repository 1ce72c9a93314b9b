package de.ozglotse.identity;

import java.util.Set;
import java.util.TreeSet;

/**
 * A user as the administration shows it.
 *
 * @param roles in the order of {@link Role}
 */
public record UserAccount(long id, String username, String displayName, boolean enabled, Set<Role> roles) {

    public UserAccount {
        roles = new TreeSet<>(roles);
    }
}
