package de.ozglotse.report.web;

import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.NotFound;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ends the address of a report, for example {@code 2023-q1/3}. */
record ReportPath(String quarter, int place) {

    private static final Pattern FORMAT = Pattern.compile("(\\d{4}-q[1-4])/(\\d{1,4})");

    static ReportPath of(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new NotFound("This is no number of a report");
        }
        return new ReportPath(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    FrozenReport find(Reports reports) {
        return reports.get(quarter, place);
    }
}
