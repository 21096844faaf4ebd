package org.unionledger.summary.word;

import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/**
 * A box at the foot of the type area of the sheet on which a paragraph stands. Tables that say where on the sheet they stand do so in
 * Word, but stay behind the text in LibreOffice; boxes stand there in both.
 */
final class FootBox {

    /** In twips, as {@link PageLayout}; drawings count in 635 parts of one. */
    private static final long PARTS = 635;

    /** A text box ends with a paragraph, hardly high, and lines have a width. */
    private static final int ROOM = 60;

    private static final QName PARAGRAPH =
            new QName("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "p");

    private static final String BOX = """
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
              <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
                  layoutInCell="1" allowOverlap="1">
                <wp:simplePos x="0" y="0"/>
                <wp:positionH relativeFrom="page"><wp:posOffset>%1$d</wp:posOffset></wp:positionH>
                <wp:positionV relativeFrom="page"><wp:posOffset>%2$d</wp:posOffset></wp:positionV>
                <wp:extent cx="%3$d" cy="%4$d"/>
                <wp:wrapNone/>
                <wp:docPr id="1" name="imprint"/>
                <wp:cNvGraphicFramePr/>
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
                  <wps:wsp>
                    <wps:cNvSpPr txBox="1"/>
                    <wps:spPr>
                      <a:xfrm><a:off x="0" y="0"/><a:ext cx="%3$d" cy="%4$d"/></a:xfrm>
                      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                      <a:noFill/><a:ln><a:noFill/></a:ln>
                    </wps:spPr>
                    <wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:txbxContent></wps:txbx>
                    <wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr>
                  </wps:wsp>
                </a:graphicData></a:graphic>
              </wp:anchor>
            </w:drawing>
            """;

    private final XmlObject drawing;

    private FootBox(XmlObject drawing) {
        this.drawing = drawing;
    }

    /** As wide as the type area. */
    static FootBox of(int height) {
        String box = BOX.formatted(
                PageLayout.LEFT * PARTS,
                (PageLayout.FOOT - height) * PARTS,
                PageLayout.TYPE_AREA * PARTS,
                (height + ROOM) * PARTS);
        try {
            return new FootBox(XmlObject.Factory.parse(box));
        } catch (XmlException e) {
            throw new IllegalStateException(e); // it is written above
        }
    }

    /** Puts a copy of a table into the box, and the box on the sheet of this paragraph. */
    void take(XmlObject table, XWPFParagraph anchor) {
        try (XmlCursor from = table.newCursor();
                XmlCursor box = drawing.newCursor();
                XmlCursor run = anchor.createRun().getCTR().newCursor()) {
            while (!box.isStart() || !box.getName().equals(PARAGRAPH)) {
                box.toNextToken();
            }
            from.copyXml(box);
            box.toStartDoc();
            box.toFirstChild();
            run.toEndToken();
            box.copyXml(run);
        }
    }
}
