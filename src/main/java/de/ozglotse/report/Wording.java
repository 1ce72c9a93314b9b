package de.ozglotse.report;

import java.util.Map;

/**
 * What a report says in words: the texts, and what things were called when it was frozen.
 *
 * @param names of municipalities by their case key
 * @param labels of facts by their type
 * @param heads of columns by the type of their fact
 */
public record Wording(
        ReportTexts texts, Map<String, String> names, Map<String, String> labels, Map<String, String> heads) {

    /** @return the same names with other texts */
    public Wording with(ReportTexts others) {
        return new Wording(others, names, labels, heads);
    }

    public String name(String caseKey) {
        return names.getOrDefault(caseKey, caseKey);
    }

    public String head(String fact) {
        return heads.getOrDefault(fact, label(fact));
    }

    public String label(String fact) {
        return labels.getOrDefault(fact, fact);
    }
}
