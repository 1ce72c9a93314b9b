package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.identity.IdentitySettings.InitialAdmin;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@IdentityTest
class ProductionUsersTests {

    private static final String PASSWORD = "Im Winter liegt Schnee";

    @Autowired
    private AppUsers users;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from app_user").update();
    }

    @Test
    void createsTheFirstAdministrator() {
        start("Admin", PASSWORD);

        UserDetails admin = signIn.loadUserByUsername("admin");
        assertThat(admin.getAuthorities()).extracting("authority").containsExactly("ROLE_VERWALTUNG");
        assertThat(admin.getPassword()).startsWith("{bcrypt}");
        assertThat(encoder.matches(PASSWORD, admin.getPassword())).isTrue();
    }

    @Test
    void createsNobodyOnceSomebodyExists() {
        start("admin", PASSWORD);
        start("zweite", PASSWORD);

        assertThatThrownBy(() -> signIn.loadUserByUsername("zweite")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void startsWithoutAnybodyIfNobodyIsNamed() {
        start("", "");

        assertThat(users.count()).isZero();
    }

    @Test
    void refusesAWeakFirstPassword() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start("admin", "zu kurz"))
                .withMessageContaining("ozg-lotse.identity.initial-admin.password must have at least 15 characters");
        assertThat(users.count()).isZero();
    }

    @Test
    void refusesToStartWithDemoUsers() {
        demoUsers.createOnce();

        assertThatIllegalStateException()
                .isThrownBy(() -> start("admin", PASSWORD))
                .withMessageStartingWith("Profile prod refuses to start because the database holds the demo users"
                        + " koordination, leitung, projektteam, strategieteam, vertretung, verwaltung:")
                .withMessageContaining("delete from app_user where demo");

        jdbc.sql("delete from app_user where demo").update();
        start("admin", PASSWORD);
        assertThat(users.count()).isOne();
    }

    @Test
    void demoUsersAreCreatedOnce() {
        demoUsers.createOnce();
        demoUsers.createOnce();

        assertThat(users.count()).isEqualTo(6);
        assertThat(encoder.matches(
                        "lotse-demo", signIn.loadUserByUsername("koordination").getPassword()))
                .isTrue();
    }

    private void start(String username, String password) {
        IdentitySettings settings = new IdentitySettings(new InitialAdmin(username, password));
        new ProductionUsers(users, encoder, settings, Clock.systemUTC()).afterSingletonsInstantiated();
    }
}
