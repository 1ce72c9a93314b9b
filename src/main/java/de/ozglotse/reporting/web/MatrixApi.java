package de.ozglotse.reporting.web;

import de.ozglotse.shared.AsOf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the matrix of municipalities and steps to other programs. */
@RestController
class MatrixApi {

    private final MatrixOfDay matrices;
    private final Clock clock;

    MatrixApi(MatrixOfDay matrices, Clock clock) {
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<MatrixResource>> matrix(
            @RequestParam Optional<LocalDate> stand, @RequestParam Optional<LocalDate> bekannt) {
        List<MatrixResource> states = matrices.of(AsOf.of(clock, stand, bekannt)).rows().stream()
                .flatMap(row -> row.cells().stream().map(cell -> MatrixResource.of(row, cell)))
                .toList();
        return ResponseEntity.ok().eTag(hash(states)).body(states);
    }

    private static String hash(List<MatrixResource> states) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            states.forEach(state -> digest.update(state.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where a municipality stands in a step, as other programs read it.
     *
     * @param step type of the fact that the step leads to
     * @param since null if the fact does not hold
     */
    record MatrixResource(
            String ags, String municipality, String step, String process, CellState state, LocalDate since) {

        static MatrixResource of(MatrixRow row, Cell cell) {
            return new MatrixResource(
                    row.ags(),
                    row.name(),
                    cell.column().fact().value(),
                    cell.column().process(),
                    cell.state(),
                    cell.since());
        }
    }
}
