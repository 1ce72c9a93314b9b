package de.ozglotse.owntask.web;

import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTask.Purpose;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.tasklist.GermanDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a new task as typed.
 *
 * @param faellig the last day
 * @param zaehltFuer what it is for, as {@link Purposes} says it; may be empty
 */
public record OwnTaskForm(Addressee wer, String titel, String beschreibung, String faellig, String zaehltFuer) {

    private static final Period USUAL = Period.ofDays(5);
    private static final int YEARS = 2;

    public OwnTaskForm {
        wer = wer == null ? Addressee.LANDRATSAMT : wer;
        titel = titel == null ? "" : titel.replaceAll("\\p{Cc}+", " ").strip();
        beschreibung = beschreibung == null
                ? ""
                : beschreibung.replace("\r\n", "\n").replace("\u0000", "").strip();
        faellig = faellig == null ? "" : faellig.strip();
        zaehltFuer = zaehltFuer == null ? "" : zaehltFuer;
    }

    /** @return an empty form; five working days are usual */
    static OwnTaskForm begin(Addressee addressee, Instant now) {
        LocalDate due = WorkingDays.plus(CountyTime.dayOf(now), USUAL);
        return new OwnTaskForm(addressee, "", "", CountyTime.text(due), "");
    }

    /** @return message keys by field; empty if everything is right */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (titel.isEmpty() || titel.length() > OwnTask.LONGEST_TITLE) {
            problems.put("titel", "owntask.titel.problem");
        }
        if (beschreibung.length() > OwnTask.LONGEST_DESCRIPTION) {
            problems.put("beschreibung", "owntask.beschreibung.problem");
        }
        boolean reasonable = GermanDates.day(faellig)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(YEARS)))
                .isPresent();
        if (!reasonable) {
            problems.put("faellig", "owntask.faellig.problem");
        }
        return problems;
    }

    /** Only after {@link #problems} found none. */
    OwnTask task(Optional<Purpose> purpose) {
        return new OwnTask(wer, titel, beschreibung, GermanDates.day(faellig).orElseThrow(), purpose);
    }
}
