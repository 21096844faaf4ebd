package org.unionledger.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew, small and upright: nothing that hid in the file comes along, neither where it was taken. A file
 * that claims to be larger than any camera's is not unpacked.
 */
final class Picture {

    /** The longer side of a preview, in pixels. */
    static final int LONGEST = 1_000;

    private static final long MOST_PIXELS = 120_000_000;

    private Picture() {}

    /**
     * The preview as JPEG; none for colours that only printers know.
     *
     * @throws org.unionledger.frame.Refused if the picture is damaged or too large to be one
     */
    static Optional<byte[]> preview(String name, byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw FileCheck.refused("damaged", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return preview(name, content, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw FileCheck.refused("damaged", name);
        }
    }

    private static Optional<byte[]> preview(String name, byte[] content, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw FileCheck.refused("too_many_pixels", name);
        }
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        coarse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read;
        try {
            read = reader.read(0, coarse);
        } catch (IIOException unusual) {
            if (String.valueOf(unusual.getMessage()).contains("Unsupported Image Type")) {
                return Optional.empty();
            }
            throw unusual;
        }
        return Optional.of(jpeg(Orientation.of(content).upright(small(read))));
    }

    /** On white, as JPEG knows nothing transparent. */
    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
