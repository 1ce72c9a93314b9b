package de.ozglotse.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskView;
import org.junit.jupiter.api.Test;

class ListAddressTests {

    @Test
    void readsFilters() {
        TaskFilter filter = new ListAddress(
                        "diese-woche", "08417014", "erstgespraech", "wartet-auf-rathaus", " Kübler ", "-gemeinde", 2)
                .filter();

        assertThat(filter.view()).isEqualTo(TaskView.DIESE_WOCHE);
        assertThat(filter.caseKey()).contains(new CaseKey("08417014"));
        assertThat(filter.process()).contains("erstgespraech");
        assertThat(filter.status()).contains(StepStatus.WARTET_AUF_RATHAUS);
        assertThat(filter.search()).contains("Kübler");
        assertThat(filter.sort()).isEqualTo(TaskFilter.Sort.GEMEINDE);
        assertThat(filter.descending()).isTrue();
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        TaskFilter filter = new ListAddress("x", "0841", "", "kaputt", "  ", "drop table", -3).filter();

        assertThat(filter.view()).isEqualTo(TaskView.ALLE_OFFENEN);
        assertThat(filter.caseKey()).isEmpty();
        assertThat(filter.process()).isEmpty();
        assertThat(filter.status()).isEmpty();
        assertThat(filter.search()).isEmpty();
        assertThat(filter.sort()).isEqualTo(TaskFilter.Sort.FAELLIG);
    }

    @Test
    void keepsTheOtherFiltersWhenOneChanges() {
        ListAddress address = new ListAddress("heute", "08417014", null, null, "a&b c", null, 3);

        assertThat(address.with("gemeinde", null)).isEqualTo("/aufgaben?ansicht=heute&suche=a%26b%20c");
        assertThat(address.with("seite", "4"))
                .isEqualTo("/aufgaben?ansicht=heute&gemeinde=08417014&suche=a%26b%20c&seite=4");
    }

    @Test
    void turnsTheOrderOnTheSecondClick() {
        ListAddress plain = new ListAddress(null, null, null, null, null, null, null);
        ListAddress byCase = new ListAddress(null, null, null, null, null, "gemeinde", null);

        assertThat(plain.sortedBy("faellig")).isEqualTo("/aufgaben?sort=-faellig");
        assertThat(plain.ariaSort("faellig")).isEqualTo("ascending");
        assertThat(byCase.sortedBy("gemeinde")).isEqualTo("/aufgaben?sort=-gemeinde");
        assertThat(byCase.ariaSort("faellig")).isNull();
    }
}
