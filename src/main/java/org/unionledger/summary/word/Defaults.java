package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The style of everything that says nothing else: the body's typeface and lines. */
final class Defaults {

    private static final String NORMAL = "Normal";

    private Defaults() {}

    static void set(XWPFDocument document) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr text = defaults.addNewRPrDefault().addNewRPr();
        setBody(text);
        text.addNewLang().setEastAsia("zh-CN");
        CTStyle normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId(NORMAL);
        normal.addNewName().setVal(NORMAL);
        Lines.set(normal.addNewPPr(), PageLayout.LINE_PITCH);
        setBody(normal.addNewRPr());
        document.createStyles().setStyles(styles);
    }

    private static void setBody(CTRPr properties) {
        Typeface.BODY.set(properties);
        properties.addNewSpacing().setVal(BigInteger.valueOf(PageLayout.BETWEEN_CHARACTERS));
    }
}
