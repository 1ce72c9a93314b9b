package de.ozglotse.reporting.web;

import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CountyTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives the drawings of the progress as SVG files that carry their colours, title and legend along. */
@Controller
class DrawingController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final ClassPathResource STYLE = new ClassPathResource("print/drawing.css");

    private final OutlookTables outlooks;
    private final MatrixOfDay matrices;
    private final CountyMap map;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    DrawingController(
            OutlookTables outlooks,
            MatrixOfDay matrices,
            CountyMap map,
            ITemplateEngine templates,
            MessageSource messages,
            Clock clock) {
        this.outlooks = outlooks;
        this.matrices = matrices;
        this.map = map;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/fortschritt/{code}/verlauf.svg")
    ResponseEntity<byte[]> burnUp(@PathVariable String code, AsOf asOf) {
        KeyResultOutlook outlook = outlooks.outlook(code, asOf);
        BurnUp burnUp = outlook.burnUp();
        String text = burnUp.last() == null
                ? message("reporting.drawing.desc", burnUp.value(), burnUp.scope())
                : message(
                        "reporting.drawing.desc.foretold",
                        burnUp.value(),
                        burnUp.scope(),
                        burnUp.last().number().from(),
                        burnUp.last().number().to());
        // a title may be longer than the drawing is wide
        Map<String, Object> model = Map.of(
                "title",
                message("reporting.evidence.title", outlook.number(), outlook.title()),
                "heading",
                code + ": " + message("reporting.burn-up.title", outlook.number()),
                "text",
                text,
                "drawing",
                burnUp.large());
        return file("reporting/drawing", model, code);
    }

    /** @param spalte fact of the only step that the map shows; all together without it */
    @GetMapping("/fortschritt/karte.svg")
    ResponseEntity<byte[]> map(AsOf asOf, @RequestParam(defaultValue = "") String spalte) {
        Matrix matrix = matrices.of(asOf);
        Optional<MatrixColumn> column = matrix.column(spalte);
        String title = column.map(MatrixColumn::label).orElseGet(() -> message("reporting.progress.matrix"));
        Context context = context(asOf.stand());
        context.setVariable("title", title);
        context.setVariable("map", map.of(matrix, column.orElse(null), null));
        context.setVariable("column", column.orElse(null));
        return file("reporting/map-drawing", context, title);
    }

    private ResponseEntity<byte[]> file(String template, Map<String, Object> model, String name) {
        Context context = context(null);
        context.setVariables(model);
        return file(template, context, name);
    }

    private ResponseEntity<byte[]> file(String template, Context context, String name) {
        String drawing = templates.process(template, context);
        String styled = drawing.replaceFirst("<title", "<style>" + style() + "</style>\n<title");
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + " " + context.getVariable("day") + ".svg", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(styled.getBytes(StandardCharsets.UTF_8));
    }

    /** @param day that the drawing shows, null for today */
    private Context context(LocalDate day) {
        Context context = new Context(Locale.GERMANY);
        context.setVariable("day", day == null ? CountyTime.dayOf(clock.instant()) : day);
        return context;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    private static String style() {
        try {
            return STYLE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
