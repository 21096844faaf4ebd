package org.unionledger.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.unionledger.access.Right;
import org.unionledger.frame.Download;

/** Hands lists over: at once, or, where they are long, by a job whose file waits for whoever asked ({@link ExportFiles}). */
@Component
public class ListExports {

    private static final String ENDING = ".xlsx";

    private final ExportFiles files;

    ListExports(ExportFiles files) {
        this.files = files;
    }

    /**
     * Writes the file, or of many rows asks first whether that is meant.
     *
     * @return the page that asks; null when the file was written
     */
    public @Nullable String show(ListExport export, HttpServletResponse response, Model model) throws IOException {
        if (isLong(export)) {
            return ask(export, model);
        }
        write(export, response);
        return null;
    }

    /** Whether it is handed over by a job. */
    public boolean isLong(ListExport export) {
        return export.rows() > ExportFiles.ROWS_AT_ONCE;
    }

    /** The page that asks whether a list is meant to be written by a job. */
    public String ask(ListExport export, Model model) {
        export.scope().require(Right.EXPORT);
        model.addAttribute("export", export);
        model.addAttribute("days", ExportFiles.KEPT_FOR.toDays());
        return "exchange/long";
    }

    /** Hands the file over at once. */
    public void write(ListExport export, HttpServletResponse response) throws IOException {
        export.scope().require(Right.EXPORT);
        Download.begin(response, export.title() + ENDING, SheetWriter.CONTENT_TYPE);
        export.writing().write(response.getOutputStream(), rows -> {});
    }

    /**
     * Begins to write the file.
     *
     * @return the address of the page that shows how far it is, as a redirection
     */
    public String begin(ListExport export) {
        return "redirect:"
                + files.begin(
                        export.scope(),
                        export.needs(),
                        export.union(),
                        export.title() + ENDING,
                        export.rows(),
                        export.writing());
    }
}
