package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Quelle;
import de.ozglotse.requirements.Verbindlichkeit;
import de.ozglotse.requirements.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was typed about a requirement.
 *
 * @param values by field id
 */
record AnforderungForm(Map<String, String> values) {

    static final String CHAPTER = "kapitel";
    static final String TEXT = "anforderung";
    static final String BINDING = "verbindlichkeit";
    static final String SOURCE = "quelle";
    static final String SOURCE_NOTE = "quellenangabe";
    static final String COVERAGE = "abdeckung";
    static final String QUESTION = "offeneFrage";
    static final String OWNER = "zustaendig";

    /** why it is withdrawn; not part of the requirement itself */
    static final String REASON = "grund";

    static final Map<String, Integer> LENGTHS =
            Map.of(TEXT, 2000, SOURCE_NOTE, 300, QUESTION, 1000, OWNER, 200, REASON, 500);

    static AnforderungForm of(Wording wording) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(CHAPTER, String.valueOf(wording.chapter()));
        values.put(TEXT, wording.text());
        values.put(BINDING, wording.verbindlichkeit().name());
        values.put(SOURCE, wording.quelle().name());
        values.put(SOURCE_NOTE, wording.source());
        values.put(COVERAGE, wording.abdeckung().name());
        values.put(QUESTION, wording.question());
        values.put(OWNER, wording.owner());
        return new AnforderungForm(values);
    }

    /** @return message keys by field id, in the order of the form */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        requireChoice(
                problems,
                CHAPTER,
                IntStream.rangeClosed(1, Wording.CHAPTERS)
                        .mapToObj(String::valueOf)
                        .toList());
        if (text(TEXT).isEmpty()) {
            problems.put(TEXT, "requirements.field.missing");
        }
        requireChoice(problems, BINDING, names(Verbindlichkeit.values()));
        requireChoice(problems, SOURCE, names(Quelle.values()));
        requireChoice(problems, COVERAGE, names(Abdeckung.values()));
        LENGTHS.forEach((field, length) -> {
            if (text(field).length() > length || text(field).indexOf('\0') >= 0) {
                problems.put(field, "requirements.field.long");
            }
        });
        return problems;
    }

    /** Only for a form without problems. */
    Wording wording() {
        return new Wording(
                Integer.parseInt(text(CHAPTER)),
                text(TEXT),
                Verbindlichkeit.valueOf(text(BINDING)),
                Quelle.valueOf(text(SOURCE)),
                text(SOURCE_NOTE),
                Abdeckung.valueOf(text(COVERAGE)),
                text(QUESTION),
                text(OWNER));
    }

    private void requireChoice(Map<String, String> problems, String field, Iterable<String> options) {
        for (String option : options) {
            if (option.equals(text(field))) {
                return;
            }
        }
        problems.put(field, "requirements.field.choice");
    }

    private static Iterable<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private String text(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
