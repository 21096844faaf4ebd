package org.unionledger.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.frame.Refused;

class PictureTests {

    private static BufferedImage preview(byte[] content) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Picture.preview("照片", content).orElseThrow()));
    }

    @ParameterizedTest(name = "{0} × {1} becomes {2} × {3}")
    @CsvSource({"4000, 3000, 1000, 750", "3000, 4000, 750, 1000", "640, 480, 640, 480", "5000, 2, 1000, 1", "1, 1, 1, 1"
    })
    void a_preview_is_small_and_keeps_its_proportions(int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        BufferedImage preview = preview(SentFiles.picture("png", width, height));

        assertThat(preview.getWidth()).isEqualTo(shownWidth);
        assertThat(preview.getHeight()).isBetween(shownHeight, shownHeight + 1);
    }

    @ParameterizedTest(name = "held as {0}: red is {1}")
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void a_picture_stands_upright_however_the_telephone_was_held(int orientation, String red) throws IOException {
        BufferedImage preview = preview(SentFiles.held(SentFiles.picture("jpg", 80, 40), orientation));

        boolean upright = red.equals("left") || red.equals("right");
        assertThat(preview.getWidth()).isEqualTo(upright ? 80 : 40);
        int x = red.equals("left") ? 4 : red.equals("right") ? 76 : 20;
        int y = red.equals("top") ? 4 : red.equals("bottom") ? 76 : 20;
        assertThat(preview.getRGB(x, y) >> 16 & 0xff).isGreaterThan(180);
        assertThat(preview.getRGB(preview.getWidth() - 1 - x, preview.getHeight() - 1 - y) & 0xff)
                .isGreaterThan(180);
    }

    @Test
    void nothing_that_hid_in_the_file_comes_along() throws IOException {
        byte[] jpeg = SentFiles.held(SentFiles.picture("jpg", 80, 40), 6);

        byte[] preview = Picture.preview("照片", jpeg).orElseThrow();

        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(preview, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @ParameterizedTest(name = "the first {0} bytes")
    @ValueSource(ints = {9, 20, 40})
    void a_picture_that_is_cut_off_is_damaged(int length) {
        byte[] cut = Arrays.copyOf(SentFiles.picture("png", 80, 40), length);

        assertThatThrownBy(() -> Picture.preview("照片", cut))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.code()).isEqualTo("attachment.problem.damaged")));
    }

    @Test
    void a_picture_that_claims_to_be_endless_is_not_unpacked() {
        byte[] png = SentFiles.picture("png", 80, 40);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> Picture.preview("照片", png)).isInstanceOf(Refused.class);
    }
}
