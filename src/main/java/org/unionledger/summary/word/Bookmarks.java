package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** Leads from a figure in the text to its row in the annex, without showing it in print. */
final class Bookmarks {

    private static final String BLACK = "000000";

    private Bookmarks() {}

    static void mark(XWPFParagraph target, int figure) {
        BigInteger id = BigInteger.valueOf(figure);
        CTBookmark start = target.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name(figure));
        target.getCTP().addNewBookmarkEnd().setId(id);
    }

    static void link(XWPFParagraph paragraph, int figure, String text) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(name(figure));
        XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        Typeface.BODY.set(run);
        run.getCTR().getRPr().addNewColor().setVal(BLACK);
        run.getCTR().getRPr().addNewU().setVal(STUnderline.NONE);
        run.setText(text);
    }

    private static String name(int figure) {
        return "figure" + figure;
    }
}
