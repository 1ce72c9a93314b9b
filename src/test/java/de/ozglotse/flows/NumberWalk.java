package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens every number of a page that leads to a list, and counts the rows of all pages of that list. */
record NumberWalk(Pages pages, String username) {

    private static final Pattern LINK = Pattern.compile(
            "<a [^>]*href=\"(/fortschritt/[^\"]+|/gemeinden/\\d{8}[^\"]*#st-h)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern LIST =
            Pattern.compile("/fortschritt/(aufgaben|gemeinden|schritte/|prognose/|\\d{4}-Q).*|.*#st-h");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");

    /** @return the addresses that were opened */
    List<String> open(String page) {
        List<String> opened = new ArrayList<>();
        LINK.matcher(pages.read(page, username))
                .results()
                .filter(link -> LIST.matcher(address(link.group(1))).matches())
                .filter(link -> !link.group(1).contains("/verlauf"))
                .filter(link -> number(link.group(2)).isPresent())
                .forEach(link -> {
                    String address = address(link.group(1));
                    opened.add(address);
                    assertThat(rows(address))
                            .as("%s on %s leads to %s", link.group(2), page, address)
                            .isEqualTo(number(link.group(2)).orElseThrow());
                });
        return opened;
    }

    private long rows(String address) {
        if (address.endsWith("#st-h")) {
            return count(
                    section(pages.read(address.replaceFirst("#.*", ""), username), "st-h"),
                    "done\"><span class=\"ic\"");
        }
        String heading = address.contains("#") ? address.replaceFirst(".*#", "") : "gezaehlt-h";
        long rows = 0;
        Optional<String> next = Optional.of(address.replaceFirst("#.*", ""));
        while (next.isPresent()) {
            String html = pages.read(next.get(), username);
            String list = html.contains("id=\"liste\"") ? html : section(html, heading);
            rows += count(list.replaceAll("(?s)<thead>.*?</thead>", ""), "<tr>");
            Matcher more = NEXT.matcher(list);
            next = more.find() ? Optional.of(address(more.group(1))) : Optional.empty();
        }
        return rows;
    }

    private static String section(String html, String heading) {
        int begin = html.indexOf("id=\"" + heading + "\"");
        return begin < 0 ? "" : html.substring(begin, html.indexOf("</section>", begin));
    }

    private static long count(String html, String what) {
        return html.split(Pattern.quote(what), -1).length - 1L;
    }

    private static String address(String href) {
        return href.replace("&amp;", "&");
    }

    /** @return what the link says, also as a word; empty if it says no number */
    private static Optional<Long> number(String link) {
        String text = link.replaceAll("(?s)<span class=\"z-sr\">.*?</span>", "").replaceAll("<[^>]*>", "");
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            return Optional.of(Long.parseLong(number.group().replace(".", "")));
        }
        if (text.toLowerCase().matches("(?s).*\\bein(e|er|es)?\\b.*")) {
            return Optional.of(1L);
        }
        return text.contains("Keine") ? Optional.of(0L) : Optional.empty();
    }
}
