package de.ozglotse.report.web;

import de.ozglotse.report.Audience;
import de.ozglotse.report.Draft;
import de.ozglotse.report.Figures;
import de.ozglotse.report.Figures.Row;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.ReportTexts;
import de.ozglotse.report.Wording;
import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as its page and its PDF show it.
 *
 * @param line null while it is a draft
 */
record ReportView(@Nullable ReportLine line, Audience audience, Figures figures, Wording wording, String fingerprint) {

    private static final int MOST_NAMES = 8;

    private static final Map<String, String> SYMBOLS =
            Map.of("GRUEN", "●", "GELB", "▲", "ROT", "■", "VERALTET", "◊", "GRAU", "○");

    static ReportView of(FrozenReport report) {
        return new ReportView(
                report.line(),
                report.line().audience(),
                report.figures(),
                report.wording(),
                report.line().fingerprint());
    }

    static ReportView of(Draft draft, ReportTexts texts) {
        return new ReportView(
                null, draft.order().audience(), draft.figures(), draft.wording().with(texts), draft.fingerprint());
    }

    public ReportTexts texts() {
        return wording.texts();
    }

    /** @return what needs a decision, one by one */
    public List<String> decisions() {
        return texts().decisions()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @return one for each key result that counts municipalities; none in reports of an older format */
    public List<ReportDrawing> drawings() {
        return figures.keyResults()
                .filter(keyResult -> keyResult.course() != null
                        && !keyResult.course().grown().isEmpty())
                .map(keyResult -> new ReportDrawing(keyResult, figures.quarter(), figures.day()))
                .toList();
    }

    /** @return the same as a table */
    public CourseTable course() {
        return CourseTable.of(
                drawings().stream().map(ReportDrawing::keyResult).toList(), figures.quarter(), figures.day());
    }

    public String quarterNumber() {
        return String.valueOf(figures.quarter().start().get(IsoFields.QUARTER_OF_YEAR));
    }

    public String year() {
        return String.valueOf(figures.quarter().start().getYear());
    }

    /** @return what begins the end of its address */
    public String quarterPath() {
        return figures.quarter().id().toLowerCase(Locale.ROOT);
    }

    public long met() {
        return figures.keyResults().filter(Figures.Measured::met).count();
    }

    public long keyResultCount() {
        return figures.keyResults().count();
    }

    public ZonedDateTime frozen() {
        return local(line.frozenAt());
    }

    public String mark() {
        return fingerprint.substring(0, 16);
    }

    public ZonedDateTime known() {
        return local(figures.knownAt());
    }

    public ZonedDateTime baseKnown() {
        return local(figures.base().knownAt());
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(CountyTime.ZONE);
    }

    /** @return the shape that tells a colour in greyscale */
    public String symbol(String light) {
        return SYMBOLS.get(light);
    }

    public String number(BigDecimal number) {
        return NumberFormat.getInstance(Locale.GERMANY).format(number);
    }

    /** @return with its sign, so that nobody has to guess */
    public String signed(BigDecimal number) {
        String amount = number(number.abs());
        return number.signum() == 0 ? "±0" : (number.signum() > 0 ? "+" : "−") + amount;
    }

    /** @return names of municipalities in German order, as one text */
    public String names(List<String> cases) {
        return String.join(
                ", ", cases.stream().map(wording::name).sorted(german()).toList());
    }

    /** @return whether there is room to name them; otherwise the annex shows which ones they are */
    public boolean isNamed(Figures.Risen risen) {
        return risen.cases().size() <= MOST_NAMES || figures.grid().rows().isEmpty();
    }

    /** @return a number or title of the report as people wrote it: a target as number */
    public String value(String text, String field) {
        return field.equals("ZIELWERT") ? number(new BigDecimal(text)) : text;
    }

    /** @return of what a Zielanpassung is: the title that the key result or objective has now */
    public String subject(String code) {
        return figures.keyResults()
                .filter(keyResult -> keyResult.code().equals(code))
                .map(Figures.Measured::title)
                .findFirst()
                .orElse(code);
    }

    /** @return key results whose number people state, and is lower than in the report before */
    public List<Figures.Measured> lowered() {
        return figures.keyResults()
                .filter(keyResult -> !keyResult.counted()
                        && keyResult.risen() != null
                        && keyResult.risen().signum() < 0)
                .toList();
    }

    /** @return whether nothing at all was withdrawn, lowered or corrected */
    public boolean steady() {
        return figures.fallen().isEmpty()
                && figures.errata().isEmpty()
                && lowered().isEmpty();
    }

    public boolean sameScope() {
        return figures.scope().isEmpty() && figures.targets().isEmpty();
    }

    /** @return the longest first, in German order of the names */
    public List<Figures.Still> still() {
        return figures.still().stream()
                .sorted(Comparator.comparingLong(Figures.Still::days)
                        .reversed()
                        .thenComparing(still -> wording.name(still.caseKey()), german()))
                .toList();
    }

    /** @return in German order of the names */
    public List<Row> rows() {
        return figures.grid().rows().stream()
                .sorted(Comparator.comparing(row -> wording.name(row.caseKey()), german()))
                .toList();
    }

    public LocalDate day() {
        return figures.day();
    }

    private static Comparator<String> german() {
        Collator collator = Collator.getInstance(Locale.GERMANY);
        return collator::compare;
    }
}
