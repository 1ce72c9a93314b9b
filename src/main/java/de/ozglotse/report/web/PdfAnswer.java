package de.ozglotse.report.web;

import de.ozglotse.report.ReportLine;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with the PDF of a report. */
final class PdfAnswer {

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(ReportLine line, byte[] pdf) {
        String name = "sitzungsvorlage-" + line.path().replace('/', '-') + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
