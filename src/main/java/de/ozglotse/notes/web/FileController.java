package de.ozglotse.notes.web;

import de.ozglotse.notes.CaseFile;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.NotePlaces;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files in and hands them out, never to be shown inside a page of ours. */
@Controller
@RequestMapping("/dateien")
class FileController {

    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final CaseFiles files;
    private final NotePlaces places;
    private final NotePages pages;
    private final MessageSource messages;

    FileController(CaseFiles files, NotePlaces places, NotePages pages, MessageSource messages) {
        this.files = files;
        this.places = places;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String fall,
            @RequestParam(required = false) StepId aufgabe,
            @RequestParam Optional<MultipartFile> datei,
            RedirectAttributes redirect)
            throws IOException {
        Place place = places.writable(fall, Optional.ofNullable(aufgabe));
        try {
            MultipartFile file = datei.filter(given -> !nameOf(given).isEmpty())
                    .orElseThrow(() -> new Refused("notes.file.missing"));
            files.add(place, nameOf(file), file.getBytes());
        } catch (Refused e) {
            return refused(place, e);
        }
        return back(place, "notes.file.added", redirect);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        CaseFile file = existing(id);
        places.requireReadable(file.place());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(id));
    }

    @GetMapping("/{id}/loeschung")
    ModelAndView askToRemove(@PathVariable UUID id) {
        CaseFile file = existing(id);
        places.requireWritable(file.place());
        ModelAndView page = pages.page("notes/file-removal", file.place(), Map.of());
        page.addObject("file", file);
        return page;
    }

    @PostMapping("/{id}/loeschung")
    ModelAndView remove(@PathVariable UUID id, RedirectAttributes redirect) {
        CaseFile file = existing(id);
        places.requireWritable(file.place());
        files.remove(id);
        return back(file.place(), "notes.file.removed", redirect);
    }

    private CaseFile existing(UUID id) {
        return files.find(id).orElseThrow(() -> new NotFound("File " + id));
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private ModelAndView refused(Place place, Refused reason) {
        ModelAndView page = pages.page("notes/file", place, Map.of("datei", reason.messageKey()));
        page.setStatus(
                reason.messageKey().equals("notes.file.too-large")
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView back(Place place, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.getMessage(notice, null, Locale.GERMANY));
        return new ModelAndView("redirect:" + place.address());
    }
}
