package de.ozglotse.okr;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Region;
import de.ozglotse.shared.Ags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three invented Kreise in two Länder, with four municipalities or as many as wanted each. */
public class SeveralKreise extends CountyFixture {

    private final List<Municipality> municipalities;

    public SeveralKreise() {
        this(4);
    }

    public SeveralKreise(int each) {
        municipalities = Stream.of("01001", "01002", "05315")
                .flatMap(kreis -> IntStream.rangeClosed(1, each).mapToObj(number -> municipality(kreis, number)))
                .toList();
    }

    @Override
    public List<Municipality> all() {
        return municipalities;
    }

    @Override
    public Optional<Municipality> find(Ags ags) {
        return municipalities.stream().filter(each -> each.ags().equals(ags)).findFirst();
    }

    @Override
    public List<Region> regions() {
        return List.of(
                new Region("01002", "Auenkreis"),
                new Region("01", "Nordland"),
                new Region("01001", "Ödkreis"),
                new Region("05315", "Stadt am Fluss"),
                new Region("05", "Westland"));
    }

    private static Municipality municipality(String kreis, int number) {
        String ags = "%s%03d".formatted(kreis, number);
        return new Municipality(
                new Ags(ags),
                kreis + "0" + ags.substring(5) + ags.substring(5),
                "Ort " + ags,
                Municipality.Kind.GEMEINDE,
                "99999",
                BigDecimal.TEN,
                1000,
                LocalDate.of(2018, 12, 31),
                Optional.empty());
    }
}
