package de.ozglotse.office;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** In which form a table is given out. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(Table table) {
            return CsvTable.write(table);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Table table) {
            return ExcelFile.write(table);
        }
    };

    private final MediaType mediaType;

    TableFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    public abstract byte[] write(Table table);

    public MediaType mediaType() {
        return mediaType;
    }

    /** @return as it stands in forms, addresses and names of files */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return a file to be saved, never to be shown */
    public ResponseEntity<byte[]> response(Table table, String fileName) {
        String disposition = ContentDisposition.attachment()
                .filename(fileName + "." + extension())
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(write(table));
    }
}
