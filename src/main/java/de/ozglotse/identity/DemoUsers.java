package de.ozglotse.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of the demonstration, with a password that everybody knows. */
@Service
public class DemoUsers {

    public static final String PASSWORD = "lotse-demo";

    private static final List<Person> PEOPLE = List.of(
            new Person("koordination", "Katrin Vogel", Role.KOORDINATION),
            new Person("vertretung", "Jonas Beck", Role.KOORDINATION),
            new Person("strategieteam", "Miriam Haller", Role.STRATEGIETEAM),
            new Person("projektteam", "Deniz Aydın", Role.PROJEKTTEAM),
            new Person("leitung", "Dr. Helga Sauter", Role.LEITUNG),
            new Person("verwaltung", "Tobias Renz", Role.VERWALTUNG));

    private final AppUsers users;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoUsers(AppUsers users, PasswordEncoder encoder, JdbcClient jdbc, Clock clock) {
        this.users = users;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Creates those who do not exist yet. Only for the profile {@code demo}. */
    @Transactional
    public void createOnce() {
        String hash = encoder.encode(PASSWORD);
        PEOPLE.stream()
                .filter(person -> !users.existsByUsername(person.username()))
                .map(person -> new AppUser(
                        person.username(), person.displayName(), hash, Set.of(person.role()), clock.instant()))
                .forEach(user -> users.save(user.asDemo()));
        jdbc.sql("update app_user set email = username || '@landratsamt.example' where demo = true and email is null")
                .update();
    }

    /** @return who they are, in the order in which the sign-in page shows them */
    public List<Person> people() {
        return PEOPLE;
    }

    /** One of the invented people. */
    public record Person(String username, String displayName, Role role) {}
}
