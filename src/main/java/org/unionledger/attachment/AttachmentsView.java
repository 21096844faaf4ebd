package org.unionledger.attachment;

import java.util.List;
import java.util.Locale;
import org.unionledger.frame.Formats;

/**
 * What is attached to a record, ready to be printed on its page.
 *
 * @param href of the record; files are sent to {@code href + "/attachments"}, which its module answers
 */
public record AttachmentsView(String href, List<Line> lines, int mostMegabytes) {

    /** @param ending what kind of document it is, where there is no picture to show */
    public record Line(long id, String name, String ending, boolean picture, String size, String when, String by) {

        public static Line of(Attachment one) {
            return new Line(
                    one.id(),
                    one.name(),
                    one.name().replaceFirst("^.*\\.", "").toUpperCase(Locale.ROOT),
                    one.picture(),
                    FileSize.of(one.bytes()),
                    Formats.moment(one.addedAt()),
                    one.addedBy());
        }
    }

    public static AttachmentsView of(String href, List<Attachment> attachments) {
        return new AttachmentsView(href, attachments.stream().map(Line::of).toList(), FileCheck.MOST_BYTES >> 20);
    }
}
