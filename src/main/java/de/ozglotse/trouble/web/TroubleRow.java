package de.ozglotse.trouble.web;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.Trouble;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * One trouble as the page shows it.
 *
 * @param place name of the municipality, or null
 * @param ags key of the municipality, or null
 * @param next when it is tried again by itself, or null
 */
public record TroubleRow(Trouble trouble, Stage stage, String place, String ags, String next) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.GERMANY);

    /** Who has to do something about it. */
    public enum Stage {
        GIVEN_UP,
        WAITING,
        RUNNING
    }

    static TroubleRow of(Trouble trouble, Map<String, String> places, Instant now) {
        String ags = trouble.caseKey()
                .filter(CaseKey::isMunicipality)
                .map(CaseKey::value)
                .orElse(null);
        return new TroubleRow(
                trouble,
                stage(trouble, now),
                ags == null ? null : places.getOrDefault(ags, ags),
                ags,
                trouble.nextAttempt().map(CountyTime::text).orElse(null));
    }

    /** @return what failed, or null if only the program could say it */
    public String step() {
        return trouble.step().or(trouble::process).orElse(null);
    }

    /** @return the process, unless it is what {@link #step()} says already */
    public String process() {
        return trouble.process().filter(name -> !name.equals(step())).orElse(null);
    }

    /** @return whether the county itself is concerned */
    public boolean county() {
        return trouble.caseKey().isPresent() && ags == null;
    }

    public String first() {
        return CountyTime.text(trouble.firstFailed());
    }

    public String last() {
        return CountyTime.text(trouble.lastFailed());
    }

    private static Stage stage(Trouble trouble, Instant now) {
        return trouble.nextAttempt()
                .map(next -> next.isAfter(now) ? Stage.WAITING : Stage.RUNNING)
                .orElse(Stage.GIVEN_UP);
    }

    static String timeWithSeconds(Instant instant) {
        return SECONDS.format(instant.atZone(CountyTime.ZONE));
    }
}
