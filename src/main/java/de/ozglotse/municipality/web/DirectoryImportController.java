package de.ozglotse.municipality.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.ImportReport;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administration page on which the official directory is imported. */
@Controller
@RequestMapping("/verwaltung/gemeinden")
class DirectoryImportController {

    private static final DataSize LIMIT = DataSize.ofMegabytes(10);

    private final DirectoryImport directory;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    DirectoryImportController(DirectoryImport directory, CurrentUser currentUser, MessageSource messages) {
        this.directory = directory;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form() {
        return page(List.of());
    }

    /** Where {@link OversizedUpload} sends people whose file the server itself refused. */
    @GetMapping(params = "zu-gross")
    ModelAndView tooLarge() {
        return refused(new Refused("municipality.import.too-large"));
    }

    @PostMapping("/import")
    ModelAndView importDirectory(@RequestParam Optional<MultipartFile> datei) throws IOException {
        try {
            ImportReport report = directory.importDirectory(contentOf(datei), nameOf(datei), currentUser.actor());
            return new ModelAndView("redirect:/verwaltung/gemeinden/import/" + report.id());
        } catch (Refused e) {
            return refused(e);
        }
    }

    @GetMapping("/import/{id}")
    String report(@PathVariable UUID id, Model model) {
        model.addAttribute("report", directory.report(id).orElseThrow(() -> new NotFound("Import " + id)));
        return "municipality/report";
    }

    private static byte[] contentOf(Optional<MultipartFile> upload) throws IOException {
        MultipartFile file = upload.filter(given -> !nameOf(upload).isEmpty())
                .orElseThrow(() -> new Refused("municipality.import.missing"));
        if (file.getSize() > LIMIT.toBytes()) {
            throw new Refused("municipality.import.too-large");
        }
        return file.getBytes();
    }

    /** Some browsers send a whole path; only the last part of it is shown. */
    private static String nameOf(Optional<MultipartFile> upload) {
        return upload.map(MultipartFile::getOriginalFilename)
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .orElse("");
    }

    private ModelAndView refused(Refused reason) {
        String text =
                messages.getMessage(reason.messageKey(), reason.arguments().toArray(), LocaleContextHolder.getLocale());
        ModelAndView page = page(List.of(new FieldProblem("datei", text)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(List<FieldProblem> errors) {
        return new ModelAndView("municipality/administration", Map.of("errors", errors, "imports", directory.recent()));
    }
}
