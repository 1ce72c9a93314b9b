package de.ozglotse.identity;

import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins of each name from each address, and of each address over all names. Nobody is locked out for
 * good, and nobody can lock out somebody else who sits elsewhere.
 */
@Component
class SignInAttempts {

    static final RateLimit OF_NAME = new RateLimit("sign-in.name", 10, Duration.ofMinutes(15));
    static final RateLimit OF_ADDRESS = new RateLimit("sign-in.address", 50, Duration.ofMinutes(15));

    private final RateLimits limits;

    SignInAttempts(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts one before its outcome is known, so that many at once do not pass together.
     *
     * @return how long to wait, empty if the password may be checked
     */
    Optional<Duration> begin(String username, String address) {
        Optional<Duration> wait = limits.count(OF_ADDRESS, address);
        return wait.isPresent() ? wait : limits.count(OF_NAME, both(username, address));
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            limits.forget(OF_NAME, both(event.getAuthentication().getName(), details.getRemoteAddress()));
            limits.takeBack(OF_ADDRESS, details.getRemoteAddress());
        }
    }

    private static String both(String username, String address) {
        return address + ' ' + Users.normalize(username);
    }
}
