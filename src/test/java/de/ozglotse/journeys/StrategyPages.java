package de.ozglotse.journeys;

import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The addresses of all pages on which the strategy, its quarters and their key results are read and changed. */
final class StrategyPages {

    private StrategyPages() {}

    static String[] paths() {
        LocalDate today = LocalDate.now(CountyTime.ZONE);
        LocalDate yesterday = today.minusDays(1);
        String quarter = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
        String keyResult = quarter + "-DK-O1-KR2";
        return new String[] {
            "/strategie",
            "/strategie?stand=2023-04-01",
            "/strategie/okr-set",
            "/strategie/ziele/DL-Z1",
            "/strategie/ziele/DL-Z1/aendern",
            "/strategie/ziele/DL-Z1/ende",
            "/strategie/ziele/neu?handlungsfeld=DL",
            "/strategie/projekte/neu",
            "/quartale",
            "/quartale/" + quarter,
            "/quartale/" + quarter + "?stand=" + yesterday,
            "/quartale/" + quarter + "/planung",
            "/key-results/" + keyResult,
            "/key-results/" + keyResult + "?stand=" + yesterday,
            "/key-results/" + keyResult + "/verlauf",
            "/key-results/" + keyResult + "/festlegungen",
            "/key-results/" + keyResult + "/anpassen",
            "/quartale/" + quarter + "/aufnehmen/" + keyResult,
            "/objectives/" + quarter + "-DK-O1/anpassen",
            "/massnahmen",
            "/massnahmen/neu?kr=" + keyResult,
            "/fortschritt?stand=" + yesterday + "&bekannt=" + yesterday
        };
    }
}
