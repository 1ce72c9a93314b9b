package de.ozglotse.municipality.web;

import de.ozglotse.municipality.ContactBook;
import de.ozglotse.municipality.ContactImport;
import de.ozglotse.municipality.ContactImport.Done;
import de.ozglotse.municipality.ContactImport.Plan;
import de.ozglotse.office.TableFormat;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final ContactImport contactImport;
    private final MessageSource messages;

    ContactBookController(ContactBook book, ContactImport contactImport, MessageSource messages) {
        this.book = book;
        this.contactImport = contactImport;
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
        return page(List.of());
    }

    @PostMapping("/tabelle")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "CSV") TableFormat format) {
        return format.response(book.table(), "ansprechpersonen");
    }

    /** Shows what taking in the file would do. */
    @PostMapping("/vorschau")
    ModelAndView preview(@RequestParam Optional<MultipartFile> datei) throws IOException {
        try {
            MultipartFile file = datei.filter(given -> !given.isEmpty())
                    .orElseThrow(() -> new Refused("municipality.contacts.import.missing"));
            if (file.getSize() > LIMIT.toBytes()) {
                throw new Refused("municipality.contacts.import.large");
            }
            return preview(contactImport.plan(file.getBytes()), false);
        } catch (Refused e) {
            return refused(e);
        }
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(defaultValue = "") String tabelle,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "false") boolean doppelte) {
        try {
            byte[] content = Base64.getDecoder().decode(tabelle);
            Optional<Done> done = contactImport.take(content, stand, doppelte);
            return done.map(this::taken).orElseGet(() -> preview(contactImport.plan(content), true));
        } catch (Refused e) {
            return refused(e);
        } catch (IllegalArgumentException e) {
            return refused(new Refused("municipality.contacts.import.missing"));
        }
    }

    private ModelAndView preview(Plan plan, boolean outOfDate) {
        ModelAndView page = new ModelAndView("municipality/contacts-preview");
        page.addObject("plan", PlanView.of(plan, messages));
        page.addObject("outOfDate", outOfDate);
        return page;
    }

    private ModelAndView taken(Done done) {
        ModelAndView page = page(List.of());
        page.addObject("taken", done.taken());
        page.addObject("left", PlanView.lines(done.left(), messages));
        return page;
    }

    private ModelAndView refused(Refused reason) {
        String text =
                messages.getMessage(reason.messageKey(), reason.arguments().toArray(), Locale.GERMANY);
        ModelAndView page = page(List.of(new FieldProblem("datei", text)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(List<FieldProblem> errors) {
        return new ModelAndView("municipality/contacts", Map.of("people", book.people(), "errors", errors));
    }
}
