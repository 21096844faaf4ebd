package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * The fonts and sizes of an official document (DOC-04, 06, 07, 09, 12). The file names them and embeds none: they are
 * licensed, and readers without them see their own 仿宋, 楷体 or 宋体 instead.
 */
enum Typeface {
    /** 2号小标宋, not bold. */
    TITLE("方正小标宋简体", Typeface.LATIN, 44),
    /** 小标宋 in the size that fits, the issuer in the head. */
    MARK("方正小标宋简体", Typeface.LATIN, 72),
    /** 3号仿宋, also headings of the third and fourth level. */
    BODY("仿宋_GB2312", Typeface.LATIN, 32),
    /** 3号黑体, headings of the first level. */
    HEADING_1("黑体", Typeface.LATIN, 32),
    /** 3号楷体, headings of the second level. */
    HEADING_2("楷体_GB2312", Typeface.LATIN, 32),
    /** 4号宋体, its digits too. */
    PAGE_NUMBER("宋体", "宋体", 28),
    /** 4号仿宋, the imprint. */
    IMPRINT("仿宋_GB2312", Typeface.LATIN, 28),
    /** 小五黑体, the head of the annex table. */
    TABLE_HEAD("黑体", Typeface.LATIN, 18),
    /** 小五仿宋, the rows of the annex table. */
    TABLE("仿宋_GB2312", Typeface.LATIN, 18);

    private static final String LATIN = "Times New Roman";

    private final String chinese;
    private final String latin;
    private final int halfPoints;

    Typeface(String chinese, String latin, int halfPoints) {
        this.chinese = chinese;
        this.latin = latin;
        this.halfPoints = halfPoints;
    }

    static Typeface ofHeading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            default -> BODY;
        };
    }

    void set(XWPFRun run) {
        set(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr());
    }

    void set(CTRPr properties) {
        CTFonts fonts = properties.addNewRFonts();
        fonts.setEastAsia(chinese);
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
        fonts.setCs(latin);
        BigInteger size = BigInteger.valueOf(halfPoints);
        properties.addNewSz().setVal(size);
        properties.addNewSzCs().setVal(size);
    }
}
