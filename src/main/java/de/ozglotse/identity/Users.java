package de.ozglotse.identity;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers who may sign in and with which roles. */
@Service
@Transactional
public class Users {

    private final AppUsers users;
    private final PasswordEncoder encoder;
    private final UserSessions sessions;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Users(
            AppUsers users,
            PasswordEncoder encoder,
            UserSessions sessions,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @return all users, ordered by display name */
    @Transactional(readOnly = true)
    public List<UserAccount> all() {
        return users.findAll().stream()
                .map(AppUser::toAccount)
                .sorted(Comparator.comparing(UserAccount::displayName, Collator.getInstance(Locale.GERMANY)))
                .toList();
    }

    @Transactional(readOnly = true)
    public UserAccount get(long id) {
        return users.findById(id).map(AppUser::toAccount).orElseThrow(() -> new NotFound("user " + id));
    }

    /** @return the user of this name, empty if there is none who may sign in */
    @Transactional(readOnly = true)
    public Optional<UserAccount> active(String username) {
        return users.findByUsernameAndEnabledTrue(normalize(username)).map(AppUser::toAccount);
    }

    @Transactional(readOnly = true)
    public boolean isTaken(String username) {
        return users.existsByUsername(normalize(username));
    }

    /** @return the message key of what is wrong with the password, empty if the user may have it */
    public Optional<String> passwordProblem(String password, String username) {
        return Passwords.problem(password, username);
    }

    /** Creates a user; the caller has checked the name and the password. */
    public void create(String username, String displayName, String password, Set<Role> roles) {
        String name = normalize(username);
        users.save(new AppUser(name, displayName, encoder.encode(password), roles, clock.instant()));
        audit.record(currentUser.actor(), "user.created", name, names(roles));
    }

    /** Sets the roles; the person has to sign in again, because a session keeps the roles of its beginning. */
    public void changeRoles(long id, Set<Role> roles) {
        List<AppUser> all = users.lockAll();
        AppUser user = find(all, id);
        if (user.toAccount().roles().equals(roles)) {
            return;
        }
        if (!roles.contains(Role.VERWALTUNG)) {
            refuseForLastAdministrator(all, user);
        }
        user.changeRoles(roles);
        sessions.endAllOf(user.username());
        audit.record(currentUser.actor(), "user.roles-changed", user.username(), names(roles));
    }

    /** Sets a password and ends all sessions of the user; the caller has checked the password. */
    public void changePassword(long id, String password) {
        AppUser user = find(users.lockAll(), id);
        user.changePassword(encoder.encode(password));
        sessions.endAllOf(user.username());
        audit.record(currentUser.actor(), "user.password-changed", user.username());
    }

    /**
     * Sets a person's own password and ends the person's other sessions; the caller has checked the new password.
     *
     * @param session which goes on
     * @return false if the old password is not the right one; nothing has happened then
     */
    public boolean changeOwnPassword(String username, String old, String password, String session) {
        AppUser user = users.findByUsernameAndEnabledTrue(normalize(username))
                .orElseThrow(() -> new NotFound("user " + username));
        if (!encoder.matches(old, user.toSignedInUser().getPassword())) {
            return false;
        }
        user.changePassword(encoder.encode(password));
        sessions.endOthersOf(user.username(), session);
        audit.record(currentUser.actor(), "user.password-changed", user.username());
        return true;
    }

    /** Locks the user out, at once. */
    public void disable(long id) {
        List<AppUser> all = users.lockAll();
        AppUser user = find(all, id);
        refuseForLastAdministrator(all, user);
        user.disable();
        sessions.endAllOf(user.username());
        audit.record(currentUser.actor(), "user.disabled", user.username());
    }

    public void enable(long id) {
        AppUser user = find(users.lockAll(), id);
        user.enable();
        audit.record(currentUser.actor(), "user.enabled", user.username());
    }

    static String normalize(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static AppUser find(List<AppUser> all, long id) {
        return all.stream()
                .filter(user -> user.toAccount().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("user " + id));
    }

    private static void refuseForLastAdministrator(List<AppUser> all, AppUser user) {
        boolean another = all.stream().anyMatch(other -> other != user && other.isActiveAdministrator());
        if (user.isActiveAdministrator() && !another) {
            throw new Refused("identity.users.last-administrator", user.displayName());
        }
    }

    private static String names(Set<Role> roles) {
        return String.join(", ", new TreeSet<>(roles).stream().map(Role::name).toList());
    }
}
