package de.ozglotse.identity.web;

import de.ozglotse.identity.Role;
import de.ozglotse.identity.Users;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed to create a user.
 *
 * @param roles never null
 */
record UserForm(String username, String displayName, String password, Set<Role> roles) {

    static final UserForm EMPTY = new UserForm("", "", "", Set.of());

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}", Pattern.CASE_INSENSITIVE);

    UserForm {
        username = username.strip();
        displayName = displayName.strip();
        roles = roles == null ? Set.of() : roles;
    }

    /** @return the message key of what is wrong, by field, in the order of the form */
    Map<String, String> problems(Users users) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!USERNAME.matcher(username).matches()) {
            problems.put("username", "identity.users.username.invalid");
        } else if (users.isTaken(username)) {
            problems.put("username", "identity.users.username.taken");
        }
        if (displayName.isEmpty()
                || displayName.length() > 120
                || displayName.chars().anyMatch(Character::isISOControl)) {
            problems.put("displayName", "identity.users.name.missing");
        }
        if (roles.isEmpty()) {
            problems.put("roles", "identity.users.roles.missing");
        }
        users.passwordProblem(password, username).ifPresent(key -> problems.put("password", key));
        return problems;
    }
}
