package de.ozglotse.begleitung.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a Begleitung shall be resumed, as typed.
 *
 * @param keepsResults whether what was proven is not asked for again
 * @param problems message keys by field
 */
record ResumptionInput(boolean keepsResults, String reason, Map<String, String> problems) {

    static final String RESULTS = "ergebnisse";
    static final String KEEP = "behalten";
    static final String ANEW = "neu";

    static ResumptionInput read(Map<String, String> input) {
        Map<String, String> problems = new LinkedHashMap<>();
        String results = EndingInput.text(input, RESULTS);
        if (!results.equals(KEEP) && !results.equals(ANEW)) {
            problems.put(RESULTS, "begleitung.ergebnisse.required");
        }
        EndingInput.reason(input, problems);
        return new ResumptionInput(results.equals(KEEP), EndingInput.text(input, EndingInput.REASON), problems);
    }
}
