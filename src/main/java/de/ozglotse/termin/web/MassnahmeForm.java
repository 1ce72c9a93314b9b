package de.ozglotse.termin.web;

import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.termin.Massnahme;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of one more Maßnahme as typed.
 *
 * @param was what is to be done
 * @param wer whose side does it
 * @param bis the last day
 */
public record MassnahmeForm(String was, Addressee wer, String verantwortlich, String bis) {

    static final MassnahmeForm EMPTY = new MassnahmeForm("", Addressee.RATHAUS, "", "");

    private static final int YEARS = 2;

    static MassnahmeForm of(Map<String, String> input) {
        return new MassnahmeForm(
                clean(input.get("was")),
                Addressee.LANDRATSAMT.name().equals(input.get("wer")) ? Addressee.LANDRATSAMT : Addressee.RATHAUS,
                clean(input.get("verantwortlich")),
                clean(input.get("bis")));
    }

    boolean isEmpty() {
        return was.isEmpty() && verantwortlich.isEmpty() && bis.isEmpty();
    }

    /** @return message keys by field; empty if everything is right */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (was.isEmpty() || was.length() > OwnTask.LONGEST_TITLE) {
            problems.put("was", "termin.massnahme.was.problem");
        }
        if (verantwortlich.length() > Massnahme.LONGEST_NAME) {
            problems.put("verantwortlich", "termin.massnahme.verantwortlich.problem");
        }
        boolean reasonable = GermanDates.day(bis)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(YEARS)))
                .isPresent();
        if (!reasonable) {
            problems.put("bis", "termin.massnahme.bis.problem");
        }
        return problems;
    }

    /** Only after {@link #problems} found none. */
    Massnahme massnahme() {
        return new Massnahme(
                UUID.randomUUID(),
                was,
                wer,
                Optional.of(verantwortlich).filter(name -> !name.isEmpty()),
                GermanDates.day(bis).orElseThrow());
    }

    private static String clean(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cc}+", " ").strip();
    }
}
