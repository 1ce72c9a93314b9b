package de.ozglotse.okr.web;

import de.ozglotse.okr.Ledger;
import de.ozglotse.okr.LedgerLine;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives the ledger of facts to other programs in parts, and to people as one file. */
@RestController
class LedgerApi {

    private static final int MOST = 5000;

    /**
     * Positions are given before a transaction ends: one that lasts longer appears behind others that it stands before.
     * Whoever reads on from a position would never see it; so the newest lines wait until all are there.
     */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Clock clock;

    LedgerApi(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    LedgerPart part(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        if (after < 0 || limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after or limit is out of range");
        }
        Instant settled = clock.instant().minus(SETTLED_AFTER);
        List<LedgerLine> lines = ledger.after(after, limit).stream()
                .takeWhile(line -> !line.recordedAt().isAfter(settled))
                .toList();
        return part(lines, limit);
    }

    private static LedgerPart part(List<LedgerLine> lines, int limit) {
        return new LedgerPart(
                lines, lines.size() < limit ? null : lines.get(lines.size() - 1).position());
    }

    /** The whole ledger to be saved by a person. */
    @GetMapping(path = "/fortschritt/feststellungen.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<LedgerLine>> file() {
        List<LedgerLine> all = new ArrayList<>();
        Long next = 0L;
        while (next != null) {
            LedgerPart part = part(ledger.after(next, MOST), MOST);
            all.addAll(part.lines());
            next = part.next();
        }
        String name = "feststellungen-" + CountyTime.dayOf(clock.instant()) + ".json";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(all);
    }

    /**
     * Some lines of the ledger.
     *
     * @param next position to go on from; null if nothing is left
     */
    record LedgerPart(List<LedgerLine> lines, Long next) {}
}
