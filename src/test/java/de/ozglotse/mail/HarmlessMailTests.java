package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.audit.RecordedAudit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** Every kind of letter says the same as text and as HTML, has one link at most to what it is about, and loads nothing. */
@MailTest
class HarmlessMailTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>([^<]*)</a>");
    private static final String CANCELLED_AT = "https://lotse.zak.example/wochenbericht/•••";

    /** The lines above the addresses, the one above the last sentence, and an address that HTML hides behind words. */
    private static final Set<String> ONLY_IN_TEXT =
            Set.of("Hier", "antworten:", "ansehen:", "--", "Abbestellen", "mit", "Klick:", CANCELLED_AT);

    private static final String COPY = "Wenn der Knopf nicht geht, kopieren Sie diese Adresse in den Browser:";

    @Autowired
    private MailPreviews previews;

    @Autowired
    private MailTexts texts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordedAudit audit;

    static List<String> kinds() {
        return LetterKind.ALL;
    }

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_text");
        audit.clear();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void loadsNothing(String kind) {
        assertThat(previews.of(kind).html())
                .doesNotContainPattern(
                        "(?i)<(img|script|link|style|iframe|object|embed|form|input|svg|video|audio|base)")
                .doesNotContainPattern("(?i)\\b(src|srcset|background|action|on\\w+)\\s*=")
                .doesNotContainPattern("(?i)url\\(|@import|expression\\(|javascript:");
    }

    static List<String> toTownHalls() {
        return LetterKind.ALL.stream()
                .filter(kind -> !kind.equals(LetterKind.WOCHENBERICHT))
                .toList();
    }

    @Test
    void theWeeklyReportAloneCanBeCancelled() {
        assertThat(LetterKind.ALL)
                .filteredOn(kind -> previews.of(kind).html().contains(CANCELLED_AT))
                .containsExactly(LetterKind.WOCHENBERICHT);
        assertThat(previews.of(LetterKind.WOCHENBERICHT).text()).containsOnlyOnce(CANCELLED_AT);
    }

    @ParameterizedTest
    @MethodSource("toTownHalls")
    void leadsToOnePlaceAndSaysWhere(String kind) {
        var links = LINK.matcher(previews.of(kind).html()).results().toList();

        assertThat(links).hasSizeLessThanOrEqualTo(1).allSatisfy(link -> {
            assertThat(link.group(1)).startsWith("https://lotse.zak.example/r/");
            assertThat(link.group(2)).endsWith("lotse.zak.example");
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysTheSameInBothForms(String kind) {
        texts.change(Map.of(
                "office.hours",
                "Montag bis Freitag",
                "office.signature",
                "Zimmer 214",
                MailTexts.INTRO + kind,
                "wir melden uns heute aus einem besonderen Grund.",
                MailTexts.CLOSING + kind,
                "Bis bald & <b>danke</b>."));
        MailPreviews.Preview preview = previews.of(kind);

        assertThat(words(preview.text())).isSubsetOf(words(readable(preview.html())));
        assertThat(words(readable(preview.html())).stream())
                .as("only in HTML")
                .allMatch(word ->
                        words(preview.text()).contains(word) || onlyInHtml().contains(word));
    }

    @Test
    void escapesWhatPeopleWrite() {
        outbox.queue(Letters.with("a", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", false));

        assertThat(mails.findAll().get(0).htmlBody()).doesNotContain("<script", "<img");
    }

    private static Set<String> onlyInHtml() {
        return words(COPY + " · Antworten Ansehen auf lotse.zak.example Wochenbericht abbestellen");
    }

    private static String readable(String html) {
        return HtmlUtils.htmlUnescape(
                html.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]+>", " "));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Stream.of(text.split("[\\s]+"))
                .filter(word -> !word.isBlank() && !ONLY_IN_TEXT.contains(word))
                .forEach(words::add);
        return words;
    }
}
