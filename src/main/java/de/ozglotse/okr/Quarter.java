package de.ozglotse.okr;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** A calendar quarter of the OKR cycle with its objectives. */
@Entity
@Table(name = "okr_quarter")
class Quarter {

    @Id
    private String id;

    private String label;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @OneToMany(
            mappedBy = "quarter",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("place")
    private List<Objective> objectives = new ArrayList<>();

    protected Quarter() {}

    private Quarter(String id, String label, LocalDate firstDay, LocalDate lastDay) {
        this.id = id;
        this.label = label;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** @return the quarter that the day lies in, without objectives */
    static Quarter around(LocalDate day) {
        int number = day.get(IsoFields.QUARTER_OF_YEAR);
        LocalDate first = LocalDate.of(day.getYear(), number * 3 - 2, 1);
        return new Quarter(
                day.getYear() + "-Q" + number,
                "Quartal " + number + " / " + day.getYear(),
                first,
                first.plusMonths(3).minusDays(1));
    }

    /** @return the quarter of this id, without objectives */
    static Quarter of(String id) {
        return around(LocalDate.of(Integer.parseInt(id.substring(0, 4)), Integer.parseInt(id.substring(6)) * 3, 1));
    }

    /** @return the quarter after this one, without objectives */
    Quarter next() {
        return around(lastDay.plusDays(1));
    }

    Objective add(String code, StrategischesZiel ziel, String title) {
        Objective objective = new Objective(this, code, ziel, objectives.size() + 1, title);
        objectives.add(objective);
        return objective;
    }

    /** @return the quarter before that of this id, without objectives */
    static Quarter before(String id) {
        return around(of(id).firstDay.minusDays(1));
    }

    /** @return of one Handlungsfeld */
    List<Objective> of(Handlungsfeld handlungsfeld) {
        return objectives.stream()
                .filter(each -> each.ziel().handlungsfeld().code().equals(handlungsfeld.code()))
                .toList();
    }

    /** @return of its key results */
    List<String> codes() {
        return objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(KeyResult::code)
                .toList();
    }

    String id() {
        return id;
    }

    QuarterView view() {
        return new QuarterView(id, label, firstDay, lastDay);
    }
}
