package de.ozglotse.report;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.report.ReportTable.Written;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps reports: each with its entry in the log, or not at all. */
@Component
class Archive {

    private final ReportTable table;
    private final AuditTrail audit;

    Archive(ReportTable table, AuditTrail audit) {
        this.table = table;
        this.audit = audit;
    }

    /** @throws Refused if another report got the same number meanwhile */
    @Transactional
    public void keep(FrozenReport report, byte[] pdf, Actor by) {
        ReportLine line = report.line();
        Written written = new Written(
                Fingerprint.JSON.writeValueAsString(report.figures()),
                Fingerprint.JSON.writeValueAsString(report.wording()));
        try {
            table.insert(line, report.figures().base().report(), written, pdf);
        } catch (DataIntegrityViolationException e) {
            throw new Refused("report.refused.same-time");
        }
        audit.record(by, "report.frozen", line.number(), line.mark());
    }
}
