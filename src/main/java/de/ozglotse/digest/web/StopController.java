package de.ozglotse.digest.web;

import de.ozglotse.digest.StopToken;
import de.ozglotse.identity.WeeklyReaders;
import de.ozglotse.identity.WeeklyReaders.Subscription;
import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Cancels the weekly report without signing in, as people and mail programs do it (RFC 8058). Reading changes nothing:
 * programs that look at links do so before people.
 */
@Controller
@RequestMapping("/wochenbericht/{token}")
class StopController {

    static final RateLimit GUESSES = new RateLimit("weekly-report.guess", 20, Duration.ofMinutes(15));
    static final RateLimit USES = new RateLimit("weekly-report.link", 60, Duration.ofMinutes(15));

    private final StopToken tokens;
    private final WeeklyReaders readers;
    private final RateLimits limits;

    StopController(StopToken tokens, WeeklyReaders readers, RateLimits limits) {
        this.tokens = tokens;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(token, Optional.empty(), request, response);
    }

    @PostMapping
    ModelAndView stop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(token, Optional.of(false), request, response);
    }

    @PostMapping("/bestellen")
    ModelAndView start(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(token, Optional.of(true), request, response);
    }

    /** Without a redirect: mail programs follow none. */
    private ModelAndView answer(
            String token, Optional<Boolean> wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Subscription> known = tokens.read(token);
        Optional<Duration> wait = known.map(it -> limits.count(USES, String.valueOf(it.id())))
                .orElseGet(() -> limits.count(GUESSES, request.getRemoteAddr()));
        if (wait.isPresent()) {
            TooManyRequests.answer(response, wait.get());
            return null;
        }
        Subscription subscription = known.orElseThrow(() -> new NotFound("No weekly report has this link"));
        wanted.ifPresent(it -> readers.choose(subscription, it));
        return new ModelAndView("digest/subscription")
                .addObject("wanted", wanted.orElse(subscription.wanted()))
                .addObject("changed", wanted.isPresent())
                .addObject("path", "/wochenbericht/" + token);
    }
}
