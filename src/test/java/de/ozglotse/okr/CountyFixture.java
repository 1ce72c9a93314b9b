package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Region;
import de.ozglotse.shared.Ags;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The 25 towns and municipalities of the Zollernalbkreis, without a database. */
public class CountyFixture implements Municipalities {

    private static final String TABLE = """
            08417002;084175002002;Balingen;STADT;72336;90.32;34217;Balingen
            08417008;084175003008;Bisingen;GEMEINDE;72406;32.83;9423;Bisingen
            08417010;084175001010;Bitz;GEMEINDE;72475;8.82;3638;Albstadt
            08417013;084170013013;Burladingen;STADT;72393;123.3;12146;
            08417014;084175006014;Dautmergen;GEMEINDE;72356;4.54;427;Oberes Schlichemtal
            08417015;084175006015;Dormettingen;GEMEINDE;72358;6.55;1128;Oberes Schlichemtal
            08417016;084175006016;Dotternhausen;GEMEINDE;72359;10.01;1871;Oberes Schlichemtal
            08417022;084175002022;Geislingen;STADT;72351;31.96;5881;Balingen
            08417023;084175003023;Grosselfingen;GEMEINDE;72415;16.15;2221;Bisingen
            08417025;084170025025;Haigerloch;STADT;72401;76.44;10669;
            08417029;084175006029;Hausen am Tann;GEMEINDE;72361;8.49;467;Oberes Schlichemtal
            08417031;084175004031;Hechingen;STADT;72379;66.41;19324;Hechingen
            08417036;084175004036;Jungingen;GEMEINDE;72417;9.33;1346;Hechingen
            08417044;084175005044;Meßstetten;STADT;72469;76.8;10653;Meßstetten
            08417045;084175005045;Nusplingen;GEMEINDE;72362;20.76;1838;Meßstetten
            08417047;084175005047;Obernheim;GEMEINDE;72364;15.01;1458;Meßstetten
            08417051;084175004051;Rangendingen;GEMEINDE;72414;21.66;5255;Hechingen
            08417052;084175006052;Ratshausen;GEMEINDE;72365;5.76;762;Oberes Schlichemtal
            08417054;084170054054;Rosenfeld;STADT;72348;51.11;6347;
            08417057;084175006057;Schömberg;STADT;72355;23.25;4627;Oberes Schlichemtal
            08417063;084175007063;Straßberg;GEMEINDE;72479;24.91;2477;Winterlingen
            08417071;084175006071;Weilen unter den Rinnen;GEMEINDE;72367;3.08;613;Oberes Schlichemtal
            08417075;084175007075;Winterlingen;GEMEINDE;72474;50.63;6351;Winterlingen
            08417078;084175006078;Zimmern unter der Burg;GEMEINDE;72369;5.04;469;Oberes Schlichemtal
            08417079;084175001079;Albstadt;STADT;72458;134.4;45327;Albstadt
            """;

    private final List<Municipality> municipalities = TABLE.lines()
            .map(line -> municipality(line.split(";", -1)))
            .sorted(Comparator.comparing(Municipality::name, Collator.getInstance(Locale.GERMANY)))
            .toList();

    @Override
    public Optional<Municipality> find(Ags ags) {
        return municipalities.stream().filter(each -> each.ags().equals(ags)).findFirst();
    }

    @Override
    public List<Municipality> all() {
        return municipalities;
    }

    @Override
    public List<Region> regions() {
        return List.of(new Region("08", "Baden-Württemberg"), new Region("08417", "Zollernalbkreis"));
    }

    @Override
    public List<Municipality> neighbours(Ags ags) {
        Optional<Municipality.Association> association = find(ags).flatMap(Municipality::association);
        return municipalities.stream()
                .filter(each -> association.isPresent() && each.association().equals(association))
                .filter(each -> !each.ags().equals(ags))
                .toList();
    }

    private static Municipality municipality(String[] cells) {
        return new Municipality(
                new Ags(cells[0]),
                cells[1],
                cells[2],
                Municipality.Kind.valueOf(cells[3]),
                cells[4],
                new BigDecimal(cells[5]),
                Integer.parseInt(cells[6]),
                LocalDate.of(2018, 12, 31),
                cells[7].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Municipality.Association(cells[1].substring(0, 9), cells[7])));
    }
}
