package de.ozglotse.report;

import de.ozglotse.report.Figures.Erratum;
import java.util.List;

/**
 * What a report was wrong about.
 *
 * @param by the report after it, which says so
 */
public record Correction(ReportLine by, List<Erratum> errata) {}
