package org.unionledger.figures;

/**
 * A closing as its page shows it.
 *
 * @param opened empty while it holds
 */
public record ClosingLine(Closing closing, String unionName, String closed, String opened) {

    /** The list of closings from this one on. */
    static String href(int closing) {
        return "/closings?before=" + (closing + 1) + "#" + anchor(closing);
    }

    public String anchor() {
        return anchor(closing.id());
    }

    private static String anchor(int closing) {
        return "closing-" + closing;
    }
}
