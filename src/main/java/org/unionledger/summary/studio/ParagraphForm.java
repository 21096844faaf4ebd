package org.unionledger.summary.studio;

/**
 * A paragraph as it is typed.
 *
 * @param text    a sentence on each line
 * @param counted whether sentences with figures are enumerated (一是…二是…)
 * @param always  whether it is written even when it tells no figure
 */
public record ParagraphForm(String text, boolean counted, boolean always) {

    static final ParagraphForm EMPTY = new ParagraphForm("", false, false);

    boolean isBlank() {
        return text.isBlank();
    }
}
