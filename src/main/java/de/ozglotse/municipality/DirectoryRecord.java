package de.ozglotse.municipality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** One record of the official directory GV100AD. */
sealed interface DirectoryRecord {

    /** @return what tells the record apart from others of its kind */
    String key();

    RecordKind kindOfRecord();

    /** Record type 10. */
    record Land(String key, String name) implements DirectoryRecord {

        @Override
        public RecordKind kindOfRecord() {
            return RecordKind.LAND;
        }
    }

    /** Record types 20 and 30: part of the file, not needed here. */
    record Region(RecordKind kindOfRecord, String key) implements DirectoryRecord {}

    /** Record type 40. */
    record Kreis(String key, String name) implements DirectoryRecord {

        String landKey() {
            return key.substring(0, 2);
        }

        @Override
        public RecordKind kindOfRecord() {
            return RecordKind.KREIS;
        }
    }

    /**
     * Record type 50.
     *
     * @param key Kreis (5 digits) and number of the association (4 digits): the ARS up to its ninth digit
     * @param alone whether it is no association but one municipality that administers itself (text code 50)
     */
    record Association(String key, String officialName, boolean alone) implements DirectoryRecord {

        private static final Pattern FORM = Pattern.compile("^(?:VVG|GVV) (?:der (?:Stadt|Gemeinde) )?| \\(VGem\\)$");

        String kreisKey() {
            return key.substring(0, 5);
        }

        /** @return as people say it: "Oberes Schlichemtal" for "GVV Oberes Schlichemtal" */
        String shortName() {
            return withoutTitle(FORM.matcher(officialName).replaceAll(""));
        }

        @Override
        public RecordKind kindOfRecord() {
            return RecordKind.VERWALTUNGSGEMEINSCHAFT;
        }
    }

    /**
     * Record type 60.
     *
     * @param associationNumber four digits
     * @param textCode two digits: 65 and 66 are areas without a municipality
     * @param postcode blank only where nobody lives
     */
    record Municipality(
            String ags,
            String associationNumber,
            String officialName,
            String textCode,
            BigDecimal areaKm2,
            int population,
            String postcode,
            LocalDate asOf)
            implements DirectoryRecord {

        @Override
        public String key() {
            return ags;
        }

        String kreisKey() {
            return ags.substring(0, 5);
        }

        String associationKey() {
            return kreisKey() + associationNumber;
        }

        String ars() {
            return associationKey() + ags.substring(5);
        }

        /** @return without the title: "Albstadt" for "Albstadt, Stadt" */
        String name() {
            return withoutTitle(officialName);
        }

        boolean isUnincorporated() {
            return textCode.equals("65") || textCode.equals("66");
        }

        /** @return a Markt and a Gemeinde are none of the four kinds of town */
        de.ozglotse.municipality.Municipality.Kind kind() {
            return switch (textCode) {
                case "61", "62", "63", "67" -> de.ozglotse.municipality.Municipality.Kind.STADT;
                default -> de.ozglotse.municipality.Municipality.Kind.GEMEINDE;
            };
        }

        @Override
        public RecordKind kindOfRecord() {
            return RecordKind.GEMEINDE;
        }
    }

    private static String withoutTitle(String name) {
        int comma = name.indexOf(',');
        return (comma < 0 ? name : name.substring(0, comma)).strip();
    }
}
