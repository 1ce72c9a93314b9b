package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.ActingContact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.Place;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.CaseDiagrams;
import de.ozglotse.tasklist.WatchedCases;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows where one municipality stands. In the address only its AGS counts; a name may follow for people. */
@Controller
class MunicipalityController {

    private static final int AGS_LENGTH = 8;

    private final Municipalities municipalities;
    private final Contacts contacts;
    private final WorkOverview work;
    private final Begleitungen begleitungen;
    private final CaseEvents events;
    private final Matrices matrices;
    private final CountyMap map;
    private final Timeline timeline;
    private final CaseDiagrams diagrams;
    private final NotesDesk notes;
    private final Dossier dossier;
    private final WatchedCases watching;
    private final PastCases past;
    private final Clock clock;

    MunicipalityController(
            Municipalities municipalities,
            Contacts contacts,
            WorkOverview work,
            Begleitungen begleitungen,
            CaseEvents events,
            Matrices matrices,
            CountyMap map,
            Timeline timeline,
            CaseDiagrams diagrams,
            NotesDesk notes,
            Dossier dossier,
            WatchedCases watching,
            PastCases past,
            Clock clock) {
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.work = work;
        this.begleitungen = begleitungen;
        this.events = events;
        this.matrices = matrices;
        this.map = map;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.notes = notes;
        this.dossier = dossier;
        this.watching = watching;
        this.past = past;
        this.clock = clock;
    }

    @GetMapping("/gemeinden/{address:[0-9]{8}(?:-.*)?}")
    String municipality(@PathVariable String address, AsOf asOf, HttpServletRequest request, Model model) {
        Ags ags = new Ags(address.substring(0, AGS_LENGTH));
        Municipality municipality =
                municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
        boolean mayAct = request.isUserInRole("KOORDINATION");
        model.addAttribute("municipality", municipality);
        model.addAttribute("ags", ags.value());
        model.addAttribute("association", municipality.association().orElse(null));
        if (asOf.isPast()) {
            PastCases.PastCase known = past.of(CaseKey.of(ags), asOf, !request.isUserInRole("LEITUNG"));
            model.addAttribute("case", known);
            model.addAttribute("mayAct", mayAct);
            model.addAttribute("row", matrices.asOf(municipality, known.proofs(), Sight.of(asOf)));
            return "reporting/municipality-past";
        }
        addContacts(ags, request.isUserInRole("LEITUNG"), model);
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("events", mayAct ? events.awaited(CaseKey.of(ags)) : List.of());
        model.addAttribute("watched", watching.watches(CaseKey.of(ags), request.getRemoteUser()));
        addBegleitung(CaseKey.of(ags), mayAct, model);
        model.addAttribute("notes", notes.of(Place.of(CaseKey.of(ags))));
        model.addAttribute("timeline", timeline.of(CaseKey.of(ags)));
        model.addAttribute("diagrams", diagrams.of(CaseKey.of(ags)));
        model.addAttribute("contribution", dossier.contribution(CaseKey.of(ags)));
        model.addAttribute("meetings", dossier.meetings(CaseKey.of(ags)));
        model.addAttribute("leistungen", dossier.leistungen(CaseKey.of(ags)));
        addProgress(ags, model);
        return "reporting/municipality";
    }

    /** Management sees the office, not the persons in it, and how long steps take. */
    private void addContacts(Ags ags, boolean management, Model model) {
        List<ActingContact> known = contacts.acting(ags);
        model.addAttribute("management", management);
        model.addAttribute("today", CountyTime.dayOf(clock.instant()));
        model.addAttribute("reachable", !known.isEmpty());
        model.addAttribute("contacts", management ? List.of() : known);
        if (management) {
            Matrix all = matrices.current();
            LocalDate today = CountyTime.dayOf(clock.instant());
            model.addAttribute(
                    "durations",
                    all.row(ags.value())
                            .map(row -> Durations.of(all, row, today))
                            .orElse(new Durations(List.of())));
        }
    }

    private void addBegleitung(CaseKey caseKey, boolean mayAct, Model model) {
        Optional<Ending> ending = begleitungen.ended(caseKey);
        boolean begun = events.begun(caseKey);
        model.addAttribute("ending", ending.orElse(null));
        model.addAttribute("mayBegin", mayAct && !begun && ending.isEmpty());
        model.addAttribute("mayEnd", mayAct && begun && ending.isEmpty());
        model.addAttribute(
                "mayResume",
                mayAct && ending.filter(ended -> !ended.kind().isMerger()).isPresent());
    }

    private void addProgress(Ags ags, Model model) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        List<CaseKey> association = municipalities.neighbours(ags).stream()
                .map(neighbour -> CaseKey.of(neighbour.ags()))
                .toList();
        Set<CaseKey> shown = new HashSet<>(map.around(ags));
        shown.add(CaseKey.of(ags));
        shown.addAll(association);
        Matrix matrix = matrices.of(shown);
        List<MatrixRow> neighbours = association.stream()
                .flatMap(neighbour -> matrix.row(neighbour.value()).stream())
                .toList();
        model.addAttribute("row", matrix.row(ags.value()).orElseThrow());
        model.addAttribute("neighbours", neighbours);
        model.addAttribute("map", map.of(matrix, ags.value()));
        model.addAttribute(
                "steps",
                work.of(CaseKey.of(ags)).stream()
                        .map(step -> StepLine.of(step, today))
                        .toList());
    }
}
