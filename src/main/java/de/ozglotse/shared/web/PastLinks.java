package de.ozglotse.shared.web;

import de.ozglotse.shared.AsOf;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** On a page of a past day, links to pages that can show past days lead to the same day. */
class PastLinks extends StandardLinkBuilder {

    private static final Pattern CHOSEN = Pattern.compile("[?&](" + AsOf.STAND + "|" + AsOf.BEKANNT + ")=");

    private final Supplier<RequestMappingHandlerMapping> mapping;
    private List<PathPattern> pages;

    PastLinks(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        if (context instanceof IWebContext web
                && web.getExchange().getAttributeValue(AsOfResolver.ATTRIBUTE) instanceof AsOf asOf
                && asOf.isPast()
                && !CHOSEN.matcher(link).find()
                && leadsToPast(link)) {
            return super.processLink(context, with(link, asOf.query()));
        }
        return super.processLink(context, link);
    }

    private boolean leadsToPast(String link) {
        PathContainer path = PathContainer.parsePath(link.split("[?#]", 2)[0]);
        return pages().stream().anyMatch(page -> page.matches(path));
    }

    private static String with(String link, String query) {
        int end = link.indexOf('#') < 0 ? link.length() : link.indexOf('#');
        String before = link.substring(0, end);
        return before + (before.contains("?") ? "&" : "?") + query + link.substring(end);
    }

    /** Asked for late: the template engine exists before the pages do. */
    private synchronized List<PathPattern> pages() {
        if (pages == null) {
            pages = mapping.get().getHandlerMethods().entrySet().stream()
                    .filter(entry -> isPage(entry.getKey()) && takesAsOf(entry.getValue()))
                    .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream())
                    .toList();
        }
        return pages;
    }

    private static boolean isPage(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET) && info.getPathPatternsCondition() != null;
    }

    private static boolean takesAsOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == AsOf.class);
    }
}
