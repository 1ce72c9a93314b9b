package de.ozglotse.municipality.web;

import de.ozglotse.municipality.ContactBook;
import de.ozglotse.municipality.ContactBook.RefusedRow;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The contacts of all municipalities, given out and taken in as a table. */
@Controller
@RequestMapping("/gemeinden/kontakte")
class ContactBookController {

    private static final DataSize LIMIT = DataSize.ofMegabytes(2);

    private final ContactBook book;
    private final MessageSource messages;

    ContactBookController(ContactBook book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    @ModelAttribute
    void requireCoordination(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Contacts are the coordination's");
        }
    }

    @GetMapping
    ModelAndView show() {
        return page(Optional.empty(), List.of());
    }

    @PostMapping("/tabelle")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ansprechpersonen.csv")
                                .build()
                                .toString())
                .body(book.export());
    }

    @PostMapping
    ModelAndView read(@RequestParam Optional<MultipartFile> datei) throws IOException {
        try {
            MultipartFile file = datei.filter(given -> !given.isEmpty())
                    .orElseThrow(() -> new Refused("municipality.contacts.import.missing"));
            if (file.getSize() > LIMIT.toBytes()) {
                throw new Refused("municipality.contacts.import.large");
            }
            return page(Optional.of(book.read(file.getBytes())), List.of());
        } catch (Refused e) {
            String text = messages.getMessage(e.messageKey(), e.arguments().toArray(), Locale.GERMANY);
            ModelAndView page = page(Optional.empty(), List.of(new FieldProblem("datei", text)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Optional<ContactBook.Import> done, List<FieldProblem> errors) {
        ModelAndView page =
                new ModelAndView("municipality/contacts", Map.of("people", book.people(), "errors", errors));
        done.ifPresent(imported -> {
            page.addObject("imported", imported);
            page.addObject(
                    "refused", imported.refused().stream().map(this::sentence).toList());
        });
        return page;
    }

    private String sentence(RefusedRow row) {
        return messages.getMessage(row.messageKey(), new Object[] {row.line()}, Locale.GERMANY);
    }
}
