package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The path of {@code weekly-digest}. */
@ExtendWith(FlowNodeCoverage.class)
class WeeklyDigestProcessTests {

    private static final Instant REPORT_AT = CaseDriver.START.plus(Duration.ofDays(5));

    @Test
    void sendsTheReportInTime(RecordingDelegates delegates) {
        var report = CaseDriver.start("weekly-digest", Map.of("reportAt", Date.from(REPORT_AT)));
        assertThat(delegates.calls()).isEmpty();

        report.fire("IntermediateEvent_ReportTimeReached", REPORT_AT);

        assertThat(delegates.calls()).containsExactly("sendWeeklyReport");
        report.endsAt("EndEvent_ReportSent");
    }
}
