package de.ozglotse.reporting.web;

import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.forecast.ForecastFixture;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.mail.AgreedDates;
import de.ozglotse.notes.NotesFixture;
import de.ozglotse.okr.CountyFixture;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.shared.web.PastPages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The module's pages over fakes of the other modules, rendered as in the application. */
class ReportingPages {

    private static final RetriedTransactions AT_ONCE =
            new RetriedTransactions(TransactionOperations.withoutTransaction());

    static final Instant NOW = Instant.parse("2023-03-01T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    final FakeFacts facts = new FakeFacts();
    final FakeWork work = new FakeWork();
    final FakeKeyResults keyResults = new FakeKeyResults(facts);
    final FakeCycle cycle = new FakeCycle();
    final FakeStates states = new FakeStates(keyResults, cycle.given);
    final FakeContacts contacts = new FakeContacts();
    final FakeCases cases = new FakeCases();
    final FakeBegleitungen begleitungen = new FakeBegleitungen();
    final RecordedAudit trail = new RecordedAudit(NOW);
    final FakeTimes times = new FakeTimes();
    final FakeDiagrams diagrams = new FakeDiagrams();
    final List<AgreedDates.AgreedDate> dates = new ArrayList<>();
    final NotesFixture notes = new NotesFixture();
    final FakeMails mails = new FakeMails();
    final MockMvc mvc;

    ReportingPages() {
        this(new CountyFixture());
    }

    ReportingPages(CountyFixture municipalities) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Matrices matrices =
                new Matrices(new MatrixCatalogue(), municipalities, facts, work, Map::of, begleitungen, clock);
        CountyMap map = new CountyMap();
        ResourceBundleMessageSource messages = messages();
        MatrixCatalogue catalogue = new MatrixCatalogue();
        FakeSpans spans = new FakeSpans(facts, municipalities);
        Outlooks outlooks = new Outlooks(spans, ForecastFixture.over(spans, spans, clock), catalogue, municipalities);
        Areas areas = new Areas(municipalities);
        FakeKreise kreise = new FakeKreise(facts, work, municipalities);
        RegionTables regions = new RegionTables(
                catalogue, areas, kreise, kreise, new StillStanding(catalogue, kreise, kreise), begleitungen);
        FakeLists lists = new FakeLists(facts, work);
        Overviews overviews = new Overviews(matrices, regions, facts, lists, work, map);
        KnownOutlooks known = new KnownOutlooks(areas, outlooks, new RememberedOutlooks(outlooks, clock), clock);
        FactEvidence evidence = new FactEvidence(lists, spans, municipalities, catalogue, lists, work, notes.desk());
        TakenBackLines takenBack = new TakenBackLines((types, sight) -> List.of(), municipalities);
        mvc = MockMvcBuilders.standaloneSetup(
                        new ProgressController(states, cycle, areas, overviews, known),
                        new RegionController(areas, overviews),
                        new ForecastController(states, known, catalogue),
                        new StayListController(states, known, catalogue, municipalities, messages),
                        new QuarterPlanningController(cycle, trail, new Coordinator(), messages),
                        new ProcessController(diagrams, diagrams, work, times, clock),
                        new EvidenceController(states, facts, evidence, work, known, takenBack),
                        new StepEvidenceController(catalogue, evidence, areas, null, takenBack),
                        new StepListController(lists, areas, new Coordinator(), messages, clock),
                        new TownListController(
                                new CountedTowns(
                                        municipalities,
                                        spans,
                                        lists,
                                        new StillStanding(catalogue, kreise, kreise),
                                        begleitungen,
                                        matrices),
                                areas,
                                messages),
                        new MunicipalityController(
                                municipalities,
                                contacts,
                                work,
                                begleitungen,
                                new CaseEvents(cases, trail, AT_ONCE, clock),
                                matrices,
                                map,
                                new Timeline(trail, notes.desk(), mails, messages),
                                diagrams,
                                notes.desk(),
                                new Dossier(facts, states, instant -> dates, clock),
                                (caseKey, username) -> false,
                                null,
                                clock),
                        new TimelineController(municipalities, new Timeline(trail, notes.desk(), mails, messages)),
                        new CaseEventController(
                                new CaseEvents(cases, trail, AT_ONCE, clock),
                                municipalities,
                                new Coordinator(),
                                messages))
                .setCustomArgumentResolvers(PastPages.resolver(clock))
                .setLocaleResolver(new FixedLocaleResolver(Locale.GERMAN))
                .setViewResolvers(views(messages))
                .build();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/shared",
                "messages/identity",
                "messages/municipality",
                "messages/tasklist",
                "messages/diagram",
                "messages/okr",
                "messages/begleitung",
                "messages/notes",
                "messages/owntask",
                "messages/termin",
                "messages/office",
                "messages/reporting");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static ThymeleafViewResolver views(ResourceBundleMessageSource messages) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    /** The person at work. */
    private static class Coordinator implements CurrentUser {

        @Override
        public Actor actor() {
            return Actor.user("Katrin Vogel");
        }

        @Override
        public Set<String> groups() {
            return Set.of("egov");
        }
    }
}
