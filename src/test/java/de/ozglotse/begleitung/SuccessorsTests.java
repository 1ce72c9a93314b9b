package de.ozglotse.begleitung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountyFixture;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuccessorsTests {

    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");

    @Test
    void findsAMunicipalityByItsName() {
        assertThat(among().of(DAUTMERGEN, "Schömberg")).isEqualTo(new CaseKey("08417057"));
        assertThat(among(town("08235008", "Bad Liebenzell")).of(DAUTMERGEN, "Bad Liebenzell"))
                .as("the only one, in another Landkreis")
                .isEqualTo(new CaseKey("08235008"));
    }

    @Test
    void meansTheOneOfTheSameLandkreisIfSeveralHaveOneName() {
        assertThat(among(town("08235065", "Schömberg")).of(DAUTMERGEN, "Schömberg"))
                .isEqualTo(new CaseKey("08417057"));
    }

    @Test
    void refusesToGuess() {
        Successors successors = among(town("08317098", "Neudorf"), town("08126066", "Neudorf"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> successors.of(DAUTMERGEN, "Neudorf"))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("begleitung.end.ambiguous"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> successors.of(DAUTMERGEN, "Nirgendwo"))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("begleitung.end.unknown"));
    }

    @Test
    void letsNobodyGoOnAsThemselvesOrAsSomebodyWhoIsGone() {
        Map<CaseKey, Ending> ended = Map.of(
                new CaseKey("08417057"),
                new Ending(
                        Ending.Kind.ZUSAMMENGESCHLOSSEN,
                        "Beschluss",
                        LocalDate.of(2023, 3, 1),
                        "Katrin Vogel",
                        Optional.empty(),
                        Optional.of("Balingen"),
                        Optional.of(LocalDate.of(2023, 3, 1))));

        assertThat(Stream.of("Dautmergen", "08417014", "Schömberg"))
                .allSatisfy(name -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> among().check(DAUTMERGEN, name, ended)));
        among().check(DAUTMERGEN, "Schömberg", Map.of());
        among().check(DAUTMERGEN, "Schömberg, Stadt", ended);
    }

    /** The others come first, as the directory may name them. */
    private static Successors among(Municipality... others) {
        return new Successors(new CountyFixture() {
            @Override
            public List<Municipality> all() {
                List<Municipality> all = new ArrayList<>(List.of(others));
                all.addAll(super.all());
                return all;
            }
        });
    }

    private static Municipality town(String ags, String name) {
        return new Municipality(
                new Ags(ags),
                ags + "0000",
                name,
                Municipality.Kind.STADT,
                "70000",
                BigDecimal.ONE,
                1000,
                LocalDate.EPOCH,
                Optional.empty());
    }
}
