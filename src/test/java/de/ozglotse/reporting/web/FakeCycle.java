package de.ozglotse.reporting.web;

import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterView;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OKR cycle without a process. */
class FakeCycle implements OkrCycle, CheckIns {

    final Map<String, LatestCheckIn> given = new HashMap<>();
    QuarterView plannable;
    boolean planned;

    @Override
    public Optional<QuarterView> plannable() {
        return Optional.ofNullable(plannable);
    }

    @Override
    public QuarterView plan() {
        planned = true;
        return plannable;
    }

    @Override
    public Map<String, LatestCheckIn> latest() {
        return given;
    }

    @Override
    public void followRunningQuarter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Preparation prepare(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean open(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> handlungsfelderOf(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean beginReview(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void startNext(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate first(String quarter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Week thisWeek(String quarter, Period answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(Given given, Map<String, Object> answers) {
        throw new UnsupportedOperationException();
    }
}
