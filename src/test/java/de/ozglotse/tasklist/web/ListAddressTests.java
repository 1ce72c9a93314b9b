package de.ozglotse.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskView;
import org.junit.jupiter.api.Test;

class ListAddressTests {

    @Test
    void readsFilters() {
        TaskFilter filter = ListQueryText.parse("ansicht=diese-woche&gemeinde=08417014&verband=084175002"
                        + "&ablauf=erstgespraech&status=wartet-auf-rathaus&person=koordination"
                        + "&suche=%20K%C3%BCbler+&sort=-gemeinde&gruppe=ablauf")
                .filter();

        assertThat(filter.view()).isEqualTo(TaskView.DIESE_WOCHE);
        assertThat(filter.caseKey()).contains(new CaseKey("08417014"));
        assertThat(filter.association()).contains("084175002");
        assertThat(filter.process()).contains("erstgespraech");
        assertThat(filter.status()).contains(StepStatus.WARTET_AUF_RATHAUS);
        assertThat(filter.assignee()).contains("koordination");
        assertThat(filter.search()).contains("Kübler");
        assertThat(filter.sort()).isEqualTo(TaskFilter.Sort.GEMEINDE);
        assertThat(filter.descending()).isTrue();
        assertThat(filter.grouping()).isEqualTo(TaskFilter.Grouping.ABLAUF);
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        TaskFilter filter = ListQueryText.parse(
                        "ansicht=x&ablauf=&status=kaputt&suche=++&sort=drop table&gruppe=%zz&&=")
                .filter();

        assertThat(filter).isEqualTo(TaskFilter.of(TaskView.ALLE_OFFENEN));
    }

    @Test
    void searchesForAMunicipalityThatIsTyped() {
        TaskFilter filter =
                ListQueryText.parse("gemeinde=Meßstetten&suche=Konto").filter();

        assertThat(filter.caseKey()).isEmpty();
        assertThat(filter.search()).contains("Konto Meßstetten");
    }

    @Test
    void keepsTheOtherFiltersWhenOneChanges() {
        ListAddress address = ListQueryText.parse("ansicht=heute&gemeinde=08417014&suche=a%26b%20c&nach=abc");

        assertThat(address.with("gemeinde", null)).isEqualTo("/aufgaben?ansicht=heute&suche=a%26b%20c");
        assertThat(address.after("x_-"))
                .isEqualTo("/aufgaben?ansicht=heute&gemeinde=08417014&suche=a%26b%20c&nach=x_-");
    }

    @Test
    void saysOnWhichPageItIs() {
        assertThat(ListQueryText.parse("nach=abc").cursor()).isEqualTo(TaskCursor.after("abc"));
        assertThat(ListQueryText.parse("vor=abc").cursor()).isEqualTo(TaskCursor.before("abc"));
        assertThat(ListQueryText.parse("sort=status&nach=abc").here()).isEqualTo("sort=status&nach=abc");
        assertThat(ListQueryText.parse("sort=status&nach=abc").query()).isEqualTo("sort=status");
        assertThat(ListQueryText.parse("").query()).isEmpty();
    }

    @Test
    void turnsTheOrderOnTheSecondClick() {
        ListAddress plain = ListQueryText.parse(null);
        ListAddress byCase = ListQueryText.parse("sort=gemeinde");

        assertThat(plain.sortedBy("faellig")).isEqualTo("/aufgaben?sort=-faellig");
        assertThat(plain.ariaSort("faellig")).isEqualTo("ascending");
        assertThat(byCase.sortedBy("gemeinde")).isEqualTo("/aufgaben?sort=-gemeinde");
        assertThat(byCase.ariaSort("faellig")).isNull();
    }

    @Test
    void groupsByDateOnlyWhereItIsSortedByDate() {
        assertThat(ListQueryText.parse("").grouping()).isEqualTo(TaskFilter.Grouping.FRIST);
        assertThat(ListQueryText.parse("sort=aufgabe&gruppe=frist").grouping()).isEqualTo(TaskFilter.Grouping.KEINE);
        assertThat(ListQueryText.parse("sort=aufgabe&gruppe=verband").grouping())
                .isEqualTo(TaskFilter.Grouping.VERBAND);
    }
}
