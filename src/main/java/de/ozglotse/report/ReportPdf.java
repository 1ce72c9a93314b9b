package de.ozglotse.report;

/** Writes a report as PDF. */
public interface ReportPdf {

    byte[] write(FrozenReport report);
}
