package de.ozglotse.identity;

import de.ozglotse.identity.IdentitySettings.InitialAdmin;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps demonstration users out of production and lets the first administrator in. Runs before the web server opens. */
@Component
@Profile("prod")
class ProductionUsers implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionUsers.class);

    private final AppUsers users;
    private final PasswordEncoder encoder;
    private final InitialAdmin initialAdmin;
    private final Clock clock;

    ProductionUsers(AppUsers users, PasswordEncoder encoder, IdentitySettings settings, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.initialAdmin = settings.initialAdmin();
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> demo =
                users.findByDemoTrue().stream().map(AppUser::username).sorted().toList();
        if (!demo.isEmpty()) {
            throw new IllegalStateException("Profile prod refuses to start because the database holds the demo users "
                    + String.join(", ", demo) + ": start it on an empty database, or run"
                    + " \"delete from app_user where demo\" before the next start.");
        }
        if (users.count() == 0) {
            createFirstAdministrator();
        }
    }

    private void createFirstAdministrator() {
        String username = Users.normalize(initialAdmin.username());
        if (username.isEmpty()) {
            LOG.warn("Nobody can sign in yet: set ozg-lotse.identity.initial-admin.username and .password");
            return;
        }
        if (Passwords.problem(initialAdmin.password(), username).isPresent()) {
            throw new IllegalStateException(
                    "The password of ozg-lotse.identity.initial-admin.password must have at least "
                            + Passwords.SHORTEST + " characters and at most " + Passwords.MOST_BYTES
                            + " bytes, must not contain the user name and must not be easy to guess.");
        }
        String hash = encoder.encode(initialAdmin.password());
        users.save(new AppUser(username, username, hash, Set.of(Role.VERWALTUNG), clock.instant()));
        LOG.info("Created the first administrator {}", username);
    }
}
