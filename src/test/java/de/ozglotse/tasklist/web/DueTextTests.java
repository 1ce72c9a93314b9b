package de.ozglotse.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.tasklist.web.DueText.Group;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTextTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2023-03-01");

    @ParameterizedTest
    @CsvSource({
        "2023-02-17, tasklist.due.late, 12, UEBERFAELLIG",
        "2023-02-28, tasklist.due.yesterday, 1, UEBERFAELLIG",
        "2023-03-01, tasklist.due.today, 0, HEUTE",
        "2023-03-02, tasklist.due.tomorrow, 1, DIESE_WOCHE",
        "2023-03-05, tasklist.due.in, 4, DIESE_WOCHE",
        "2023-03-06, tasklist.due.in, 5, SPAETER"
    })
    void saysHowNearADateIs(LocalDate due, String key, long days, Group group) {
        assertThat(DueText.of(due, WEDNESDAY)).isEqualTo(new DueText(key, days, group));
    }

    @Test
    void knowsStepsWithoutADate() {
        assertThat(DueText.of(null, WEDNESDAY).group()).isEqualTo(Group.OHNE_FRIST);
    }
}
