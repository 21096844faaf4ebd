package org.unionledger.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachments;
import org.unionledger.ledger.Ledgers;

/** 佐证材料: a drawn picture and a receipt at the last few visits, as no photograph of anybody belongs into an invented book. */
@Component
class VisitPictures {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int ILLUSTRATED = 3;
    private static final String RECEIPT = "领取人,物品,签名\n（演示）,慰问金及慰问品,已签\n";

    private final Attachments attachments;

    VisitPictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param visits in the order of their days */
    void attach(Scope officer, String ledger, List<Long> visits) {
        List<Long> last = visits.subList(Math.max(0, visits.size() - ILLUSTRATED), visits.size());
        for (Long visit : last) {
            attachments.add(officer, Ledgers.kind(ledger), visit, "走访现场.png", drawn(visit.intValue()));
            attachments.add(
                    officer, Ledgers.kind(ledger), visit, "慰问签收表.csv", RECEIPT.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A parcel with a ribbon before a wall; each a little different. */
    private static byte[] drawn(int which) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(Color.getHSBColor(which % 12 / 12f, 0.12f, 0.95f));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(new Color(0xb3261e));
        drawing.fillRoundRect(330, 240, 300, 260, 24, 24);
        drawing.setColor(new Color(0xe0a458));
        drawing.fillRect(460, 240, 40, 260);
        drawing.fillRect(330, 340, 300, 40);
        drawing.fillOval(400, 180, 80, 64);
        drawing.fillOval(480, 180, 80, 64);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
