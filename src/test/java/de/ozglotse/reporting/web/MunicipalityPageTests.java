package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.begleitung.Ending;
import de.ozglotse.mail.AgreedDates;
import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.ActingContact;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.workflow.AwaitedEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MunicipalityPageTests {

    private static final String HAUSEN = "08417029";

    private final ReportingPages pages = new ReportingPages();

    @Test
    void describesTheMunicipality() throws Exception {
        assertThat(page("/gemeinden/08417029"))
                .contains(
                        "Hausen am Tann</h1>",
                        "Gemeinde · 467 Einwohner",
                        "Verwaltungsgemeinschaft Oberes Schlichemtal",
                        "72361",
                        "8,49 km²",
                        "31.12.2018",
                        "Gemeindeverzeichnis (GV100AD)",
                        "Es ist noch keine Ansprechperson erfasst.",
                        "Zurzeit ist keine Aufgabe offen.",
                        "Es ist noch nichts geschehen.")
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "??", "style=");
    }

    @Test
    void findsItByItsAgsWhateverNameFollows() throws Exception {
        assertThat(page("/gemeinden/08417029-hausen-am-tann")).contains("Hausen am Tann</h1>");
        assertThat(page("/gemeinden/08417029-anders")).contains("Hausen am Tann</h1>");
    }

    @Test
    void knowsOnlyMunicipalitiesOfTheCounty() throws Exception {
        assertThatThrownBy(() -> pages.mvc.perform(get("/gemeinden/08416041"))).hasCauseInstanceOf(NotFound.class);
        pages.mvc.perform(get("/gemeinden/0841702")).andExpect(status().isNotFound());
    }

    @Test
    void offersToCallAndToWrite() throws Exception {
        pages.contacts.appoint(
                new Ags(HAUSEN),
                "Frau Sabine Maurer",
                Optional.of("Hauptamt"),
                new EmailAddress("s.maurer@hausen.example"),
                Optional.of("07436 000-0"));

        assertThat(page("/gemeinden/08417029"))
                .contains("Frau Sabine Maurer", ", Hauptamt", "tel:+4974360000", "mailto:s.maurer@hausen.example");
    }

    @Test
    void saysWhomToAskFirstAndForWhomElseTheyAct() throws Exception {
        appoint("Frau Sabine Maurer", "s.maurer@hausen.example");
        appoint("Herr Jan Sprenger", "j.sprenger@hausen.example");
        pages.contacts.others.addAll(List.of("Dautmergen", "Schömberg"));
        pages.contacts.away = new ActingContact.Away(
                new Absence(TODAY, TODAY.plusDays(4), Optional.empty()), Optional.of("Herr Jan Sprenger"));

        assertThat(page("/gemeinden/08417029"))
                .containsOnlyOnce("Erste Ansprechperson")
                .contains(
                        "auch für 2 weitere Gemeinden: Dautmergen, Schömberg",
                        "abwesend bis 05.03.2023, Vertretung: Herr Jan Sprenger");
    }

    private void appoint(String name, String address) {
        pages.contacts.appoint(new Ags(HAUSEN), name, Optional.empty(), new EmailAddress(address), Optional.empty());
    }

    @Test
    void showsEachStepOfTheWay() throws Exception {
        pages.facts.hold("ansprechperson-benannt", HAUSEN, TODAY.minusDays(2));
        pages.work.open(HAUSEN, "behoerdenkonto-setup", "Bestand angeben", StepStatus.ANTWORT_DA, TODAY);

        assertThat(page("/gemeinden/08417029"))
                .contains(
                        "1 von 8 Schritten erledigt",
                        "erledigt 27.02.2023",
                        "in Arbeit",
                        "heute fällig",
                        "Antwort da",
                        "Bestand angeben");
    }

    @Test
    void linksTasksOnlyForTheCoordination() throws Exception {
        pages.work.open(HAUSEN, "behoerdenkonto-setup", "Bestand angeben", StepStatus.OFFEN, null);

        assertThat(page("/gemeinden/08417029")).doesNotContain("/aufgaben/step-0");
        assertThat(pageAsCoordinator("/gemeinden/08417029")).contains("href=\"/aufgaben/step-0\"", "ohne Frist");
    }

    @Test
    void offersEventsOnlyToTheCoordination() throws Exception {
        pages.cases.awaited.add(new AwaitedEvent("ZugangEntzogen", "Zugang entzogen", "Beendet alles.", true));

        assertThat(page("/gemeinden/08417029")).doesNotContain("Zugang entzogen");
        assertThat(pageAsCoordinator("/gemeinden/08417029"))
                .contains(
                        "action=\"/gemeinden/08417029/ereignisse\"",
                        "value=\"ZugangEntzogen\"",
                        "Zugang entzogen",
                        "Beendet alles.");
    }

    @Test
    void showsThatAndWhyTheBegleitungEnded() throws Exception {
        pages.begleitungen.ended.put(
                new CaseKey(HAUSEN),
                new Ending(
                        Ending.Kind.ZURUECKGESTELLT,
                        "Bürgermeisterwahl",
                        TODAY,
                        "Katrin Vogel",
                        Optional.of(TODAY.plusDays(60)),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(page("/gemeinden/08417029"))
                .contains("zurückgestellt", "Bürgermeisterwahl", "30.04.2023")
                .doesNotContain("/begleitung/");
        assertThat(pageAsCoordinator("/gemeinden/08417029"))
                .contains("/gemeinden/08417029/begleitung/wiederaufnahme")
                .doesNotContain("/begleitung/ende", "Begleitung beginnen");
        assertThat(page("/fortschritt")).contains(">zurückgestellt</span>");
    }

    @Test
    void leavesOutWhatWasMerged() throws Exception {
        pages.begleitungen.ended.put(
                new CaseKey(HAUSEN),
                new Ending(
                        Ending.Kind.ZUSAMMENGESCHLOSSEN,
                        "Zusammenschluss",
                        TODAY,
                        "Katrin Vogel",
                        Optional.empty(),
                        Optional.of("Schömberg"),
                        Optional.of(TODAY)));

        assertThat(page("/fortschritt")).doesNotContain("/gemeinden/08417029\"");
        assertThat(pageAsCoordinator("/gemeinden/08417029"))
                .contains("Schömberg")
                .doesNotContain("/begleitung/wiederaufnahme");
    }

    @Test
    void tellsWhatHappened() throws Exception {
        pages.trail.record(
                Actor.user("Katrin Vogel"), "event.reported", new CaseKey(HAUSEN), "Begleitung <b>beendet</b>");
        pages.trail.record(Actor.SYSTEM, "unknown.kind", new CaseKey(HAUSEN));

        assertThat(page("/gemeinden/08417029"))
                .contains(
                        "Ereignis gemeldet: Begleitung &lt;b&gt;beendet&lt;/b&gt;",
                        "01.03.2023, 09:00 Uhr",
                        "Katrin Vogel",
                        "unknown.kind");
    }

    @Test
    void comparesWithTheNeighbours() throws Exception {
        pages.facts.hold("ansprechperson-benannt", "08417014", TODAY);

        assertThat(page("/gemeinden/08417029"))
                .containsPattern("(?s)>Dautmergen</a> <span class=\"z-meta z-num\">1 von 8<")
                .containsOnlyOnce("class=\"sel\"");
        assertThat(page("/gemeinden/08417025")).contains("gehört keiner Verwaltungsgemeinschaft an");
    }

    @Test
    void saysWhoseTurnItIs() throws Exception {
        pages.work.open(HAUSEN, "behoerdenkonto-setup", "Bestand angeben", StepStatus.WARTET_AUF_RATHAUS, TODAY);

        assertThat(pageAsCoordinator("/gemeinden/08417029"))
                .contains("Am Zug", "<b>Rathaus</b>", "seit ", "href=\"/gemeinden/08417029/aufgaben/neu\"");
    }

    @Test
    void showsItsPartInTheKeyResults() throws Exception {
        assertThat(page("/gemeinden/08417029")).contains("KR 1", "zählt noch nicht", "Noch keine Leistung online.");
        pages.facts.hold("behoerdenkonto-nachgewiesen", HAUSEN, TODAY);

        assertThat(page("/gemeinden/08417029")).contains("zählt seit 01.03.2023", "1 von 25");
    }

    @Test
    void showsItsMeetings() throws Exception {
        assertThat(page("/gemeinden/08417029")).doesNotContain("Vereinbarte Termine");
        pages.dates.add(new AgreedDates.AgreedDate(
                new CaseKey(HAUSEN),
                "uid",
                0,
                ReportingPages.NOW.plusSeconds(3600),
                ReportingPages.NOW.plusSeconds(7200),
                "vor Ort",
                "Sitzungszimmer"));

        assertThat(page("/gemeinden/08417029"))
                .contains("Vereinbarte Termine", "01.03.2023, 10:00 Uhr", "Sitzungszimmer");
    }

    @Test
    void leadsThroughTheWholeTimeline() throws Exception {
        for (int i = 0; i < 35; i++) {
            pages.trail.record(Actor.SYSTEM, "event.reported", new CaseKey(HAUSEN), "Ereignis " + i);
        }

        assertThat(page("/gemeinden/08417029"))
                .contains("Ereignis 25", "/gemeinden/08417029/verlauf")
                .doesNotContain("Ereignis 24");
        assertThat(page("/gemeinden/08417029/verlauf"))
                .contains("Ereignis 5", "Ältere", "art=mails", "aria-current=\"true\"")
                .doesNotContain("Ereignis 4<");
        assertThat(page("/gemeinden/08417029/verlauf?seite=2&art=aufgaben")).contains("Ereignis 4<", "Neuere");
        assertThat(page("/gemeinden/08417029/verlauf?art=mails")).contains("Dazu gibt es keinen Eintrag.");
    }

    private String page(String address) throws Exception {
        return pages.mvc
                .perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String pageAsCoordinator(String address) throws Exception {
        return pages.mvc
                .perform(get(address).with(request -> {
                    request.addUserRole("KOORDINATION");
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
