package de.ozglotse.calendar.web;

import de.ozglotse.calendar.PersonalCalendar;
import de.ozglotse.calendar.Subscriptions;
import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.shared.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar that programs fetch. Whoever knows the address reads it; it never says whose address is unknown. */
@Controller
class CalendarController {

    static final RateLimit READS = new RateLimit("calendar.read", 120, Duration.ofHours(1));
    static final RateLimit GUESSES = new RateLimit("calendar.guess", 20, Duration.ofMinutes(15));

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Subscriptions subscriptions;
    private final PersonalCalendar calendar;
    private final RateLimits limits;

    CalendarController(Subscriptions subscriptions, PersonalCalendar calendar, RateLimits limits) {
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.limits = limits;
    }

    @GetMapping("/kalender/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> owner = subscriptions.ownerOf(secret);
        Optional<Duration> wait =
                owner.isPresent() ? limits.count(READS, owner.get()) : limits.count(GUESSES, request.getRemoteAddr());
        if (wait.isPresent()) {
            TooManyRequests.answer(response, wait.get());
            return null;
        }
        Optional<String> text = owner.flatMap(calendar::of);
        if (text.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return answer(text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Spring answers 304 by itself if the program knows this version. */
    private static ResponseEntity<byte[]> answer(byte[] text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("ozg-lotse.ics")
                                .build()
                                .toString())
                .eTag("\"" + DigestUtils.md5DigestAsHex(text) + "\"")
                .body(text);
    }
}
