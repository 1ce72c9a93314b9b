package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The due date of every step of every model, over all public holidays and both changes of the clocks in a year. */
class StepDueDateTests {

    /** Baden-Württemberg, as the Land publishes them for 2023 and the beginning of 2024. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2023-01-01",
                    "2023-01-06",
                    "2023-04-07",
                    "2023-04-10",
                    "2023-05-01",
                    "2023-05-18",
                    "2023-05-29",
                    "2023-06-08",
                    "2023-10-03",
                    "2023-11-01",
                    "2023-12-25",
                    "2023-12-26",
                    "2024-01-01",
                    "2024-01-06")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    private static final LocalDate LAST = LocalDate.parse("2023-12-31");

    static List<Period> periods() {
        return ModelFile.all().stream()
                .flatMap(model -> model.userTasks().stream())
                .map(step -> ModelFile.properties(step).get("due"))
                .filter(due -> due != null)
                .distinct()
                .map(Period::parse)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void isAWorkingDayHoweverTheStepWasOpened(Period due) {
        for (LocalDate opened = FIRST; !opened.isAfter(LAST); opened = opened.plusDays(1)) {
            assertThat(WorkingDays.plus(opened, due)).as("opened on " + opened).isEqualTo(counted(opened, due));
        }
    }

    @Test
    void endsWithTheDayInTheCountyAlsoWhenTheClocksChange() {
        for (String day : List.of("2023-03-25", "2023-03-26", "2023-03-27", "2023-10-28", "2023-10-29", "2023-10-30")) {
            assertThat(CountyTime.endOf(LocalDate.parse(day)).atZone(CountyTime.ZONE))
                    .satisfies(end -> {
                        assertThat(end.toLocalDate()).isEqualTo(LocalDate.parse(day));
                        assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
                    });
        }
    }

    /** Counted day by day on the printed calendar. */
    private static LocalDate counted(LocalDate opened, Period due) {
        LocalDate day = opened;
        for (int left = due.getDays(); left > 0; ) {
            day = day.plusDays(1);
            if (isWorkedOn(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkedOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }
}
