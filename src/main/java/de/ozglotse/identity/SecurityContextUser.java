package de.ozglotse.identity;

import de.ozglotse.shared.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the person from the security context of the request. */
@Component
class SecurityContextUser implements CurrentUser {

    @Override
    public Actor actor() {
        Authentication authentication = authentication();
        return authentication == null ? Actor.SYSTEM : Actor.user(nameOf(authentication));
    }

    @Override
    public String username() {
        Authentication authentication = authentication();
        return authentication == null ? Actor.SYSTEM.name() : authentication.getName();
    }

    @Override
    public Set<String> groups() {
        Authentication authentication = authentication();
        if (authentication == null) {
            return Set.of();
        }
        Set<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Stream.of(Role.values())
                .filter(role -> authorities.contains(role.authority()))
                .flatMap(role -> role.groups().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String nameOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedInUser user
                ? user.displayName()
                : authentication.getName();
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
    }
}
