package de.ozglotse.notes.web;

import de.ozglotse.notes.Note;
import de.ozglotse.notes.NotePlaces;
import de.ozglotse.notes.NoteText.Kind;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepId;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes, changes and removes notes. What was typed stays on the page until it is stored. */
@Controller
@RequestMapping("/notizen")
class NoteController {

    private final Notes notes;
    private final NotePlaces places;
    private final NotePages pages;
    private final MessageSource messages;
    private final Clock clock;

    NoteController(Notes notes, NotePlaces places, NotePages pages, MessageSource messages, Clock clock) {
        this.notes = notes;
        this.places = places;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param mit with whom somebody is on the telephone */
    @GetMapping("/neu")
    ModelAndView begin(
            @RequestParam String fall,
            @RequestParam(required = false) StepId aufgabe,
            @RequestParam(defaultValue = "NOTIZ") Kind art,
            @RequestParam(defaultValue = "") String mit) {
        Place place = places.writable(fall, Optional.ofNullable(aufgabe));
        return page(place, NoteForm.begin(art, mit, clock.instant()), Map.of());
    }

    @PostMapping
    ModelAndView write(
            @RequestParam String fall,
            @RequestParam(required = false) StepId aufgabe,
            NoteForm form,
            Principal author,
            RedirectAttributes redirect) {
        Place place = places.writable(fall, Optional.ofNullable(aufgabe));
        Map<String, String> problems = form.problems(clock.instant());
        if (!problems.isEmpty()) {
            return page(place, form, problems);
        }
        notes.write(place, form.content(clock.instant()), author.getName());
        return back(place, "notes.saved", redirect);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Principal author) {
        Note note = existing(id);
        return edit(note, NoteForm.of(note), Map.of(), author);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, NoteForm typed, Principal author, RedirectAttributes redirect) {
        Note note = existing(id);
        NoteForm form = new NoteForm(note.content().kind(), typed.mit(), typed.wann(), typed.text());
        Map<String, String> problems = form.problems(clock.instant());
        if (!problems.isEmpty()) {
            return edit(note, form, problems, author);
        }
        try {
            notes.edit(id, form.content(note.content().happenedAt()), author.getName());
        } catch (Refused e) {
            return edit(note, form, Map.of("text", e.messageKey()), author);
        }
        return back(note.place(), "notes.changed", redirect);
    }

    @PostMapping("/{id}/loeschung")
    ModelAndView remove(@PathVariable UUID id, RedirectAttributes redirect) {
        Note note = existing(id);
        notes.remove(id);
        return back(note.place(), "notes.removed", redirect);
    }

    private Note existing(UUID id) {
        Note note = notes.find(id).orElseThrow(() -> new NotFound("Note " + id));
        places.requireWritable(note.place());
        return note;
    }

    private ModelAndView edit(Note note, NoteForm form, Map<String, String> problems, Principal author) {
        ModelAndView page = page(note.place(), form, problems);
        page.addObject("note", note);
        page.addObject("editable", notes.isEditable(note, author.getName()));
        return page;
    }

    private ModelAndView page(Place place, NoteForm form, Map<String, String> problems) {
        ModelAndView page = pages.page("notes/note", place, problems);
        page.addObject("form", form);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView back(Place place, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.getMessage(notice, null, Locale.GERMANY));
        return new ModelAndView("redirect:" + place.address());
    }
}
