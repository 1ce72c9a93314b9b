package de.ozglotse.rehearsal;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the invented people behave. The same settings and models give the same quarter.
 *
 * @param seed of everything that happens by chance
 * @param contacts how the contacts in the town halls take a question, as parts of a whole
 * @param usual how often a choice falls on the first option of a form, from 0 to 1; the same share of what is left
 *     falls on the second one, and so on
 * @param officeDays within how many working days the county usually does a step
 * @param overdue how often it takes three times as long, from 0 to 1
 * @param events how often an event that a process waits for happens, from 0 to 1, by the name of its message
 * @param otherEvents how often every other event happens while a municipality is accompanied, from 0 to 1
 */
@ConfigurationProperties("ozg-lotse.rehearsal")
record RehearsalSettings(
        @DefaultValue("2023") long seed,
        @DefaultValue Shares contacts,
        @DefaultValue("0.75") double usual,
        @DefaultValue("8") int officeDays,
        @DefaultValue("0.1") double overdue,
        Map<String, Double> events,
        @DefaultValue("0.02") double otherEvents) {

    /** Municipalities change their borders by law, never by chance. */
    private static final Map<String, Double> USUAL_EVENTS =
            Map.of("KontoFreigeschaltet", 0.8, "ZugangErhalten", 0.8, "Gebietsaenderung", 0.0);

    RehearsalSettings {
        events = events == null ? USUAL_EVENTS : Map.copyOf(events);
    }

    /**
     * How many contacts take a question in which way, as parts of a whole.
     *
     * @param prompt answers within days
     * @param late answers after a reminder or two
     * @param postponing says first when to ask again
     * @param asking has a question of its own first
     * @param notResponsible says that somebody else is responsible
     * @param declining does not want to
     * @param silent never answers
     */
    record Shares(
            @DefaultValue("46") int prompt,
            @DefaultValue("18") int late,
            @DefaultValue("9") int postponing,
            @DefaultValue("10") int asking,
            @DefaultValue("4") int notResponsible,
            @DefaultValue("3") int declining,
            @DefaultValue("10") int silent) {

        int of(Behaviour behaviour) {
            return switch (behaviour) {
                case PROMPT -> prompt;
                case LATE -> late;
                case POSTPONING -> postponing;
                case ASKING -> asking;
                case NOT_RESPONSIBLE -> notResponsible;
                case DECLINING -> declining;
                case SILENT -> silent;
            };
        }
    }
}
