package de.ozglotse.notes.web;

import de.ozglotse.notes.Note;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.NoteText.Kind;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a note as typed.
 *
 * @param mit with whom somebody spoke
 * @param wann when, for example {@code 01.03.2023, 9:30}
 */
public record NoteForm(Kind art, String mit, String wann, String text) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu[','][' ']H[:mm][' Uhr']").withResolverStyle(ResolverStyle.STRICT);

    public NoteForm {
        art = art == null ? Kind.NOTIZ : art;
        mit = mit == null ? "" : mit.strip();
        wann = wann == null ? "" : wann.strip();
        text = text == null
                ? ""
                : text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    /** @return an empty form; a telephone note knows the partner and that the call was now */
    static NoteForm begin(Kind kind, String partner, Instant now) {
        return new NoteForm(kind, partner, shown(now), "");
    }

    static NoteForm of(Note note) {
        NoteText content = note.content();
        return new NoteForm(content.kind(), content.partner().orElse(""), shown(content.happenedAt()), content.text());
    }

    public boolean call() {
        return art == Kind.ANRUF;
    }

    /** @return message keys by field; empty if everything is right */
    Map<String, String> problems(Instant now) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (call()) {
            if (mit.isEmpty() || mit.length() > NoteText.LONGEST_PARTNER) {
                problems.put("mit", "notes.form.mit.problem");
            }
            if (happened().filter(at -> !at.isAfter(now)).isEmpty()) {
                problems.put("wann", "notes.form.wann.problem");
            }
        }
        if (text.isEmpty()) {
            problems.put("text", "notes.form.text.problem");
        } else if (text.length() > NoteText.LONGEST) {
            problems.put("text", "notes.form.text.long");
        }
        return problems;
    }

    /** Only after {@link #problems} found none. */
    NoteText content(Instant now) {
        return call()
                ? new NoteText(art, Optional.of(mit), happened().orElseThrow(), text)
                : new NoteText(art, Optional.empty(), now, text);
    }

    private Optional<Instant> happened() {
        try {
            return Optional.of(
                    LocalDateTime.parse(wann, TYPED).atZone(CountyTime.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String shown(Instant instant) {
        return SHOWN.format(instant.atZone(CountyTime.ZONE));
    }
}
