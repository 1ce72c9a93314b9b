package de.ozglotse.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to somebody who has asked too often. */
public final class TooManyRequests {

    private static final Duration ALMOST_A_SECOND = Duration.ofMillis(999);

    private TooManyRequests() {}

    /** @param wait after how long asking makes sense again; the header knows whole seconds only, so it is rounded up */
    public static void answer(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(wait.plus(ALMOST_A_SECOND).toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
