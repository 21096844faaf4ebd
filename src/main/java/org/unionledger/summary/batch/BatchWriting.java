package org.unionledger.summary.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.summary.NoOutline;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFiles;
import org.unionledger.summary.SummaryFormat;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.batch.Batch.LeftOut;
import org.unionledger.summary.batch.BatchRepository.Named;
import org.unionledger.work.Progress;

/** Writes the summaries of a run, one after the other, into one archive. */
@Component
class BatchWriting {

    /** A text with fewer figures tells nothing that a person would not rather write. */
    static final int LEAST_FIGURES = 3;

    private final Summaries summaries;
    private final SummaryFiles files;
    private final MessageSource messages;

    BatchWriting(Summaries summaries, SummaryFiles files, MessageSource messages) {
        this.summaries = summaries;
        this.files = files;
        this.messages = messages;
    }

    /** @param content a zip */
    record Written(byte[] content, List<LeftOut> leftOut) {}

    /**
     * @param annex whether the annex 数据来源 is behind each
     * @throws Progress.Cancelled when asked to stop
     */
    Written write(Scope scope, List<Named> unions, SummaryRequest request, boolean annex, Progress progress) {
        SummaryFile file = new SummaryFile(SummaryFormat.DOCX, annex);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List<LeftOut> leftOut = new ArrayList<>();
        try (ZipOutputStream archive = new ZipOutputStream(content, StandardCharsets.UTF_8)) {
            for (int i = 0; i < unions.size(); i++) {
                if (progress.isCancelled()) {
                    throw new Progress.Cancelled();
                }
                add(scope, unions.get(i), request, file, i + 1, archive, leftOut);
                progress.at(i + 1, unions.size());
            }
            addList(archive, leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(content.toByteArray(), leftOut);
    }

    private void add(
            Scope scope,
            Named union,
            SummaryRequest request,
            SummaryFile file,
            int number,
            ZipOutputStream archive,
            List<LeftOut> leftOut)
            throws IOException {
        try {
            Summary summary = summaries.compose(scope, union.id(), request, AsOf.NOW);
            if (summary.figures().size() < LEAST_FIGURES) {
                leftOut.add(new LeftOut(union.name(), "little"));
                return;
            }
            put(archive, FileNames.of(number, summary.title(), file.format().code()), files.file(scope, summary, file));
        } catch (NoOutline none) {
            leftOut.add(new LeftOut(union.name(), "no-outline"));
        } catch (NotInScope movedMeanwhile) {
            leftOut.add(new LeftOut(union.name(), "moved"));
        }
    }

    /** So that who opens the archive alone knows who is missing. */
    private void addList(ZipOutputStream archive, List<LeftOut> leftOut) throws IOException {
        if (leftOut.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder();
        leftOut.forEach(each -> list.append(each.name())
                .append('\t')
                .append(words("summary.batch.left-out." + each.reason()))
                .append("\r\n"));
        put(
                archive,
                FileNames.of(0, words("summary.batch.left-out"), "txt"),
                list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String words(String key) {
        return messages.getMessage(key, new Object[] {LEAST_FIGURES}, Locale.SIMPLIFIED_CHINESE);
    }

    private static void put(ZipOutputStream archive, String name, byte[] file) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(file);
        archive.closeEntry();
    }
}
