package de.ozglotse.shared.web;

import java.time.Clock;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/** Lets pages that are tried alone look at past days. */
public final class PastPages {

    private PastPages() {}

    public static HandlerMethodArgumentResolver resolver(Clock clock) {
        return new AsOfResolver(clock);
    }
}
