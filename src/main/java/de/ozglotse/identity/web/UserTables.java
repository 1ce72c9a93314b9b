package de.ozglotse.identity.web;

import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the list of users as a table. */
@Controller
class UserTables {

    private final Users users;
    private final MessageSource messages;

    UserTables(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    @GetMapping("/verwaltung/benutzer.{format:csv|xlsx}")
    Table users() {
        return new Columns<UserAccount>(messages)
                .text("identity.users.name", UserAccount::displayName)
                .text("identity.users.username", UserAccount::username)
                .text("identity.users.roles", this::roles)
                .word("identity.users.status", user -> "identity.users.enabled." + user.enabled())
                .table(message("identity.users.title"), users.all());
    }

    private String roles(UserAccount user) {
        return user.roles().stream()
                .map(role -> message("identity.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
