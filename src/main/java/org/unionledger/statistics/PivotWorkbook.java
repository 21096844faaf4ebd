package org.unionledger.statistics;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.statistics.pivot.Pivot;
import org.unionledger.statistics.pivot.PivotSheet;

/** A table as a workbook, written while its parts are read. */
final class PivotWorkbook implements Closeable {

    /** Opens what is written to, when the first part has been read and nothing more can be refused. */
    interface Opening {
        OutputStream open(Pivot first) throws IOException;
    }

    private final Words words;
    private final Instant at;
    private final Opening opening;
    private final List<@Nullable Object[]> foot = new ArrayList<>();
    private @Nullable SheetWriter writer;

    PivotWorkbook(Words words, Instant at, Opening opening) {
        this.words = words;
        this.at = at;
        this.opening = opening;
    }

    void part(Pivot table) {
        PivotSheet sheet = new PivotSheet(words, table);
        SheetWriter begun = writer == null ? begin(table, sheet) : writer;
        writer = begun;
        table.rows().forEach(row -> begun.row(sheet.values(row)));
    }

    private SheetWriter begin(Pivot table, PivotSheet sheet) {
        sheet.foot().forEach(foot::add);
        long rows = table.goesOn() ? table.all() : table.rows().size();
        var about = new SheetWriter.About(words.text("statistics.title"), sheet.about(), rows + foot.size(), at);
        try {
            return new SheetWriter(opening.open(table), words, sheet.columns(), about, sheet.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            foot.forEach(writer::row);
            writer.close();
        }
    }
}
