package de.ozglotse.identity;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who gets the weekly report by mail: management and the coordination, as far as they want it. */
@Service
@Transactional
public class WeeklyReaders {

    private static final List<String> ROLES = List.of(Role.LEITUNG.name(), Role.KOORDINATION.name());

    private static final String MAY_READ = " u.enabled = true and exists (select 1 from app_user_role r"
            + " where r.user_id = u.id and r.role_name in (:roles))";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser currentUser;

    WeeklyReaders(JdbcClient jdbc, AuditTrail audit, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /** @return those who want it and have an address, ordered by user name */
    @Transactional(readOnly = true)
    public List<Reader> all() {
        return jdbc.sql("select u.id, u.username, u.display_name, u.email from app_user u"
                        + " where u.email is not null and u.weekly_report = true and" + MAY_READ
                        + " order by u.username")
                .param("roles", ROLES)
                .query((row, number) -> new Reader(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        new EmailAddress(row.getString("email"))))
                .list();
    }

    /** @return what the person has chosen; empty for somebody who is not meant */
    @Transactional(readOnly = true)
    public Optional<Choice> choiceOf(String username) {
        return jdbc.sql("select u.email, u.weekly_report from app_user u where u.username = :username and" + MAY_READ)
                .param("username", Users.normalize(username))
                .param("roles", ROLES)
                .query((row, number) -> new Choice(
                        Optional.ofNullable(row.getString("email")).orElse(""), row.getBoolean("weekly_report")))
                .optional();
    }

    /** @return somebody who has or had it, whether or not it is wanted now */
    @Transactional(readOnly = true)
    public Optional<Subscription> subscription(long id) {
        return jdbc.sql("select u.username, u.display_name, u.weekly_report from app_user u where u.id = :id")
                .param("id", id)
                .query((row, number) -> new Subscription(
                        id, row.getString("username"), row.getString("display_name"), row.getBoolean("weekly_report")))
                .optional();
    }

    /** Somebody chooses by the link in the mail, without signing in; a second time changes nothing. */
    public void choose(Subscription known, boolean wanted) {
        int changed = jdbc.sql(
                        "update app_user set weekly_report = :wanted where id = :id and weekly_report <> :wanted")
                .param("wanted", wanted)
                .param("id", known.id())
                .update();
        if (changed > 0) {
            audit.record(Actor.user(known.name()), wanted ? "weekly-report.link-on" : "weekly-report.link-off");
        }
    }

    /** @param address where it is sent; empty for nowhere */
    public void choose(String username, Optional<EmailAddress> address, boolean wanted) {
        jdbc.sql("update app_user set email = :email, weekly_report = :wanted where username = :username")
                .param("email", address.map(EmailAddress::value).orElse(null))
                .param("wanted", wanted)
                .param("username", Users.normalize(username))
                .update();
        audit.record(currentUser.actor(), wanted ? "weekly-report.on" : "weekly-report.off");
    }

    /** Somebody who gets it. */
    public record Reader(long id, String username, String name, EmailAddress address) {}

    /** Somebody who is known by the link in a mail. */
    public record Subscription(long id, String username, String name, boolean wanted) {}

    /**
     * What a person has chosen.
     *
     * @param address empty if there is none
     */
    public record Choice(String address, boolean wanted) {}
}
