package de.ozglotse.office.web;

import de.ozglotse.office.Table;
import de.ozglotse.office.TableFormat;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the {@link Table} that a controller returns in the format that the address ends with, as a file to be saved. */
class TableAnswer implements HandlerMethodReturnValueHandler {

    /** A table is built in memory; whoever wants more than this asks the API, which gives it in parts. */
    static final int MOST_ROWS = 50_000;

    private final Supplier<Clock> clock;
    private final Supplier<ExportLog> log;

    TableAnswer(Supplier<Clock> clock, Supplier<ExportLog> log) {
        this.clock = clock;
        this.log = log;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Table.class;
    }

    @Override
    public void handleReturnValue(
            Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest exchange)
            throws IOException {
        Table table = (Table) returned;
        if (table.rows().size() > MOST_ROWS) {
            throw new Refused("office.export.long", MOST_ROWS);
        }
        container.setRequestHandled(true);
        HttpServletRequest request = exchange.getNativeRequest(HttpServletRequest.class);
        TableFormat format = format(request);
        byte[] content = format.write(table);
        log.get().record(request);
        HttpServletResponse response = exchange.getNativeResponse(HttpServletResponse.class);
        response.setContentType(format.mediaType().toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(table.name(), format));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static TableFormat format(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".xlsx") ? TableFormat.XLSX : TableFormat.CSV;
    }

    /** With the day, so that several of them can lie side by side. */
    private String disposition(String name, TableFormat format) {
        String harmless = name.replaceAll("[^\\p{L}\\p{N} ._-]+", "-").strip();
        return ContentDisposition.attachment()
                .filename(
                        harmless + " " + CountyTime.dayOf(clock.get().instant()) + "." + format.extension(),
                        StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
