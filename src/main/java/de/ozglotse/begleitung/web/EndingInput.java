package de.ozglotse.begleitung.web;

import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.begleitung.Ending.Kind;
import de.ozglotse.tasklist.GermanDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Begleitung shall end, as typed.
 *
 * @param request null if there are problems
 * @param problems message keys by field
 */
record EndingInput(Request request, Map<String, String> problems) {

    static final String KIND = "art";
    static final String FOLLOW_UP = "wiedervorlage";
    static final String SUCCESSOR = "nachfolge";
    static final String EFFECTIVE = "wirksamAb";
    static final String REASON = "grund";
    static final int REASON_LENGTH = 1000;

    /** What is wrong with a municipality that cannot take the tasks over. */
    static final Map<String, String> NO_SUCCESSOR = Map.of(SUCCESSOR, "begleitung.nachfolge.required");

    static EndingInput read(Map<String, String> input, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(each -> each.name().equals(input.get(KIND)))
                .findFirst();
        if (kind.isEmpty()) {
            problems.put(KIND, "begleitung.art.required");
        }
        boolean deferred = kind.filter(Kind.ZURUECKGESTELLT::equals).isPresent();
        boolean merged = kind.filter(Kind::isMerger).isPresent();
        Optional<LocalDate> followUp = deferred ? followUp(text(input, FOLLOW_UP), today, problems) : Optional.empty();
        Optional<String> successor = Optional.of(text(input, SUCCESSOR)).filter(text -> merged && !text.isEmpty());
        Optional<LocalDate> effective = merged ? GermanDates.day(text(input, EFFECTIVE)) : Optional.empty();
        if (merged && successor.isEmpty()) {
            problems.put(SUCCESSOR, "begleitung.nachfolge.required");
        }
        if (merged && effective.isEmpty()) {
            problems.put(EFFECTIVE, "begleitung.wirksamAb.required");
        }
        reason(input, problems);
        Request request = problems.isEmpty()
                ? new Request(kind.orElseThrow(), text(input, REASON), followUp, successor, effective)
                : null;
        return new EndingInput(request, problems);
    }

    /** Everybody who reads the timeline shall know why. */
    static void reason(Map<String, String> input, Map<String, String> problems) {
        String reason = text(input, REASON);
        if (reason.isEmpty() || reason.indexOf('\0') >= 0) {
            problems.put(REASON, "begleitung.grund.required");
        } else if (reason.length() > REASON_LENGTH) {
            problems.put(REASON, "begleitung.grund.long");
        }
    }

    static String text(Map<String, String> input, String field) {
        return input.getOrDefault(field, "").strip();
    }

    private static Optional<LocalDate> followUp(String typed, LocalDate today, Map<String, String> problems) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                GermanDates.day(typed).filter(date -> date.isAfter(today) && !date.isAfter(today.plusYears(2)));
        if (day.isEmpty()) {
            problems.put(FOLLOW_UP, "begleitung.wiedervorlage.range");
        }
        return day;
    }
}
