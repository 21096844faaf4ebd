package org.unionledger.attachment;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a telephone was held: its pictures lie as the sensor saw them, and say in Exif how they are to be turned.
 *
 * @param value 1 to 8 as in Exif (tag 0x0112); 1 for upright, also when the file says nothing
 */
record Orientation(int value) {

    private static final int TAG = 0x0112;
    private static final int EXIF = 0xffe1;
    private static final int FIRST_SEGMENT = 2;

    /** Whatever cannot be read says nothing. */
    static Orientation of(byte[] jpeg) {
        try {
            return new Orientation(read(ByteBuffer.wrap(jpeg)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return new Orientation(1);
        }
    }

    private static int read(ByteBuffer file) {
        if (file.getShort(0) != (short) 0xffd8) {
            return 1;
        }
        int at = FIRST_SEGMENT;
        while ((file.getShort(at) & 0xff00) == 0xff00) {
            int length = file.getShort(at + 2) & 0xffff;
            if ((file.getShort(at) & 0xffff) == EXIF && isExif(file, at + 4)) {
                return ofTiff(file.slice(at + 10, length - 8));
            }
            if (length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static boolean isExif(ByteBuffer file, int at) {
        byte[] name = new byte[4];
        file.get(at, name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    BufferedImage upright(BufferedImage lying) {
        if (value == 1) {
            return lying;
        }
        boolean swapped = value >= 5;
        int width = lying.getWidth();
        int height = lying.getHeight();
        BufferedImage upright =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = upright.createGraphics();
        drawing.drawImage(lying, turn(width, height), null);
        drawing.dispose();
        return upright;
    }

    /** Where each point of the picture as it lies goes. */
    private AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
