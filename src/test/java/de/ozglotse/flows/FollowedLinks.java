package de.ozglotse.flows;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.Pages;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Opens what the pages link to, as one person, beginning where signing in leads; a few links of each kind are enough. */
final class FollowedLinks {

    /** so many links of one kind are followed from pages of one kind, and so many pages of one kind are read */
    private static final int EXAMPLES = 2;

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(?:(?<=/(?:ablaeufe|schritte|mails)/)|(?=[^/]*\\d))[^/]+?(\\.[a-z]+)?(?=/|$)");

    private final MockMvcTester mvc;
    private final UserDetails person;
    private final Deque<URI> unread = new ArrayDeque<>();
    private final Set<URI> opened = new TreeSet<>();
    private final Map<String, Integer> examples = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    FollowedLinks(MockMvcTester mvc, UserDetails person) {
        this.mvc = mvc;
        this.person = person;
    }

    /** @return this, when nothing is left to open */
    FollowedLinks from(String... addresses) {
        Arrays.stream(addresses).map(URI::create).forEach(address -> open(address, address));
        while (!unread.isEmpty()) {
            read(unread.remove());
        }
        return this;
    }

    /** @return links that did not lead anywhere, each with the page that holds it */
    List<String> broken() {
        return broken;
    }

    /** @return what was opened, with a star for each part that names one of many */
    Set<String> kinds() {
        return opened.stream().map(URI::getPath).map(FollowedLinks::kind).collect(Collectors.toSet());
    }

    private void read(URI page) {
        Matcher links = LINK.matcher(Pages.text(get(page)));
        while (links.find()) {
            URI link = withoutFragment(resolved(page, HtmlUtils.htmlUnescape(links.group(1))));
            if (link.getHost() == null && link.getScheme() == null && isRare(kind(page.getPath()) + " " + kind(link))) {
                open(link, page);
            }
        }
    }

    /** As browsers do it: another query of the same page keeps its whole path. */
    private static URI resolved(URI page, String link) {
        return link.startsWith("?") ? URI.create(page.getPath() + link) : page.resolve(URI.create(link));
    }

    private void open(URI address, URI holder) {
        if (!opened.add(address)) {
            return;
        }
        MvcTestResult answer = get(address);
        if (isBroken(answer)) {
            broken.add("%s links to %s".formatted(holder, address));
            return;
        }
        String target = answer.getResponse().getRedirectedUrl();
        if (target != null) {
            open(withoutFragment(address.resolve(URI.create(target))), holder);
        } else if (isPage(answer) && isRare(kind(address.getPath()))) {
            unread.add(address);
        }
    }

    /** Who asks for what cannot be done now is told why. */
    private static boolean isBroken(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) {
            return true;
        }
        int status = answer.getResponse().getStatus();
        return status >= HttpStatus.BAD_REQUEST.value() && status != HttpStatus.CONFLICT.value();
    }

    private boolean isRare(String kind) {
        return examples.merge(kind, 1, Integer::sum) <= EXAMPLES;
    }

    private static boolean isPage(MvcTestResult answer) {
        String type = answer.getResponse().getContentType();
        return type != null && type.startsWith("text/html");
    }

    private MvcTestResult get(URI address) {
        return mvc.get().uri(address).with(user(person)).exchange();
    }

    /** Tells apart which parameters there are and which of them are empty, but not their values. */
    private static String kind(URI link) {
        String query = link.getRawQuery() == null ? "" : link.getRawQuery();
        return kind(link.getPath())
                + Arrays.stream(query.split("&"))
                        .map(part -> part.replaceAll("=.+", "=*"))
                        .sorted()
                        .toList();
    }

    private static String kind(String path) {
        return ONE_OF_MANY.matcher(path).replaceAll("*$1");
    }

    private static URI withoutFragment(URI link) {
        String text = link.toString();
        return URI.create(text.contains("#") ? text.substring(0, text.indexOf('#')) : text);
    }
}
