package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class SecurityContextUserTests {

    private final SecurityContextUser user = new SecurityContextUser();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isThePersonWhoIsSignedIn() {
        SignedInUser details = new SignedInUser("koordination", "Katrin Vogel", "-", Set.of(Role.KOORDINATION));
        signIn(new UsernamePasswordAuthenticationToken(details, null, details.getAuthorities()));

        assertThat(user.actor()).isEqualTo(Actor.user("Katrin Vogel"));
        assertThat(user.groups()).containsExactlyInAnyOrder("egov", "rathaus", "recht", "fachamt", "iuk");
    }

    @Test
    void collectsTheGroupsOfAllRoles() {
        signIn(new UsernamePasswordAuthenticationToken(
                "jemand",
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_PROJEKTTEAM"),
                        new SimpleGrantedAuthority("ROLE_LEITUNG"),
                        new SimpleGrantedAuthority("ROLE_STRATEGIETEAM"))));

        assertThat(user.actor()).isEqualTo(Actor.user("jemand"));
        assertThat(user.groups()).containsExactlyInAnyOrder("projektteam", "strategieteam", "lenkungsgruppe");
    }

    @Test
    void isTheApplicationItselfWhenNobodyIsSignedIn() {
        assertThat(user.actor()).isEqualTo(Actor.SYSTEM);
        assertThat(user.groups()).isEmpty();

        signIn(new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(user.actor()).isEqualTo(Actor.SYSTEM);
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
