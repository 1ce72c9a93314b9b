package de.ozglotse.report;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.LightVersion;
import de.ozglotse.okr.Sight;
import de.ozglotse.report.Figures.Base;
import de.ozglotse.report.ReportTable.Written;
import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports, freezes them, and makes them once more to show that they can be trusted. */
@Service
@Transactional(readOnly = true)
public class Reports {

    /** Raised whenever the figures of a report are made or written otherwise. */
    private static final String FORMAT = "2";

    private final ReportTable table;
    private final FiguresMaker maker;
    private final Proposals proposals;
    private final ReportPdf pdf;
    private final LightVersion rules;
    private final Municipalities municipalities;
    private final FactCatalogue catalogue;
    private final MessageSource messages;
    private final Archive archive;
    private final CurrentUser user;
    private final Clock clock;

    Reports(
            ReportTable table,
            FiguresMaker maker,
            Proposals proposals,
            ReportPdf pdf,
            LightVersion rules,
            Municipalities municipalities,
            FactCatalogue catalogue,
            MessageSource messages,
            Archive archive,
            CurrentUser user,
            Clock clock) {
        this.table = table;
        this.maker = maker;
        this.proposals = proposals;
        this.pdf = pdf;
        this.rules = rules;
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.messages = messages;
        this.archive = archive;
        this.user = user;
        this.clock = clock;
    }

    /** @return the newest day first */
    public List<ReportLine> all() {
        return table.all();
    }

    /** @return what a committee may read, the newest day first */
    public List<ReportLine> published() {
        return table.of(Audience.GREMIUM);
    }

    /** @return as it was written down: nothing is computed */
    public FrozenReport get(String quarter, int place) {
        return read(line(quarter, place));
    }

    public ReportLine line(String quarter, int place) {
        return table.find(quarter.toUpperCase(Locale.ROOT), place)
                .orElseThrow(() -> new NotFound("No report has this number"));
    }

    public byte[] pdf(ReportLine line) {
        return table.pdf(line.id());
    }

    /** @return the report before, if there is one */
    public Optional<ReportLine> before(FrozenReport report) {
        return Optional.ofNullable(report.figures().base().report()).flatMap(table::find);
    }

    /** @return what the report after it has named as wrong in it, if it has */
    public Optional<Correction> correction(FrozenReport report) {
        return table.after(report.line().id())
                .map(after -> new Correction(after, read(after).figures().errata()))
                .filter(correction -> !correction.errata().isEmpty());
    }

    /** @return the report as it would be frozen, with proposed texts; empty if no quarter ran on that day */
    public Optional<Draft> draft(Order order) {
        Sight sight = new Sight(order.day(), order.knownAt().truncatedTo(ChronoUnit.MICROS));
        return maker.of(sight, base(order)).map(figures -> {
            Map<String, String> names = names();
            Wording wording = new Wording(
                    proposals.texts(order.audience(), figures, names), names, catalogue.labels(), catalogue.heads());
            return new Draft(order, figures, wording, Fingerprint.of(figures));
        });
    }

    /**
     * Freezes a report. Making it and its PDF takes a while and changes nothing: no transaction waits for that.
     *
     * @param seen the fingerprint of the draft that the person has looked at
     * @throws Refused if its figures have changed meanwhile, or another report was frozen at the same moment
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReportLine freeze(Order order, ReportTexts texts, String seen) {
        Draft draft = draft(order).orElseThrow(() -> new Refused("report.refused.no-quarter"));
        if (!draft.fingerprint().equals(seen)) {
            throw new Refused("report.refused.changed");
        }
        ReportLine line = line(draft);
        FrozenReport report =
                new FrozenReport(line, draft.figures(), draft.wording().with(texts), true);
        archive.keep(report, pdf.write(report), user.actor());
        return line;
    }

    private ReportLine line(Draft draft) {
        Figures figures = draft.figures();
        String quarter = figures.quarter().id();
        return new ReportLine(
                0,
                quarter,
                table.nextPlace(quarter),
                draft.order().audience(),
                figures.day(),
                figures.knownAt(),
                version(),
                draft.fingerprint(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                user.actor().name());
    }

    /** Makes the report once more: with what was known then, and with what is known today. */
    public Recount recount(FrozenReport report) {
        Figures figures = report.figures();
        Optional<Base> base = Optional.of(figures.base());
        Figures again = maker.of(new Sight(figures.day(), figures.knownAt()), base)
                .orElseThrow(() -> new NotFound("The quarter is not there any more"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Figures today = maker.of(new Sight(figures.day(), now), base).orElse(again);
        return new Recount(
                report, Fingerprint.of(again), version().equals(report.line().rules()), Comparison.of(figures, today));
    }

    public Comparison compare(FrozenReport older, FrozenReport newer) {
        return Comparison.of(older.figures(), newer.figures());
    }

    private Optional<Base> base(Order order) {
        return table.before(order.audience(), order.day())
                .filter(line -> line.knownAt().isBefore(order.knownAt()))
                .map(line -> new Base(line.id(), line.day(), line.knownAt()));
    }

    private FrozenReport read(ReportLine line) {
        Written written = table.written(line.id());
        return new FrozenReport(
                line,
                Fingerprint.JSON.readValue(written.figures(), Figures.class),
                Fingerprint.JSON.readValue(written.texts(), Wording.class),
                Fingerprint.ofText(written.figures()).equals(line.fingerprint()));
    }

    private String version() {
        return FORMAT + "/" + rules.text();
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        municipalities.all().forEach(town -> names.put(town.ags().value(), town.name()));
        names.put(CaseKey.COUNTY.value(), messages.getMessage("report.county", null, Locale.GERMANY));
        return names;
    }
}
