package de.ozglotse.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with the task list; each call is one query. */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private static final String ACTIVE = """
            select u.username, u.display_name, r.role_name
            from app_user u join app_user_role r on r.user_id = u.id where u.enabled""";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those who work for at least one of these groups, in German order of their names */
    public List<Colleague> of(Collection<String> groups) {
        return all().values().stream()
                .filter(person -> person.groups().stream().anyMatch(groups::contains))
                .sorted(Comparator.comparing(Colleague::name, Collator.getInstance(Locale.GERMANY)))
                .toList();
    }

    /** @return empty if the person may not sign in (any more) */
    public Optional<Colleague> find(String username) {
        return Optional.ofNullable(all().get(username));
    }

    private Map<String, Colleague> all() {
        Map<String, Colleague> people = new LinkedHashMap<>();
        jdbc.sql(ACTIVE)
                .query((row, number) -> colleague(row))
                .list()
                .forEach(person -> people.merge(person.username(), person, Colleagues::together));
        return people;
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role_name")).groups());
    }

    private static Colleague together(Colleague one, Colleague same) {
        Set<String> groups = new HashSet<>(one.groups());
        groups.addAll(same.groups());
        return new Colleague(one.username(), one.name(), groups);
    }
}
