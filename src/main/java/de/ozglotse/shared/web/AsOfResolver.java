package de.ozglotse.shared.web;

import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.Unreadable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from the address of a page as of which day it is asked for, and tells the template and its links. */
class AsOfResolver implements HandlerMethodArgumentResolver {

    /** The attribute under which templates and {@link PastLinks} find it. */
    static final String ATTRIBUTE = "asOf";

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** As people type it where a browser has no field for dates. */
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_SHOWN = 40;

    private final Clock clock;

    AsOfResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        AsOf asOf = AsOf.of(clock, day(request, AsOf.STAND), day(request, AsOf.BEKANNT));
        request.setAttribute(ATTRIBUTE, asOf, RequestAttributes.SCOPE_REQUEST);
        return asOf;
    }

    private static Optional<LocalDate> day(NativeWebRequest request, String name) {
        String given =
                Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(given, given.contains(".") ? GERMAN : ISO));
        } catch (DateTimeParseException e) {
            throw new Unreadable("shared.past.unreadable", given.substring(0, Math.min(given.length(), MOST_SHOWN)));
        }
    }
}
