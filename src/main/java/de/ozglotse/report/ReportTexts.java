package de.ozglotse.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people write into a report.
 *
 * @param committee who meets, for example a committee of the district council
 * @param meeting the day on which it meets; null if that is not known
 * @param resolution what the committee is to decide or to take note of
 * @param decisions what needs a decision, one in each line
 * @param remarks what else is to be said, for example about money; may be empty
 */
public record ReportTexts(
        String committee, @Nullable LocalDate meeting, String resolution, String decisions, String remarks) {}
