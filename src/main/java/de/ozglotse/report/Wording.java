package de.ozglotse.report;

import java.util.Map;

/**
 * What a report says in words: the texts, and what things were called when it was frozen.
 *
 * @param names of municipalities by their case key
 * @param labels of facts by their type
 */
public record Wording(ReportTexts texts, Map<String, String> names, Map<String, String> labels) {

    public String name(String caseKey) {
        return names.getOrDefault(caseKey, caseKey);
    }

    public String label(String fact) {
        return labels.getOrDefault(fact, fact);
    }
}
